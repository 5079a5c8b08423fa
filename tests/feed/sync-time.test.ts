import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { feedOf } from "../support/feed-host.ts";
import { OLD, startSyncBench, type SyncBench } from "../support/sync-bench.ts";
import { watchedFetch } from "../support/watched-fetch.ts";

let bench: SyncBench;

beforeEach(async () => {
  bench = await startSyncBench();
});

afterEach(async () => {
  await bench.host.close();
});

describe("a server", () => {
  it("S11 that stalls is left after 20 seconds without a byte", async () => {
    const { host, clock, store, sync, takeOld } = bench;
    await takeOld();
    const before = store.dictionaryText();
    host.answer("/feed.json", (_request, response) => void response.write("{"));
    const watched = watchedFetch();
    const ended = sync({ fetch: watched.fetch });
    await watched.asked(2);
    clock.advance(19_999);
    expect(clock.waiting()).toBe(2);
    clock.advance(1);
    const health = await ended;
    expect(health).toMatchObject({ state: "failed", stage: "head" });
    expect(health.sentence).toContain("stopped in the middle");
    expect(store.dictionaryText()).toBe(before);
  });

  it("S10 that drips is left after 25 seconds, however steadily it drips", async () => {
    const { host, clock, sync } = bench;
    const drips: (() => void)[] = [];
    host.answer("/feed.json", (_request, response) => {
      drips.push(() => response.write("{"));
      drips[0]?.();
    });
    const watched = watchedFetch();
    const ended = sync({ fetch: watched.fetch });
    for (let drip = 1; drip <= 5; drip++) {
      await watched.asked(drip + 1);
      expect(clock.waiting()).toBe(2);
      clock.advance(5_000);
      drips[0]?.();
    }
    expect((await ended).sentence).toContain("too slow");
  });

  it("that never answers is left after 20 seconds", async () => {
    const { host, clock, sync } = bench;
    const asked = Promise.withResolvers<void>();
    host.answer("/feed.json", () => asked.resolve());
    const ended = sync();
    await asked.promise;
    clock.advance(20_000);
    expect((await ended).sentence).toContain("stopped in the middle");
    expect(clock.waiting()).toBe(0);
  });

  it("that answers in time leaves no timer behind", async () => {
    const { host, clock, store, sync } = bench;
    host.publish(feedOf(OLD, 5));
    expect(await sync()).toMatchObject({ state: "current" });
    expect(clock.waiting()).toBe(0);
    clock.advance(60_000);
    expect(store.health()).toMatchObject({ state: "current" });
  });
});
