import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { cardGone, cardText, clickInCard, hoverText, pointAway } from "../../tools/reader.ts";
import { until } from "../../tools/until.ts";
import { documentOf } from "../support/document-of.ts";
import { openLens } from "../support/lens.ts";
import type { Lens } from "../support/lens.ts";
import { expectMarked } from "../support/marked-words.ts";

const text = `<h1>Meeting notes</h1>
  <p>We wrote this in co-production with local people.</p>
  <p>Ring the duty social <b>worker</b> about respite.</p>
  <p><input value="respite"> <a id="link" href="#there">Ask for a needs assessment</a></p>`;

const allWords = ["co-production", "duty social worker", "respite", "needs assessment"];

let lens: Lens;
beforeAll(async () => {
  lens = await openLens();
});
afterAll(() => lens.close());

describe("from the moment of install, without a network", () => {
  it("underlines the words of a page, also over the edges of its elements", async () => {
    const page = await lens.open(documentOf(text));
    await expectMarked(page, ...allWords);
  });

  it("counts them for the popup", async () => {
    const page = await lens.open(documentOf(text));
    const report = await lens.desk.report(await lens.tabId(page));
    expect(report).toMatchObject({ hostname: "127.0.0.1", isOff: false, marks: 4, terms: 4 });
  });

  it("underlines words that the page adds later", async () => {
    const page = await lens.open(documentOf("<p id=p>Nothing yet.</p>"));
    await page.evaluate(() => {
      document.querySelector("#p")?.append(" Then came reablement.");
    });
    await expectMarked(page, "reablement");
  });
});

describe("the card", () => {
  it("opens beside a word that the pointer rests on, and says it in plain English", async () => {
    const page = await lens.open(documentOf(text));
    await expectMarked(page, ...allWords);
    await hoverText(page, "co-production");
    const says = await cardText(page);
    expect(says.toLowerCase()).toContain("co-production");
    expect(says).toContain("Nobody is just asked for a view at the end.");
  });

  it("closes on Esc, keeps the page's focus, and tells the page nothing of that key", async () => {
    const page = await lens.open(documentOf(text));
    await expectMarked(page, ...allWords);
    await page.focus("input");
    await page.evaluate(() => {
      document.addEventListener("keydown", ({ key }) => (document.title += ` ${key}`));
    });
    await hoverText(page, "respite");
    await cardText(page);
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe("INPUT");
    await page.keyboard.press("Escape");
    await cardGone(page);
    expect(await page.title()).toBe("A page");
    await page.keyboard.press("Escape");
    expect(await page.title()).toBe("A page Escape");
  });

  it("stays while the pointer goes into it and works there, and closes after it has left", async () => {
    const page = await lens.open(documentOf(text));
    await expectMarked(page, ...allWords);
    await hoverText(page, "co-production");
    const before = await cardText(page);
    await clickInCard(page, "What the law or guidance says");
    const after = await cardText(page);
    expect(after.length).toBeGreaterThan(before.length);
    await pointAway(page);
    await cardGone(page);
  });

  it("leaves a link under a word to its page", async () => {
    const page = await lens.open(documentOf(text));
    await expectMarked(page, ...allWords);
    await hoverText(page, "needs assessment");
    await cardText(page);
    await page.click("#link");
    expect(new URL(page.url()).hash).toBe("#there");
  });

  it("opens nothing for events that the page makes up", async () => {
    const page = await lens.open(documentOf(text));
    await expectMarked(page, ...allWords);
    await page.evaluate(() => {
      const box = document.querySelector("#link")?.getBoundingClientRect();
      const at = { bubbles: true, clientX: (box?.x ?? 0) + 60, clientY: (box?.y ?? 0) + 8 };
      for (const type of ["pointermove", "mousemove", "pointerover", "pointerdown", "click"]) {
        document.querySelector("#link")?.dispatchEvent(new PointerEvent(type, at));
      }
    });
    // A real one afterwards opens: so the made-up ones had their time.
    await hoverText(page, "respite");
    expect((await cardText(page)).toLowerCase()).toContain("respite");
  });
});

describe("the term page", () => {
  it("opens from the card, at the word", async () => {
    const page = await lens.open(documentOf(text));
    await expectMarked(page, ...allWords);
    await hoverText(page, "co-production");
    await cardText(page);
    const before = new Set(await lens.launched.browser.pages());
    await clickInCard(page, "See discussion");
    const says = await until("the term page", async () => {
      const opened = (await lens.launched.browser.pages()).find((other) => !before.has(other));
      return opened ? headingOf(opened) : null;
    });
    expect(says.toLowerCase()).toContain("co-production");
  });

  it("says in a sentence that a word of a link is not in the dictionary", async () => {
    const page = await lens.launched.openExtensionPage("term.html#no-such-feed/no-such-word");
    const says = await until("a sentence", () => mainText(page));
    expect(says).toContain("There is no word with the name “no-such-word”");
  });

  it("lists every word without a link", async () => {
    const page = await lens.launched.openExtensionPage("term.html");
    const says = await until("the list", async () => {
      const shown = await mainText(page);
      return shown?.toLowerCase().includes("co-production") ? shown : null;
    });
    expect(says.toLowerCase()).toContain("reablement");
  });
});

async function headingOf(page: Page): Promise<string | null> {
  return page.evaluate(() => document.querySelector("h1")?.textContent ?? null).catch(() => null);
}

async function mainText(page: Page): Promise<string | null> {
  return page.evaluate(() => document.querySelector("main")?.innerText.trim() || null);
}
