import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { anyShownMark } from "../../tools/page-marks.ts";
import { cardText, clickInCard, restOn } from "../../tools/reader.ts";
import { until } from "../../tools/until.ts";
import { hasCorpus, readCorpus } from "../support/corpus.ts";
import { openLens } from "../support/lens.ts";
import type { Lens } from "../support/lens.ts";

let lens: Lens;
beforeAll(async () => {
  lens = await openLens();
});
afterAll(() => lens.close());

describe.skipIf(!hasCorpus)("on real council text", () => {
  it("underlines its jargon, opens a card on a word, and the word's own page", async () => {
    const page = await lens.open(readCorpus("council-care.html"));
    const report = await lens.desk.report(await lens.tabId(page));
    expect(report.marks).toBeGreaterThan(50);
    expect(report.terms).toBeGreaterThan(15);

    const [mark] = await anyShownMark(page);
    if (!mark) throw new Error("no word is underlined");
    await restOn(page, mark);
    const says = await cardText(page);
    expect(says).toContain("In plain English");

    const [headword = ""] = says.split("\n");
    const before = new Set(await lens.launched.browser.pages());
    await clickInCard(page, "See discussion");
    const heading = await until("the term page", async () => {
      const opened = (await lens.launched.browser.pages()).find((other) => !before.has(other));
      return opened?.evaluate(() => document.querySelector("h1")?.textContent).catch(() => null);
    });
    expect(heading).toBe(headword);
  });
});
