import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openIndex } from "../../dictionary/term-index.ts";
import { sealEnvelope } from "../../feed/envelope.ts";
import type { FetchInit } from "../../feed/fetch-capped.ts";
import { refuse } from "../../feed/result.ts";
import { syncFeed } from "../../feed/sync.ts";
import { entryOf } from "../support/entries.ts";
import { answerWithoutEnd, payloadOf, redirectTo, withSnapshot } from "../support/faulty-feed.ts";
import { ABOUT, answerWith, feedOf } from "../support/feed-host.ts";
import { NEW, OLD, startSyncBench, type SyncBench } from "../support/sync-bench.ts";

let bench: SyncBench;

beforeEach(async () => {
  bench = await startSyncBench();
});

afterEach(async () => {
  await bench.host.close();
});

describe("a sync", () => {
  it("takes a first feed in two requests and one commit", async () => {
    const { host, store, sync } = bench;
    const files = feedOf(OLD, 5);
    host.publish(files);
    const health = await sync();

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
    const { host, store, sync, takeOld } = bench;
    await takeOld();
    host.publish(feedOf(NEW.slice(1), 6));
    await sync();
    expect(store.committed()?.dictionary.seq).toBe(6);
    expect(store.committed()?.index).toContain("reablement");
    expect(store.committed()?.index).not.toContain("respite");
  });

  it("asks once and changes nothing when the feed is unchanged", async () => {
    const { host, clock, store, sync, takeOld } = bench;
    await takeOld();
    const before = store.dictionaryText();
    host.requests.length = 0;
    clock.advance(1000);
    expect(await sync()).toMatchObject({ state: "current", at: "2026-11-23T12:00:01.000Z" });
    expect(host.requests).toEqual(["/feed.json"]);
    expect(store.dictionaryText()).toBe(before);
  });

  it("takes another feed at another address, also with a lower number", async () => {
    const { host, store, sync, takeOld } = bench;
    await takeOld();
    const other = feedOf([entryOf("panel")], 1, { ...ABOUT, id: "urn:test:other" });
    host.publish({ ...other, head: "{}" });
    host.answer("/other.json", answerWith(other.head));
    await sync({}, host.address.replace("feed.json", "other.json"));
    expect(store.committed()?.dictionary).toMatchObject({ feedId: "urn:test:other", seq: 1 });
  });

  it("asks the server anew, and tells it nothing of the reader", async () => {
    const inits: FetchInit[] = [];
    await bench.sync({
      fetch: (address, init) => {
        inits.push(init);
        return fetch(address, init);
      },
    });
    expect(inits).toMatchObject([
      { cache: "no-cache", credentials: "omit", referrerPolicy: "no-referrer" },
    ]);
    expect(inits[0]).not.toHaveProperty("headers");
  });

  it("S20 follows a redirect within the same site", async () => {
    const { host, sync, store } = bench;
    const files = feedOf(OLD, 5);
    host.answer("/feed.json", redirectTo("/new/feed.json"));
    host.answer("/new/feed.json", answerWith(files.head));
    host.answer(`/new/${files.snapshotPath}`, answerWith(files.snapshot));
    expect(await sync()).toMatchObject({ state: "current" });
    expect(store.committed()?.dictionary.address).toBe(host.address);
  });

  it("S14 takes a snapshot with a byte order mark, and keeps its bytes", async () => {
    const { host, store, sync } = bench;
    const files = feedOf(OLD, 5);
    const snapshot = `\uFEFF${files.snapshot}`;
    host.publish(withSnapshot(files, snapshot, OLD.length));
    expect(await sync()).toMatchObject({ state: "current" });
    expect(store.committed()?.snapshot).toBe(snapshot);
  });

  it("does not call a feed signed that it could not check", async () => {
    const { host, store, sync } = bench;
    const files = feedOf(OLD, 5);
    const payload = Buffer.from(JSON.stringify(payloadOf(files)));
    host.publish({ ...files, head: sealEnvelope(payload, [{ keyid: "k", sig: "s" }]) });
    expect((await sync()).sentence).toContain("does not check signatures yet");
    expect(store.committed()?.dictionary.signed).toBe(false);
  });

  it("S13 reads no more of an endless file than the cap and what is on its way", async () => {
    let sent = 0;
    bench.host.answer(
      "/feed.json",
      answerWithoutEnd((bytes) => (sent += bytes)),
    );
    await bench.sync();
    expect(sent).toBeLessThan(16 * 1024 * 1024); // what the buffers of both sockets can hold
  });
});

describe("names that could harm", () => {
  it("S37 are dropped from a feed, and change nothing", async () => {
    const word = JSON.stringify(entryOf("respite")).replace(
      "{",
      '{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}},',
    );
    const snapshot = `{"format":1,"feedId":"${ABOUT.id}","seq":6,"__proto__":{"polluted":1},"terms":[${word}]}`;
    bench.host.publish(withSnapshot(feedOf([entryOf("respite")], 6), snapshot, 1));
    expect(await bench.sync()).toMatchObject({ state: "current" });
    expect(Object.keys(Object.prototype)).toEqual([]);
    expect("polluted" in {}).toBe(false);
  });

  it("S37 don't make an envelope", async () => {
    const head = '{"__proto__":{"payload":"","payloadType":"","signatures":[]}}';
    bench.host.answer("/feed.json", answerWith(head));
    expect(await bench.sync()).toMatchObject({ stage: "envelope" });
  });
});

describe("what stands in the way of a sync keeps the last good dictionary", () => {
  it("S1 a server that is not there", async () => {
    const { host, store, sync, takeOld } = bench;
    await takeOld();
    const before = store.dictionaryText();
    await host.close();
    expect(await sync()).toMatchObject({ state: "failed", stage: "head" });
    expect(store.dictionaryText()).toBe(before);
  });

  it.each([
    "http://example.org/feed.json",
    "file:///etc/passwd",
    "data:application/json,{}",
    "chrome-extension://abc/feed.json",
    "https://me:secret@example.org/feed.json",
    "feed",
    "",
  ])("S21 the address %j", async (address) => {
    const { store, clock } = bench;
    const asked: string[] = [];
    const health = await syncFeed(address, {
      store,
      clock,
      isLoopbackAllowed: true,
      extensionVersion: "1",
      fetch: (each) => Promise.reject(new Error(`asked ${asked.push(each)}`)),
    });
    expect(health).toMatchObject({ state: "failed", stage: "address" });
    expect(asked).toEqual([]);
  });

  it("a feed on this machine, in the build that readers get", async () => {
    const { host, sync } = bench;
    host.publish(feedOf(OLD, 5));
    expect(await sync({ isLoopbackAllowed: false })).toMatchObject({ stage: "address" });
    expect(host.requests).toEqual([]);
  });

  it("D3 a storage that is full", async () => {
    const { host, store, sync, takeOld } = bench;
    await takeOld();
    const before = store.dictionaryText();
    host.publish(feedOf(NEW, 6));
    const full = { ...store, commit: () => Promise.reject(new Error("QUOTA_BYTES")) };
    const health = await sync({ store: full });
    expect(health).toMatchObject({ state: "failed", stage: "commit" });
    expect(health.sentence).toContain("Make room");
    expect(store.dictionaryText()).toBe(before);
  });

  it("D8 a store that newer code wrote: the feed is not even asked", async () => {
    const { host, store, sync } = bench;
    const newer = { ...store, readAccepted: async () => refuse("store", "Update the extension.") };
    host.publish(feedOf(NEW, 6));
    expect(await sync({ store: newer })).toMatchObject({ state: "failed", stage: "store" });
    expect(host.requests).toEqual([]);
  });

  it("S29 a dictionary that was signed, by a feed that can't be checked", async () => {
    const { host, store, sync, takeOld } = bench;
    await takeOld();
    const signed = store.committed();
    if (!signed) throw new Error("nothing was committed");
    await store.commit({ ...signed, dictionary: { ...signed.dictionary, signed: true } });
    host.publish(feedOf(NEW, 6));
    expect(await sync()).toMatchObject({ stage: "signature" });
  });
});
