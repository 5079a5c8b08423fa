import { readFileSync } from "node:fs";
import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { anyShownMark } from "../../tools/page-marks.ts";
import { cardGone, cardText, pointAway, restOn } from "../../tools/reader.ts";
import { corpusNames, hasCorpus, readCorpus } from "../support/corpus.ts";
import { openLens } from "../support/lens.ts";
import type { Lens } from "../support/lens.ts";

let lens: Lens;
beforeAll(async () => {
  lens = await openLens();
});
afterAll(() => lens.close());

const none = { html: null, selection: null, scroll: null };

const sample = readFileSync(new URL("../../tools/sample/index.html", import.meta.url), "utf8");

describe("a page stays as it was: its document, its selection, its scroll (P1, P2, H16)", () => {
  it("on the project's own page, also after a card was open", async () => {
    const page = await openOff(sample);
    await remember(page);
    await switchOn(page);
    const [mark] = await anyShownMark(page);
    if (!mark) throw new Error("no word is underlined");
    await restOn(page, mark);
    await cardText(page);
    await pointAway(page);
    await cardGone(page);
    // The card's host came and went: two changes of the root's children.
    expect(await differences(page)).toEqual({ ...none, changes: 2 });
    await switchOff();
    expect(await differences(page)).toEqual({ ...none, changes: 2 });
  });

  it.skipIf(!hasCorpus).each(corpusNames)("on the saved page %s", async (name) => {
    const page = await openOff(readCorpus(name));
    await remember(page);
    await switchOn(page);
    expect(await differences(page)).toEqual({ ...none, changes: 0 });
    await switchOff();
    expect(await differences(page)).toEqual({ ...none, changes: 0 });
    await page.close();
  });
});

/** Without its own scripts, all that changes in the page is changed by somebody else. */
async function openOff(html: string): Promise<Page> {
  await switchOff();
  const headers = { "content-security-policy": "script-src 'none'" };
  const page = await lens.open({ body: html, headers });
  // Pictures that cannot be had change the page's height, when they have failed at last.
  await page.waitForFunction(() => document.readyState === "complete");
  return page;
}

async function switchOff(): Promise<void> {
  await lens.desk.writeStored("sites", { version: 1, value: { off: ["127.0.0.1"] } });
}

/** Switches the site on, and waits until the whole page has been read. */
async function switchOn(page: Page): Promise<void> {
  await lens.desk.writeStored("sites", { version: 1, value: { off: [] } });
  await lens.desk.report(await lens.tabId(page));
  await page.evaluate(() => new Promise((painted) => requestAnimationFrame(painted)));
}

/** Selects some text, scrolls, and keeps the page as it is now to compare with later. */
function remember(page: Page): Promise<void> {
  return page.evaluate(() => {
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT, (node) =>
      (node.nodeValue ?? "").trim().length > 20 ? NodeFilter.FILTER_ACCEPT : NodeFilter.FILTER_SKIP,
    );
    const [from, to] = [texts.nextNode(), texts.nextNode()];
    if (from) getSelection()?.setBaseAndExtent(from, 3, to ?? from, 9);
    scrollTo({ top: 150, behavior: "instant" });
    const changes: MutationRecord[] = [];
    const observer = new MutationObserver((records) => changes.push(...records));
    observer.observe(document, {
      subtree: true,
      childList: true,
      attributes: true,
      characterData: true,
    });
    const state = (): Readonly<Record<string, string>> => {
      const { anchorNode, anchorOffset, focusNode, focusOffset } = getSelection() ?? {};
      const isSame = anchorNode === from && focusNode === (to ?? from);
      return {
        html: document.documentElement.outerHTML,
        selection: `${String(getSelection())} ${isSame} ${anchorOffset} ${focusOffset}`,
        scroll: `${scrollX} ${scrollY} ${document.documentElement.scrollHeight}`,
      };
    };
    const before = state();
    Reflect.set(window, "differences", () => {
      changes.push(...observer.takeRecords());
      const now = Object.entries(state());
      const found = now.map(([name, value]): readonly [string, string | null] => {
        const old = before[name] ?? "";
        const at = Array.from(value).findIndex((letter, index) => letter !== old[index]);
        return [name, value === old ? null : value.slice(Math.max(0, at - 40), at + 80)];
      });
      return Object.fromEntries<unknown>([...found, ["changes", changes.length]]);
    });
  });
}

/** What differs from what was kept, and how many changes the page has seen since. */
function differences(page: Page): Promise<unknown> {
  return page.evaluate(() => (Reflect.get(window, "differences") as () => unknown)());
}
