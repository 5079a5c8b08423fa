import { beforeEach, describe, expect, it, vi } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import {
  dictionaryItem,
  healthItem,
  readIndexText,
  readItem,
  settingsItem,
  sitesItem,
  watchIndexText,
  watchItem,
  writeItem,
} from "../../platform/stored.ts";

beforeEach(() => {
  fakeBrowser.reset();
});

const store = (values: Record<string, unknown>): Promise<void> =>
  fakeBrowser.storage.local.set(values);

describe("a stored item", () => {
  it("reads as its default where nothing is stored", async () => {
    expect(await readItem(sitesItem)).toEqual({ off: [] });
    expect(await readItem(dictionaryItem)).toBeNull();
    expect(await readItem(healthItem)).toMatchObject({ state: "bundled" });
    expect(await readItem(settingsItem)).toEqual({
      feedAddress: "",
      density: "first",
      painter: "auto",
      openDelay: 300,
      clickOnly: false,
    });
  });

  it("reads as it was written", async () => {
    expect(await writeItem(sitesItem, { off: ["example.org"] })).toBe(true);
    expect(await readItem(sitesItem)).toEqual({ off: ["example.org"] });
  });

  it.each([
    ["a text", "off"],
    ["nothing", null],
    ["a list", []],
    ["a value without its wrapper", { off: ["example.org"] }],
    ["a value of another form", { version: 1, value: { off: "example.org" } }],
    ["a wrapper without a value", { version: 1 }],
    ["a version that is no number", { version: "1", value: { off: ["example.org"] } }],
  ])("reads as its default where %s is stored", async (_what, raw) => {
    await store({ sites: raw });
    expect(await readItem(sitesItem)).toEqual({ off: [] });
  });

  it("reads as its default while the storage fails", async () => {
    vi.spyOn(fakeBrowser.storage.local, "get").mockRejectedValueOnce(new Error("broken"));
    expect(await readItem(sitesItem)).toEqual({ off: [] });
    vi.spyOn(fakeBrowser.storage.local, "get").mockRejectedValueOnce(new Error("broken"));
    expect(await readIndexText()).toBeUndefined();
  });

  it("D8 is neither read nor overwritten when newer code wrote it", async () => {
    const newer = { version: 2, value: { off: ["example.org"], on: [] } };
    await store({ sites: newer });
    expect(await readItem(sitesItem)).toEqual({ off: [] });
    expect(await writeItem(sitesItem, { off: [] })).toBe(false);
    expect(await fakeBrowser.storage.local.get("sites")).toEqual({ sites: newer });
  });
});

describe("the settings", () => {
  it("keep the other choices when one is damaged", async () => {
    const value = {
      feedAddress: "https://example.org/feed.json",
      density: "all of them",
      openDelay: 99_999,
      clickOnly: true,
    };
    await store({ settings: { version: 1, value } });
    expect(await readItem(settingsItem)).toEqual({
      feedAddress: "https://example.org/feed.json",
      density: "first",
      painter: "auto",
      openDelay: 300,
      clickOnly: true,
    });
  });
});

describe("watching", () => {
  it("tells of a new value, until the signal aborts", async () => {
    const life = new AbortController();
    const seen: unknown[] = [];
    watchItem(sitesItem, (sites) => seen.push(sites), life.signal);
    await writeItem(sitesItem, { off: ["a.test"] });
    await writeItem(settingsItem, settingsItem.fallback);
    await store({ sites: "damaged" });
    life.abort();
    await writeItem(sitesItem, { off: ["b.test"] });
    expect(seen).toEqual([{ off: ["a.test"] }, { off: [] }]);
  });

  it("keeps silent when a value is written again", async () => {
    const seen: unknown[] = [];
    await writeItem(sitesItem, { off: ["a.test"] });
    watchItem(sitesItem, (sites) => seen.push(sites), new AbortController().signal);
    await writeItem(sitesItem, { off: ["a.test"] });
    expect(seen).toEqual([]);
  });

  it("gives the index as it is", async () => {
    const life = new AbortController();
    const seen: unknown[] = [];
    watchIndexText((text) => seen.push(text), life.signal);
    await store({ index: "one" });
    await store({ index: "one" });
    await store({ index: "two", other: 1 });
    expect(seen).toEqual(["one", "two"]);
    expect(await readIndexText()).toBe("two");
    life.abort();
  });

  it("does not begin after its signal has aborted", async () => {
    const seen: unknown[] = [];
    watchIndexText((text) => seen.push(text), AbortSignal.abort());
    await store({ index: "one" });
    expect(seen).toEqual([]);
  });
});
