import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { FEED_CAPS } from "../../feed/caps.ts";
import { HEAD_TYPE } from "../../feed/envelope.ts";
import { entryOf } from "../support/entries.ts";
import {
  answerBrokenOff,
  answerUnframed,
  answerWithoutEnd,
  changeContent,
  changeHead,
  redirectTo,
  withSnapshot,
} from "../support/faulty-feed.ts";
import { ABOUT, answerWith, feedOf } from "../support/feed-host.ts";
import { NEW, startSyncBench, type SyncBench } from "../support/sync-bench.ts";

let bench: SyncBench;

beforeEach(async () => {
  bench = await startSyncBench();
});

afterEach(async () => {
  await bench.host.close();
});

/** What is at the feed's address, and at which step and in which words it is refused. */
const FAULTS: readonly {
  readonly title: string;
  readonly stage: string;
  readonly says: RegExp;
  readonly publish: () => void;
}[] = [
  {
    title: "S6 an empty answer",
    stage: "head",
    says: /empty file/,
    publish: () => bench.host.answer("/feed.json", answerWith("")),
  },
  {
    title: "S7 a head that is cut short",
    stage: "head",
    says: /can't be reached, or broke off/,
    publish: () => bench.host.answer("/feed.json", answerBrokenOff("{")),
  },
  {
    title: "S9 a head that ends early under Connection: close",
    stage: "envelope",
    says: /cut short or damaged/,
    publish: () =>
      bench.host.answer("/feed.json", answerUnframed(feedOf(NEW, 6).head.slice(0, 100))),
  },
  {
    title: "S4 a login page in place of the head",
    stage: "envelope",
    says: /A web page came.*Wi-Fi/,
    publish: () =>
      bench.host.answer("/feed.json", answerWith("\n<!DOCTYPE html><title>Log in</title>")),
  },
  {
    title: "S14 a head in UTF-16",
    stage: "envelope",
    says: /isn't plain text/,
    publish: () =>
      bench.host.answer(
        "/feed.json",
        answerWith(Buffer.from(`\uFEFF${feedOf(NEW, 6).head}`, "utf16le")),
      ),
  },
  {
    title: "malformed JSON",
    stage: "envelope",
    says: /cut short or damaged/,
    publish: () => bench.host.answer("/feed.json", answerWith("{]")),
  },
  {
    title: "JSON that is no envelope",
    stage: "envelope",
    says: /no dictionary feed/,
    publish: () => bench.host.answer("/feed.json", answerWith('{"words": []}')),
  },
  {
    title: "an envelope around another kind of payload",
    stage: "envelope",
    says: /no dictionary feed/,
    publish: () => {
      const head = feedOf(NEW, 6).head.replace(HEAD_TYPE, "text/plain");
      bench.host.answer("/feed.json", answerWith(head));
    },
  },
  {
    title: "a payload that is no base64url",
    stage: "envelope",
    says: /no dictionary feed/,
    publish: () => {
      const envelope = { payload: "a+/=", payloadType: HEAD_TYPE, signatures: [] };
      bench.host.answer("/feed.json", answerWith(JSON.stringify(envelope)));
    },
  },
  ...[401, 403, 404, 410, 429, 500, 503, 418].map((status) => ({
    title: `S16 S17 S18 S19 status ${status} for the head`,
    stage: "head",
    says: new RegExp(`the server answered ${status}`),
    publish: () => bench.host.answer("/feed.json", answerWith("no", status)),
  })),
  {
    title: "S13 a head without end",
    stage: "head",
    says: /larger than any dictionary/,
    publish: () => bench.host.answer("/feed.json", answerWithoutEnd()),
  },
  {
    title: "S20 a redirect to another site",
    stage: "head",
    says: /moved to another site, localhost/,
    publish: () => {
      bench.host.publish(feedOf(NEW, 6));
      bench.host.answer(
        "/feed.json",
        redirectTo(
          bench.host.address.replace("127.0.0.1", "localhost").replace("feed.json", "other.json"),
        ),
      );
      bench.host.answer("/other.json", answerWith(feedOf(NEW, 6).head));
    },
  },
  {
    title: "S20 a redirect that goes round in a circle",
    stage: "head",
    says: /can't be reached/,
    publish: () => bench.host.answer("/feed.json", redirectTo(bench.host.address)),
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
    publish: () => publishHead((head) => ({ ...head, title: undefined })),
  },
  {
    title: "S24 another feed at the same address",
    stage: "feed-id",
    says: /Another dictionary \(urn:test:other\)/,
    publish: () => bench.host.publish(feedOf(NEW, 6, { ...ABOUT, id: "urn:test:other" })),
  },
  {
    title: "S25 a lower number",
    stage: "sequence",
    says: /older dictionary \(number 4\) than yours \(number 5\)/,
    publish: () => bench.host.publish(feedOf(NEW, 4)),
  },
  {
    title: "S26 the same number with another hash",
    stage: "sequence",
    says: /two different dictionaries under one number \(5\)/,
    publish: () => bench.host.publish(feedOf(NEW, 5)),
  },
  {
    title: "S27 a number that leaps",
    stage: "sequence",
    says: /leaps from 5/,
    publish: () => bench.host.publish(feedOf(NEW, Number.MAX_SAFE_INTEGER)),
  },
  {
    title: "S32 a head whose snapshot is not there yet",
    stage: "snapshot",
    says: /isn't there yet/,
    publish: () => {
      const files = feedOf(NEW, 6);
      bench.host.publish(files);
      bench.host.answer(`/${files.snapshotPath}`, answerWith("", 404));
    },
  },
  {
    title: "a snapshot at an address that is not safe",
    stage: "snapshot",
    says: /must begin with https/,
    publish: () =>
      bench.host.publish(changeContent(feedOf(NEW, 6), { url: "http://example.org/snap.json" })),
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
      bench.host.publish(files);
      bench.host.answer(`/${files.snapshotPath}`, answerUnframed(files.snapshot.slice(0, -10)));
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
      bench.host.publish(files);
      bench.host.answer(`/${files.snapshotPath}`, answerWithoutEnd());
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
    publish: () => bench.host.publish(feedOf([entryOf("respite"), entryOf("Respite")], 6)),
  },
  {
    title: "S37 more words than any dictionary may have",
    stage: "caps",
    says: /more than 5000 words/,
    publish: () => {
      const many = Array.from({ length: FEED_CAPS.terms + 1 }, (_, at) => entryOf(`word ${at}`));
      bench.host.publish(feedOf(many, 6));
    },
  },
  {
    title: "fewer words than the head promises",
    stage: "caps",
    says: /promises 4 words and has 3/,
    publish: () => bench.host.publish(changeContent(feedOf(NEW, 6), { terms: 4 })),
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
    const { host, clock, store, sync, takeOld } = bench;
    await takeOld();
    const before = store.dictionaryText();
    publish();

    const health = await sync();
    expect(health).toMatchObject({ state: "failed", stage, address: host.address });
    expect(health.sentence).toMatch(says);
    expect(health.sentence).toMatch(/Your words stay as they were\.$/);
    expect(store.dictionaryText()).toBe(before);
    expect(store.health()).toEqual(health);
    expect(clock.waiting()).toBe(0);

    host.publish(feedOf(NEW, 8));
    expect(await sync()).toMatchObject({ state: "current" });
    expect(store.committed()?.dictionary.seq).toBe(8);
  });
});

/** Publishes number 6 with something else in its head. */
function publishHead(change: Parameters<typeof changeHead>[1]): void {
  bench.host.publish(changeHead(feedOf(NEW, 6), change));
}

/** Publishes anything as the snapshot of number 6, with the right hash. */
function publishSnapshot(value: Readonly<Record<string, unknown>>): void {
  const terms = Array.isArray(value["terms"]) ? value["terms"].length : 0;
  bench.host.publish(withSnapshot(feedOf(NEW, 6), JSON.stringify(value), terms));
}

/** Publishes number 6 with a snapshot that is not the one its head names. */
function answerSnapshot(change: (snapshot: string) => string): void {
  const files = feedOf(NEW, 6);
  bench.host.publish({ ...files, snapshot: change(files.snapshot) });
}
