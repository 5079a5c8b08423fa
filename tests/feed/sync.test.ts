import type { IncomingMessage, ServerResponse } from "node:http";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openIndex } from "../../dictionary/term-index.ts";
import { FEED_CAPS } from "../../feed/caps.ts";
import { HEAD_TYPE, sealEnvelope } from "../../feed/envelope.ts";
import { refuse } from "../../feed/result.ts";
import { syncFeed, type SyncTools } from "../../feed/sync.ts";
import { entryOf } from "../support/entries.ts";
import { type FakeClock, fakeClock } from "../support/fake-clock.ts";
import { ABOUT, answerWith, type FeedHost, feedOf, startFeedHost } from "../support/feed-host.ts";
import { type MemoryStore, memoryStore } from "../support/memory-store.ts";
import { watchedFetch } from "../support/watched-fetch.ts";

const OLD = [entryOf("respite"), entryOf("co-production")];
const NEW = [...OLD, entryOf("reablement")];

let host: FeedHost;
let clock: FakeClock;
let store: MemoryStore;
let tools: SyncTools;

beforeEach(async () => {
  host = await startFeedHost();
  clock = fakeClock();
  store = memoryStore();
  tools = { fetch, clock, store, isLoopbackAllowed: true, extensionVersion: "1.2.3" };
});

afterEach(async () => {
  await host.close();
});

/** The last good dictionary: number 5. */
async function takeOld(): Promise<void> {
  host.publish(feedOf(OLD, 5));
  await syncFeed(host.address, tools);
}

/** Publishes number 6, with the payload of its head changed. */
function publishHead(change: (payload: Record<string, unknown>) => Record<string, unknown>): void {
  const files = feedOf(NEW, 6);
  const { payload }: { payload: string } = JSON.parse(files.head);
  const head: Record<string, unknown> = JSON.parse(Buffer.from(payload, "base64url").toString());
  publishRawHead(files, JSON.stringify(change(head)));
}

function publishRawHead(files: ReturnType<typeof feedOf>, payload: string): void {
  host.publish({ ...files, head: sealEnvelope(Buffer.from(payload), []) });
}

describe("a sync", () => {
  it("takes a first feed in two requests and one commit", async () => {
    const files = feedOf(OLD, 5);
    host.publish(files);
    const health = await syncFeed(host.address, tools);

    expect(health).toEqual({
      state: "current",
      at: "2026-11-23T12:00:00.000Z",
      sentence:
        'Up to date: "Test words", 2 words, published on 23 November 2026. The feed is not signed.',
      address: host.address,
    });
    expect(host.requests).toEqual(["/feed.json", `/${files.snapshotPath}`]);
    expect(store.committed()).toMatchObject({
      dictionary: {
        feedId: ABOUT.id,
        seq: 5,
        sha256: files.sha256,
        signed: false,
        address: host.address,
        compiledBy: "1.2.3",
      },
      snapshot: files.snapshot,
      health,
    });
    expect(openIndex(store.committed()?.index)).not.toBeNull();
  });

  it("replaces the whole dictionary by a newer one", async () => {
    await takeOld();
    host.publish(feedOf(NEW, 6));
    await syncFeed(host.address, tools);
    expect(store.committed()?.dictionary.seq).toBe(6);
    expect(store.committed()?.index).toContain("reablement");
  });

  it("asks once and changes nothing when the feed is unchanged", async () => {
    await takeOld();
    const before = store.dictionaryText();
    host.requests.length = 0;
    clock.advance(1000);
    const health = await syncFeed(host.address, tools);
    expect(health.state).toBe("current");
    expect(health.at).toBe("2026-11-23T12:00:01.000Z");
    expect(host.requests).toEqual(["/feed.json"]);
    expect(store.dictionaryText()).toBe(before);
  });

  it("asks the server anew, and tells it nothing of the reader", async () => {
    let init: unknown;
    await syncFeed(host.address, {
      ...tools,
      fetch: (address, given) => {
        init = given;
        return fetch(address, given);
      },
    });
    expect(init).toMatchObject({
      cache: "no-cache",
      credentials: "omit",
      referrerPolicy: "no-referrer",
    });
    expect(init).not.toHaveProperty("headers");
  });

  it("leaves no timer behind", async () => {
    await takeOld();
    expect(clock.waiting()).toBe(0);
  });

  it("takes a snapshot with a byte order mark, and keeps its bytes", async () => {
    const files = feedOf(OLD, 5);
    const snapshot = `\uFEFF${files.snapshot}`;
    const bytes = Buffer.from(snapshot);
    const sha256 = await hexOf(bytes);
    publishHeadOf(files, { sha256, bytes: bytes.length });
    host.answer(`/${files.snapshotPath}`, answerWith(snapshot));
    expect(await syncFeed(host.address, tools)).toMatchObject({ state: "current" });
    expect(Buffer.from(store.committed()?.snapshot ?? "")).toEqual(bytes);
  });

  it("does not call a feed signed that it could not check", async () => {
    const files = feedOf(OLD, 5);
    const { payload }: { payload: string } = JSON.parse(files.head);
    const head = sealEnvelope(Buffer.from(payload, "base64url"), [{ keyid: "k", sig: "s" }]);
    host.publish({ ...files, head });
    const health = await syncFeed(host.address, tools);
    expect(health.sentence).toContain("does not check signatures yet");
    expect(store.committed()?.dictionary.signed).toBe(false);
  });
});

/** What is at the feed's address, and at which step and in which words it is refused. */
const FAULTS: readonly {
  readonly title: string;
  readonly stage: string;
  readonly says: RegExp;
  readonly publish: () => void | Promise<void>;
}[] = [
  {
    title: "S6 an empty answer",
    stage: "head",
    says: /empty file/,
    publish: () => host.answer("/feed.json", answerWith("")),
  },
  {
    title: "S7 a head that is cut short",
    stage: "head",
    says: /can't be reached, or broke off/,
    publish: () =>
      host.answer("/feed.json", (_request, response) => {
        response.writeHead(200, { "Content-Length": 1000 });
        response.write("{");
        response.destroy();
      }),
  },
  {
    title: "S9 a head that ends early under Connection: close",
    stage: "envelope",
    says: /cut short or damaged/,
    publish: () => answerUnframed("/feed.json", feedOf(NEW, 6).head.slice(0, 100)),
  },
  {
    title: "S4 a login page in place of the head",
    stage: "envelope",
    says: /A web page came.*Wi-Fi/,
    publish: () => host.answer("/feed.json", answerWith("\n<!DOCTYPE html><title>Log in</title>")),
  },
  {
    title: "S14 a head in UTF-16",
    stage: "envelope",
    says: /isn't plain text/,
    publish: () =>
      host.answer("/feed.json", answerWith(Buffer.from(`\uFEFF${feedOf(NEW, 6).head}`, "utf16le"))),
  },
  {
    title: "malformed JSON",
    stage: "envelope",
    says: /cut short or damaged/,
    publish: () => host.answer("/feed.json", answerWith("{]")),
  },
  {
    title: "JSON that is no envelope",
    stage: "envelope",
    says: /no dictionary feed/,
    publish: () => host.answer("/feed.json", answerWith('{"words": []}')),
  },
  {
    title: "an envelope around another kind of payload",
    stage: "envelope",
    says: /no dictionary feed/,
    publish: () => {
      const head = feedOf(NEW, 6).head.replace(HEAD_TYPE, "text/plain");
      host.answer("/feed.json", answerWith(head));
    },
  },
  {
    title: "a payload that is no base64url",
    stage: "envelope",
    says: /no dictionary feed/,
    publish: () => {
      const envelope = { payload: "a+/=", payloadType: HEAD_TYPE, signatures: [] };
      host.answer("/feed.json", answerWith(JSON.stringify(envelope)));
    },
  },
  ...[401, 403, 404, 410, 429, 500, 503, 418].map((status) => ({
    title: `S16 S17 S18 S19 status ${status} for the head`,
    stage: "head",
    says: new RegExp(`the server answered ${status}`),
    publish: () => host.answer("/feed.json", answerWith("no", status)),
  })),
  {
    title: "S13 a head without end",
    stage: "head",
    says: /larger than any dictionary/,
    publish: () => host.answer("/feed.json", answerWithoutEnd),
  },
  {
    title: "S20 a redirect to another site",
    stage: "head",
    says: /moved to another site, localhost/,
    publish: () => {
      host.publish(feedOf(NEW, 6));
      host.answer(
        "/feed.json",
        redirectTo(
          host.address.replace("127.0.0.1", "localhost").replace("feed.json", "other.json"),
        ),
      );
      host.answer("/other.json", answerWith(feedOf(NEW, 6).head));
    },
  },
  {
    title: "S20 a redirect that goes round in a circle",
    stage: "head",
    says: /can't be reached/,
    publish: () => host.answer("/feed.json", redirectTo(host.address)),
  },
  {
    title: "S35 an unknown format",
    stage: "version",
    says: /Update the extension/,
    publish: () => publishHead((head) => ({ ...head, format: 2 })),
  },
  {
    title: "S35 a feed that asks for a newer reader",
    stage: "version",
    says: /Update the extension/,
    publish: () => publishHead((head) => ({ ...head, minReader: 99 })),
  },
  {
    title: "a head without a title",
    stage: "version",
    says: /head isn't right \(title\)/,
    publish: () => publishHead(({ title: _, ...head }) => head),
  },
  {
    title: "S24 another feed at the same address",
    stage: "feed-id",
    says: /Another dictionary \(urn:test:other\)/,
    publish: () => host.publish(feedOf(NEW, 6, { ...ABOUT, id: "urn:test:other" })),
  },
  {
    title: "S25 a lower number",
    stage: "sequence",
    says: /older dictionary \(number 4\) than yours \(number 5\)/,
    publish: () => host.publish(feedOf(NEW, 4)),
  },
  {
    title: "S26 the same number with another hash",
    stage: "sequence",
    says: /two different dictionaries under one number \(5\)/,
    publish: () => host.publish(feedOf(NEW, 5)),
  },
  {
    title: "S27 a number that leaps",
    stage: "sequence",
    says: /leaps from 5/,
    publish: () => host.publish(feedOf(NEW, Number.MAX_SAFE_INTEGER)),
  },
  {
    title: "S32 a head whose snapshot is not there yet",
    stage: "snapshot",
    says: /isn't there yet/,
    publish: () => {
      const files = feedOf(NEW, 6);
      host.publish(files);
      host.answer(`/${files.snapshotPath}`, answerWith("", 404));
    },
  },
  {
    title: "a snapshot at an address that is not safe",
    stage: "snapshot",
    says: /must begin with https/,
    publish: () => publishHeadOf(feedOf(NEW, 6), { url: "http://example.org/snap.json" }),
  },
  {
    title: "S5 a login page in place of the snapshot",
    stage: "hash",
    says: /isn't the one that the feed names/,
    publish: () => answerSnapshot(() => "<html>Log in</html>"),
  },
  {
    title: "S9 a snapshot that ends early",
    stage: "hash",
    says: /cut short or changed/,
    publish: () => {
      const files = feedOf(NEW, 6);
      host.publish(files);
      answerUnframed(`/${files.snapshotPath}`, files.snapshot.slice(0, -10));
    },
  },
  {
    title: "S23 a snapshot with one letter changed",
    stage: "hash",
    says: /isn't the one/,
    publish: () => answerSnapshot((snapshot) => snapshot.replace("respite", "respits")),
  },
  {
    title: "S13 a snapshot without end",
    stage: "snapshot",
    says: /larger than any dictionary/,
    publish: () => {
      const files = feedOf(NEW, 6);
      host.publish(files);
      host.answer(`/${files.snapshotPath}`, answerWithoutEnd);
    },
  },
  {
    title: "a snapshot of another number than its head",
    stage: "schema",
    says: /another feed or number/,
    publish: () => publishSnapshot({ format: 1, feedId: ABOUT.id, seq: 7, terms: NEW }),
  },
  {
    title: "a snapshot that is none",
    stage: "schema",
    says: /isn't built as it should be/,
    publish: () => publishSnapshot({ format: 1, feedId: ABOUT.id, seq: 6, words: NEW }),
  },
  {
    title: "a word without plain English",
    stage: "schema",
    says: /The word "respite" isn't written as it should be \(plain: /,
    publish: () => {
      const { plain: _, ...word } = entryOf("respite");
      return publishSnapshot({ format: 1, feedId: ABOUT.id, seq: 6, terms: [word] });
    },
  },
  {
    title: "a word without an id",
    stage: "schema",
    says: /The word number 2 /,
    publish: () =>
      publishSnapshot({ format: 1, feedId: ABOUT.id, seq: 6, terms: [entryOf("respite"), null] }),
  },
  {
    title: "S38 a link that is not https",
    stage: "schema",
    says: /plain › text/,
    publish: () => {
      const link = { type: "link", text: "here", href: "javascript:alert(1)" };
      const word = { ...entryOf("respite"), plain: { text: [[link]] } };
      return publishSnapshot({ format: 1, feedId: ABOUT.id, seq: 6, terms: [word] });
    },
  },
  {
    title: "S36 two words with one id",
    stage: "schema",
    says: /Two words have the id "respite"/,
    publish: () => host.publish(feedOf([entryOf("respite"), entryOf("Respite")], 6)),
  },
  {
    title: "S37 more words than any dictionary may have",
    stage: "caps",
    says: /more than 5000 words/,
    publish: () => {
      const many = Array.from({ length: FEED_CAPS.terms + 1 }, (_, at) => entryOf(`word ${at}`));
      host.publish(feedOf(many, 6));
    },
  },
  {
    title: "fewer words than the head promises",
    stage: "caps",
    says: /promises 4 words and has 3/,
    publish: () => publishHeadOf(feedOf(NEW, 6), { terms: 4 }),
  },
  {
    title: "S37 JSON that is too deep",
    stage: "schema",
    says: /isn't built as it should be/,
    publish: () => publishSnapshot({ format: 1, terms: [[[[[[[[[]]]]]]]]] }),
  },
];

describe("a faulty feed keeps the last good dictionary, byte for byte, and says why", () => {
  it.each(FAULTS)("$title", async ({ stage, says, publish }) => {
    await takeOld();
    const before = store.dictionaryText();
    await publish();

    const health = await syncFeed(host.address, tools);
    expect(health).toMatchObject({ state: "failed", stage, address: host.address });
    expect(health.sentence).toMatch(says);
    expect(health.sentence).toMatch(/Your words stay as they were\.$/);
    expect(store.dictionaryText()).toBe(before);
    expect(store.health()).toEqual(health);
    expect(clock.waiting()).toBe(0);

    host.publish(feedOf(NEW, 8));
    expect(await syncFeed(host.address, tools)).toMatchObject({ state: "current" });
    expect(store.committed()?.dictionary.seq).toBe(8);
  });

  it("S1 a server that is not there", async () => {
    await takeOld();
    const before = store.dictionaryText();
    await host.close();
    expect(await syncFeed(host.address, tools)).toMatchObject({ state: "failed", stage: "head" });
    expect(store.dictionaryText()).toBe(before);
  });

  it("S13 reads no more than the cap and a chunk", async () => {
    let sent = 0;
    host.answer("/feed.json", (_request, response) => {
      sendWithoutEnd(response, (bytes) => (sent += bytes));
    });
    await syncFeed(host.address, tools);
    expect(sent).toBeLessThan(10 * 1024 * 1024); // what the sockets on both sides can hold
  });

  it("S21 an address that is no feed's", async () => {
    for (const address of [
      "http://example.org/feed.json",
      "file:///etc/passwd",
      "data:application/json,{}",
      "chrome-extension://abc/feed.json",
      "https://me:secret@example.org/feed.json",
      "feed",
    ]) {
      const health = await syncFeed(address, tools);
      expect(health, address).toMatchObject({ state: "failed", stage: "address" });
    }
    expect(host.requests).toEqual([]);
  });

  it("a feed on this machine, in the build that readers get", async () => {
    host.publish(feedOf(OLD, 5));
    const health = await syncFeed(host.address, { ...tools, isLoopbackAllowed: false });
    expect(health).toMatchObject({ state: "failed", stage: "address" });
    expect(host.requests).toEqual([]);
  });

  it("D3 a storage that is full", async () => {
    await takeOld();
    const before = store.dictionaryText();
    host.publish(feedOf(NEW, 6));
    const full = { ...store, commit: () => Promise.reject(new Error("QUOTA_BYTES")) };
    const health = await syncFeed(host.address, { ...tools, store: full });
    expect(health).toMatchObject({ state: "failed", stage: "commit" });
    expect(health.sentence).toContain("Make room");
    expect(store.dictionaryText()).toBe(before);
  });

  it("D8 a store that newer code wrote is left alone, and the feed is not even asked", async () => {
    const newer = { ...store, readAccepted: async () => refuse("store", "Update the extension.") };
    host.publish(feedOf(NEW, 6));
    const health = await syncFeed(host.address, { ...tools, store: newer });
    expect(health).toMatchObject({ state: "failed", stage: "store" });
    expect(host.requests).toEqual([]);
  });

  it("S29 a dictionary that was signed is not replaced by one that can't be checked", async () => {
    host.publish(feedOf(OLD, 5));
    await syncFeed(host.address, tools);
    const signed = store.committed();
    if (!signed) throw new Error("nothing was committed");
    await store.commit({ ...signed, dictionary: { ...signed.dictionary, signed: true } });
    host.publish(feedOf(NEW, 6));
    expect(await syncFeed(host.address, tools)).toMatchObject({ stage: "signature" });
  });
});

describe("a server that is slow", () => {
  it("S11 is left after 20 seconds without a byte", async () => {
    await takeOld();
    const before = store.dictionaryText();
    host.answer("/feed.json", (_request, response) => void response.write("{"));
    const watched = watchedFetch();
    const sync = syncFeed(host.address, { ...tools, fetch: watched.fetch });
    await watched.asked(2);
    clock.advance(19_999);
    expect(clock.waiting()).toBe(2);
    clock.advance(1);
    const health = await sync;
    expect(health).toMatchObject({ state: "failed", stage: "head" });
    expect(health.sentence).toContain("stopped in the middle");
    expect(store.dictionaryText()).toBe(before);
  });

  it("S10 is left after 25 seconds, however steadily it drips", async () => {
    const drips: (() => void)[] = [];
    host.answer("/feed.json", (_request, response) => {
      drips.push(() => response.write("{"));
      drips[0]?.();
    });
    const watched = watchedFetch();
    const sync = syncFeed(host.address, { ...tools, fetch: watched.fetch });
    for (let drip = 1; drip <= 5; drip++) {
      await watched.asked(drip + 1);
      expect(clock.waiting()).toBe(2);
      clock.advance(5_000);
      drips[0]?.();
    }
    expect((await sync).sentence).toContain("too slow");
  });

  it("is not called slow when it answers in time", async () => {
    host.publish(feedOf(OLD, 5));
    expect(await syncFeed(host.address, tools)).toMatchObject({ state: "current" });
    clock.advance(60_000);
    expect(store.health()).toMatchObject({ state: "current" });
  });
});

describe("names that could harm", () => {
  it("S37 __proto__ and constructor in a feed change nothing and are dropped", async () => {
    const word = JSON.stringify(entryOf("respite")).replace(
      "{",
      '{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}},',
    );
    const snapshot = `{"format":1,"feedId":"${ABOUT.id}","seq":6,"__proto__":{"polluted":1},"terms":[${word}]}`;
    const files = feedOf([entryOf("respite")], 6);
    const bytes = Buffer.from(snapshot);
    publishHeadOf(files, { sha256: await hexOf(bytes), bytes: bytes.length });
    host.answer(`/${files.snapshotPath}`, answerWith(snapshot));
    expect(await syncFeed(host.address, tools)).toMatchObject({ state: "current" });
    expect(Object.keys(Object.prototype)).toEqual([]);
    expect("polluted" in {}).toBe(false);
  });

  it("an envelope that is made of them is refused", async () => {
    host.answer("/feed.json", answerWith('{"__proto__":{"payload":"","signatures":[]}}'));
    expect(await syncFeed(host.address, tools)).toMatchObject({ stage: "envelope" });
  });
});

/** Changes what a head says of its snapshot. */
function publishHeadOf(files: ReturnType<typeof feedOf>, change: Record<string, unknown>): void {
  const { payload }: { payload: string } = JSON.parse(files.head);
  const head: { content: object } = JSON.parse(Buffer.from(payload, "base64url").toString());
  publishRawHead(files, JSON.stringify({ ...head, content: { ...head.content, ...change } }));
}

/** Publishes anything as a snapshot whose hash is right. */
async function publishSnapshot(
  value: Readonly<Record<string, unknown>> & { readonly terms?: readonly unknown[] },
): Promise<void> {
  const files = feedOf(NEW, 6);
  const snapshot = JSON.stringify(value);
  const bytes = Buffer.from(snapshot);
  const terms = value.terms?.length ?? 0;
  publishHeadOf(files, { sha256: await hexOf(bytes), bytes: bytes.length, terms });
  host.answer(`/${files.snapshotPath}`, answerWith(snapshot));
}

function answerSnapshot(change: (snapshot: string) => string): void {
  const files = feedOf(NEW, 6);
  host.publish(files);
  host.answer(`/${files.snapshotPath}`, answerWith(change(files.snapshot)));
}

/** An answer whose length nobody tells: where it ends early, it still looks whole. */
function answerUnframed(path: string, body: string): void {
  host.answer(path, (request) => {
    request.socket.end(`HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n${body}`);
  });
}

function redirectTo(location: string) {
  return (_request: IncomingMessage, response: ServerResponse): void => {
    response.writeHead(302, { Location: location }).end();
  };
}

function answerWithoutEnd(_request: IncomingMessage, response: ServerResponse): void {
  sendWithoutEnd(response, () => undefined);
}

function sendWithoutEnd(response: ServerResponse, onSent: (bytes: number) => void): void {
  const chunk = Buffer.alloc(64 * 1024, " ");
  const send = (): void => {
    while (!response.destroyed) {
      onSent(chunk.length);
      if (!response.write(chunk)) break;
    }
  };
  response.on("drain", send);
  send();
}

async function hexOf(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  return Buffer.from(await crypto.subtle.digest("SHA-256", bytes)).toString("hex");
}
