import type { Page } from "puppeteer-core";
import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from "vitest";
import { cardText, hoverText, pointAway } from "../../tools/reader.ts";
import { until } from "../../tools/until.ts";
import { documentOf } from "../support/document-of.ts";
import { openLens } from "../support/lens.ts";
import type { Lens } from "../support/lens.ts";
import { expectMarked } from "../support/marked-words.ts";
import { publishChanged } from "../support/publish-changed.ts";
import type { FeedChange, PublishedFeed } from "../support/publish-changed.ts";

const OLD = "Nobody is just asked for a view at the end.";
const NEW = "This sentence came over the wire.";

let lens: Lens;
const feeds: PublishedFeed[] = [];
beforeAll(async () => {
  lens = await openLens();
});
afterEach(async () => {
  for (const feed of feeds.splice(0)) await feed.close();
});
afterAll(() => lens.close());

describe("a broken feed changes nothing, and the settings say why", () => {
  const breaks: readonly (readonly [string, FeedChange])[] = [
    ["S4 a login page instead of the feed", { spoil: () => ({ body: documentOf("Log in") }) }],
    ["S6 nothing at all", { spoil: (_, answer) => ({ ...answer, body: "" }) }],
    [
      "S7 a feed that is cut short",
      { spoil: (_, answer) => ({ ...answer, body: half(answer.body) }) },
    ],
    [
      "S23 a snapshot that is not the one announced",
      {
        spoil: (path, answer) =>
          path === "/feed.json"
            ? answer
            : { ...answer, body: String(answer.body).replace(OLD, NEW) },
      },
    ],
    [
      "S16 a snapshot that is not there",
      { spoil: (path, answer) => (path === "/feed.json" ? answer : null) },
    ],
    [
      "a snapshot of another form",
      { edit: (snapshot) => snapshot.replaceAll('"headword"', '"head"') },
    ],
  ];

  it.each(breaks)("%s", async (_, change) => {
    const page = await lens.open(documentOf("<p>Written in co-production.</p>"));
    await expectMarked(page, "co-production");
    const before = await storedDictionary();
    await publish(change);
    const settings = await pressUpdateNow();
    const reason = await until("the reason", () => textOf(settings, ".freshness .reason"));
    expect(reason).toMatch(/^[A-Z].{20,}[.!]/);
    expect(await storedDictionary()).toEqual(before);
    await page.bringToFront();
    await expectMarked(page, "co-production");
    await hoverText(page, "co-production");
    expect(await cardText(page)).toContain(OLD);
  });
});

describe("a new dictionary is taken on “Update now”", () => {
  it("and open pages show it without being loaded again", async () => {
    const page = await lens.open(documentOf("<p>Written in co-production. Ask for zingiber.</p>"));
    await expectMarked(page, "co-production");
    await hoverText(page, "co-production");
    expect(await cardText(page)).toContain(OLD);
    await pointAway(page);
    await page.evaluate(() => Reflect.set(window, "isSamePage", true));

    await publish({
      edit: (snapshot) => snapshot.replace(OLD, NEW).replace('"co-producer"', '"zingiber"'),
    });
    const settings = await pressUpdateNow();
    await settings.waitForSelector(".freshness.current");

    await page.bringToFront();
    await expectMarked(page, "co-production", "zingiber");
    await hoverText(page, "co-production");
    expect(await cardText(page)).toContain(NEW);
    expect(await page.evaluate(() => "isSamePage" in window)).toBe(true);
  });
});

/** Publishes, and makes the extension's settings name that feed. */
async function publish(change: FeedChange): Promise<void> {
  const feed = await publishChanged(inject("extensionDir"), change);
  feeds.push(feed);
  await lens.desk.writeStored("settings", {
    version: 1,
    value: { feedAddress: feed.address, density: "every" },
  });
}

async function pressUpdateNow(): Promise<Page> {
  const settings = await lens.launched.openExtensionPage("options.html");
  await settings.waitForSelector(".freshness button");
  await settings.click(".freshness button");
  await settings.waitForSelector('.freshness button:not([aria-disabled="true"])');
  return settings;
}

async function storedDictionary(): Promise<readonly unknown[]> {
  return Promise.all(["index", "dictionary", "snapshot"].map((key) => lens.desk.readStored(key)));
}

function textOf(page: Page, selector: string): Promise<string | null> {
  return page.evaluate((wanted) => document.querySelector(wanted)?.textContent ?? null, selector);
}

function half(body: string | Uint8Array): string {
  return String(body).slice(0, body.length / 2);
}
