import { beforeEach, describe, expect, it, vi } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import type { Entry } from "../../../dictionary/entry.ts";
import { openIndex } from "../../../dictionary/term-index.ts";
import {
  type Background,
  createBackground,
} from "../../../entrypoints/background/create-background.ts";
import type { BackgroundTools } from "../../../entrypoints/background/tools.ts";
import {
  dictionaryItem,
  type Health,
  healthItem,
  readItem,
  settingsItem,
  writeItem,
} from "../../../platform/stored.ts";
import type { FeedFiles } from "../../../publisher/build-feed.ts";
import { entryOf } from "../../support/entries.ts";
import { type FakeClock, fakeClock } from "../../support/fake-clock.ts";
import {
  ABOUT,
  answerWith,
  type FeedHost,
  feedOf,
  startFeedHost,
} from "../../support/feed-host.ts";

const BUNDLED = [entryOf("respite"), entryOf("co-production")];
const ADDRESS = "https://feeds.example.org/feed.json";

let clock: FakeClock;
let tools: BackgroundTools;
let background: Background;
/** What the feed's address answers; nothing means that the server is away. */
let published: FeedFiles | null;
let requests: string[];

const storageAsItIs = { ...fakeBrowser.storage.local };

beforeEach(() => {
  Object.assign(fakeBrowser.storage.local, storageAsItIs);
  fakeBrowser.reset();
  vi.restoreAllMocks();
  clock = fakeClock();
  published = null;
  requests = [];
  tools = {
    clock,
    isLoopbackAllowed: true,
    extensionVersion: "1.0.0",
    readFile: bundleOf(BUNDLED, 1),
    fetch: async (address) => {
      requests.push(address);
      if (!published) throw new TypeError("Failed to fetch");
      const body = address === ADDRESS ? published.head : published.snapshot;
      const { ok, status, body: stream } = new Response(body);
      return { ok, status, url: address, body: stream };
    },
  };
  background = createBackground(tools);
});

/** The files of an extension that was built with these words. */
function bundleOf(entries: readonly Entry[], edition: number): BackgroundTools["readFile"] {
  const { head, snapshot, snapshotPath } = feedOf(entries, edition);
  const files = new Map([
    ["/dictionary/feed.json", head],
    [`/dictionary/${snapshotPath}`, snapshot],
  ]);
  return async (path) => {
    const file = files.get(path);
    if (file === undefined) throw new Error(`The build has no ${path}.`);
    return new TextEncoder().encode(file);
  };
}

/** The worker died, and another event woke it: only the store is left. */
function wakeAgain(changes: Partial<BackgroundTools> = {}): void {
  tools = { ...tools, ...changes };
  background = createBackground(tools);
}

const stored = (): Promise<Record<string, unknown>> => fakeBrowser.storage.local.get();
const storedText = async (): Promise<string> => {
  const { health: _, ...dictionary } = await stored();
  return JSON.stringify(dictionary);
};
const subscribe = (feedAddress: string) =>
  writeItem(settingsItem, { ...settingsItem.fallback, feedAddress });
const key = (id: string): string => `${ABOUT.id} ${id}`;

/** Takes the feed with these words. */
async function follow(entries: readonly Entry[], seq: number): Promise<Health> {
  published = feedOf(entries, seq);
  await subscribe(ADDRESS);
  return background.updateNow();
}

const FROM_FEED = [...BUNDLED, entryOf("reablement")];

describe("a fresh install", () => {
  it("stores the index of the bundled dictionary, and asks no server", async () => {
    await background.settle();
    const { index, snapshot } = await stored();
    expect(openIndex(index)).not.toBeNull();
    expect(snapshot ?? null).toBeNull();
    expect(await readItem(dictionaryItem)).toMatchObject({
      feedId: ABOUT.id,
      seq: 1,
      address: "",
      compiledBy: "1.0.0",
    });
    expect(await readItem(healthItem)).toEqual({
      state: "bundled",
      at: "2026-11-23T12:00:00.000Z",
      sentence: "The dictionary that came with Jargon Lens is in use.",
    });
    expect(requests).toEqual([]);
  });

  it("answers a page that comes before it has settled, and many at once the same", async () => {
    const all = await Promise.all([background.ensureIndex(), background.ensureIndex()]);
    expect(all[0]).toBe(all[1]);
    expect((await stored())["index"]).toBe(all[0]);
  });

  it("looks words up", async () => {
    expect(await background.getEntry(key("respite"))).toMatchObject({
      key: key("respite"),
      entry: { headword: "respite" },
      feedTitle: "Test words",
    });
    expect(await background.listEntries()).toMatchObject([
      { headword: "respite", plain: "What respite means." },
      { headword: "co-production" },
    ]);
  });

  it.each([
    "",
    "respite",
    "urn:other:feed respite",
    `${ABOUT.id} nothing`,
    `${ABOUT.id} constructor`,
  ])("finds nothing under the key %j", async (unknown) => {
    expect(await background.getEntry(unknown)).toBeNull();
  });
});

describe("an update", () => {
  it("brings the feed's words, also to a worker that looked up before", async () => {
    await background.settle();
    expect(await background.getEntry(key("reablement"))).toBeNull();
    expect(await follow(FROM_FEED, 2)).toMatchObject({ state: "current" });
    expect(await background.getEntry(key("reablement"))).not.toBeNull();
    wakeAgain();
    expect(await background.getEntry(key("reablement"))).not.toBeNull();
    expect(await background.ensureIndex()).toContain("reablement");
  });

  it("that fails leaves everything as it was, and says why", async () => {
    await follow(FROM_FEED, 2);
    const before = await storedText();
    published = feedOf(BUNDLED, 1);
    clock.advance(60_000);
    const health = await background.updateNow();
    expect(health).toMatchObject({ state: "failed", stage: "sequence" });
    expect(await readItem(healthItem)).toEqual(health);
    expect(await storedText()).toBe(before);
  });

  it("S44 is made once a minute, however often it is asked for", async () => {
    await follow(FROM_FEED, 2);
    requests.length = 0;
    const presses = await Promise.all(Array.from({ length: 50 }, () => background.updateNow()));
    expect(requests).toEqual([]);
    expect(new Set(presses.map(({ sentence }) => sentence)).size).toBe(1);
    clock.advance(60_000);
    await background.updateNow();
    expect(requests).toEqual([ADDRESS]);
  });

  it("need not wait when the address was mended", async () => {
    await subscribe("https://feeds.example.org/fed.json");
    expect(await background.updateNow()).toMatchObject({ state: "failed" });
    expect(await follow(FROM_FEED, 2)).toMatchObject({ state: "current" });
  });

  it("need not wait where the clock went back", async () => {
    await follow(FROM_FEED, 2);
    requests.length = 0;
    wakeAgain({ clock: fakeClock("1970-01-02T00:00:00.000Z") });
    await background.updateNow();
    expect(requests).toEqual([ADDRESS]);
  });

  it("D9 from the alarm and the reader at once fetches one after the other", async () => {
    published = feedOf(FROM_FEED, 2);
    await subscribe(ADDRESS);
    await Promise.all([background.updateInTime(), background.updateNow()]);
    expect(requests).toHaveLength(2); // one head, one snapshot
  });

  it("in time does nothing where no feed is set", async () => {
    await background.settle();
    const before = JSON.stringify(await stored());
    await background.updateInTime();
    expect(requests).toEqual([]);
    expect(JSON.stringify(await stored())).toBe(before);
  });

  it("without an address goes back to the bundled words", async () => {
    await follow(FROM_FEED, 2);
    await subscribe("  ");
    const health = await background.updateNow();
    expect(health.state).toBe("bundled");
    expect(health.sentence).toContain("No feed address is set");
    expect(await readItem(dictionaryItem)).toMatchObject({ seq: 1, address: "" });
    expect(await background.getEntry(key("reablement"))).toBeNull();
    expect((await stored())["snapshot"] ?? null).toBeNull();
  });

  it("that meets a mistake of our own ends in a sentence", async () => {
    vi.spyOn(console, "error").mockImplementation(() => undefined);
    await subscribe(ADDRESS);
    wakeAgain({
      clock: {
        ...clock,
        startTimer: () => {
          throw new Error("a bug");
        },
      },
    });
    expect(await background.updateNow()).toMatchObject({ state: "failed", stage: "unknown" });
  });
});

describe("a feed on this machine", () => {
  it("may be asked as often as one likes, to try things out", async () => {
    const host: FeedHost = await startFeedHost();
    const { head, snapshot, snapshotPath } = feedOf(FROM_FEED, 2);
    host.answer("/feed.json", answerWith(head));
    host.answer(`/${snapshotPath}`, answerWith(snapshot));
    await subscribe(host.address);
    wakeAgain({ fetch: (address, init) => fetch(address, init) });
    expect(await background.updateNow()).toMatchObject({ state: "current" });
    host.publish(feedOf(BUNDLED, 3));
    expect(await background.updateNow()).toMatchObject({ state: "current" });
    expect(await readItem(dictionaryItem)).toMatchObject({ seq: 3 });
    await host.close();
  });
});

describe("after an update of the extension", () => {
  it("the words of the feed are compiled again, if they are the newer ones", async () => {
    const health = await follow(FROM_FEED, 5);
    wakeAgain({ extensionVersion: "2.0.0", readFile: bundleOf(BUNDLED, 4) });
    await background.settle();
    expect(await readItem(dictionaryItem)).toMatchObject({
      seq: 5,
      address: ADDRESS,
      compiledBy: "2.0.0",
    });
    expect((await stored())["index"]).toContain("reablement");
    expect(await readItem(healthItem)).toEqual(health);
  });

  it("newer bundled words take the place of those of the feed", async () => {
    await follow(FROM_FEED, 5);
    wakeAgain({ extensionVersion: "2.0.0", readFile: bundleOf([entryOf("panel")], 6) });
    await background.settle();
    expect(await readItem(dictionaryItem)).toMatchObject({ seq: 6, address: "" });
    expect((await stored())["index"]).toContain("panel");
    expect(await background.getEntry(key("panel"))).not.toBeNull();
  });

  it("words of another feed stay, whatever their number", async () => {
    published = feedOf(FROM_FEED, 1, { ...ABOUT, id: "urn:test:other" });
    await subscribe(ADDRESS);
    await background.updateNow();
    wakeAgain({ extensionVersion: "2.0.0", readFile: bundleOf(BUNDLED, 9) });
    await background.settle();
    expect(await readItem(dictionaryItem)).toMatchObject({ feedId: "urn:test:other", seq: 1 });
  });

  it("nothing is written when nothing changed", async () => {
    await background.settle();
    const set = vi.spyOn(fakeBrowser.storage.local, "set");
    wakeAgain();
    await background.settle();
    expect(set).not.toHaveBeenCalled();
  });
});

describe("a store that is not as we left it", () => {
  it("D4 empty: the bundled words are there at once", async () => {
    await follow(FROM_FEED, 2);
    await fakeBrowser.storage.local.clear();
    wakeAgain();
    expect(await background.ensureIndex()).toContain("respite");
    expect(await background.getEntry(key("respite"))).not.toBeNull();
  });

  it.each<[string, Record<string, unknown>]>([
    ["the index is missing", { index: undefined }],
    ["the index is cut short", { index: "jargon-lens-index 1 en 16 5" }],
    ["the index is no text", { index: 7 }],
  ])("%s: it is compiled again from the words of the feed", async (_what, damage) => {
    await follow(FROM_FEED, 2);
    await fakeBrowser.storage.local.set(damage);
    wakeAgain();
    expect(await background.ensureIndex()).toContain("reablement");
    expect((await stored())["index"]).toContain("reablement");
  });

  it.each<[string, Record<string, unknown>]>([
    ["the snapshot is missing", { snapshot: null }],
    ["the snapshot is cut short", { snapshot: '{"format":1' }],
    ["the snapshot was tampered with", { snapshot: feedOf([entryOf("evil")], 2).snapshot }],
    ["what was known of the snapshot is damaged", { dictionary: { version: 1, value: 7 } }],
  ])("D5 %s: the bundled words stand, and it says so", async (_what, damage) => {
    await follow(FROM_FEED, 2);
    await fakeBrowser.storage.local.set(damage);
    wakeAgain();
    expect(await background.getEntry(key("respite"))).not.toBeNull();
    expect(await background.getEntry(key("evil"))).toBeNull();
    await background.settle();
    expect(await readItem(dictionaryItem)).toMatchObject({ seq: 1, address: "" });
    const health = await readItem(healthItem);
    expect(health).toMatchObject({ state: "failed", stage: "store" });
    expect(health.sentence).toContain("was damaged on this device");
    expect(await background.updateNow()).toMatchObject({ state: "current" });
    expect(await background.getEntry(key("reablement"))).not.toBeNull();
  });

  it("D4 it can't be read: pages have words, and nothing is overwritten", async () => {
    await follow(FROM_FEED, 2);
    const before = JSON.stringify(await stored());
    vi.spyOn(fakeBrowser.storage.local, "get").mockRejectedValue(new Error("broken"));
    wakeAgain();
    expect(await background.ensureIndex()).toContain("respite");
    expect(await background.getEntry(key("respite"))).not.toBeNull();
    vi.restoreAllMocks();
    expect(JSON.stringify(await stored())).toBe(before);
  });

  it("D4 it can't be read during an update: the feed is not taken, and it says so", async () => {
    await subscribe(ADDRESS);
    published = feedOf(FROM_FEED, 2);
    const settings = await stored();
    const readOnlySettings = async (keys: unknown): Promise<unknown> => {
      if (keys === "settings") return settings;
      throw new Error("broken");
    };
    Object.assign(fakeBrowser.storage.local, { get: readOnlySettings });
    expect(await background.updateNow()).toMatchObject({ state: "failed", stage: "store" });
    expect(requests).toEqual([]);
  });

  it("D3 it is full: pages have words, and updates say so", async () => {
    vi.spyOn(console, "warn").mockImplementation(() => undefined);
    await subscribe(ADDRESS);
    vi.spyOn(fakeBrowser.storage.local, "set").mockRejectedValue(new Error("QUOTA_BYTES"));
    expect(await background.ensureIndex()).toContain("respite");
    published = feedOf(FROM_FEED, 2);
    const health = await background.updateNow();
    expect(health).toMatchObject({ state: "failed", stage: "commit" });
    expect(health.sentence).toContain("Make room");
  });

  it("D8 newer code wrote it: all but a missing index is left alone", async () => {
    const newer = {
      dictionary: { version: 2, value: { feeds: [] } },
      health: { version: 2, value: {} },
      snapshot: { any: "thing" },
      index: "jargon-lens-index 2 whatever",
    };
    await fakeBrowser.storage.local.set(newer);
    await background.settle();
    const { index, ...rest } = await stored();
    expect(openIndex(index)).not.toBeNull();
    const { index: _, ...untouched } = newer;
    expect(rest).toEqual(untouched);
    expect(await background.getEntry(key("respite"))).not.toBeNull();
    expect(await follow(FROM_FEED, 2)).toMatchObject({ state: "failed", stage: "store" });
    const { index: __, settings: ___, ...after } = await stored();
    expect(after).toEqual(untouched);
  });
});

describe("D1 a worker that dies", () => {
  it("while it fetches leaves the old words, and the next one takes the new", async () => {
    await follow(FROM_FEED, 2);
    const before = await storedText();
    published = feedOf([...FROM_FEED, entryOf("panel")], 3);
    wakeAgain({ fetch: () => new Promise(() => undefined) });
    void background.updateInTime(); // never ends
    wakeAgain({ fetch: tools.fetch });
    expect(await storedText()).toBe(before);
  });
});

describe("an extension that is damaged", () => {
  it("says so instead of answering with nothing", async () => {
    wakeAgain({ readFile: async () => new TextEncoder().encode("<html>") });
    await expect(background.ensureIndex()).rejects.toThrow("The extension is damaged");
    await expect(background.getEntry(key("respite"))).rejects.toThrow("install it again");
    wakeAgain({ readFile: bundleOf(BUNDLED, 1) });
    expect(await background.getEntry(key("respite"))).not.toBeNull();
  });
});
