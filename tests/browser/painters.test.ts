import type { Browser, Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { bundle } from "../support/bundle.ts";
import { documentOf } from "../support/document-of.ts";
import { launchPlainBrowser } from "../support/plain-browser.ts";

/** The first “care plan” breaks over two lines; each is 16 px of writing in 60 px of line. */
const body = `<p style="font: 16px/60px monospace; width: 26ch; margin: 0">Your new support and care plan is here.</p>
  <p>Her ca<i>re p</i>lan</p>
  <div><template shadowrootmode="open"><p>A care plan in a shadow</p></template></div>`;

/** So far into “A care plan …” lies the word “care”, in any font of 16 px. */
const IN_CARE = 30; // px

let browser: Browser;
let script: string;
beforeAll(async () => {
  script = await bundle(new URL("../fixtures/painters.ts", import.meta.url));
  browser = await launchPlainBrowser();
});
afterAll(() => browser.close());

describe.each(["highlights", "elements"] as const)("the painter by %s", (painter) => {
  it("shows its marks on the screen, in shadow roots too, and takes them away", async () => {
    const page = await openPage();
    const before = await pictures(page);
    expect(await page.evaluate((name) => window.painters.paint(name), painter)).toBe(3);
    const painted = await pictures(page);
    expect(painted.map((picture, index) => picture !== before[index])).toEqual([true, true, true]);
    await page.evaluate(() => window.painters.erase());
    expect(await pictures(page)).toEqual(before);
  });

  it("leaves the document as it was, down to its text nodes", async () => {
    const page = await openPage();
    await page.evaluate(() => {
      const texts = (): readonly Node[] => {
        const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
        const found: Node[] = [];
        while (walker.nextNode()) found.push(walker.currentNode);
        return found;
      };
      const html = document.body.outerHTML;
      const before = texts();
      Reflect.set(window, "isAsBefore", () => {
        const now = texts();
        const isSame = now.length === before.length && now.every((text, at) => text === before[at]);
        return isSame && document.body.outerHTML === html;
      });
    });
    await page.evaluate((name) => window.painters.paint(name), painter);
    await page.evaluate(() => window.painters.erase());
    expect(await page.evaluate("isAsBefore()")).toBe(true);
  });

  it("finds the mark under a point on each of its lines", async () => {
    const page = await openPage();
    const [first, second] = await linesOf(page);
    await page.evaluate((name) => window.painters.paint(name), painter);
    expect(await surfaceAt(page, middle(first))).toBe("care plan");
    expect(await surfaceAt(page, middle(second))).toBe("care plan");
  });

  it("finds none right of the end of a line, nor between two lines", async () => {
    const page = await openPage();
    const [first] = await linesOf(page);
    await page.evaluate((name) => window.painters.paint(name), painter);
    const { y } = middle(first);
    expect(await surfaceAt(page, { x: first.x + first.width + 30, y })).toBeNull();
    expect(await surfaceAt(page, { x: first.x + 5, y: first.y + first.height + 10 })).toBeNull();
  });

  it("finds a mark on the middle one of the elements that it runs over", async () => {
    const page = await openPage();
    await page.evaluate((name) => window.painters.paint(name), painter);
    const box = await page.evaluate(() => {
      const { x, y, width, height } =
        document.querySelector("i")?.getBoundingClientRect() ?? new DOMRect();
      return { x, y, width, height };
    });
    expect(await surfaceAt(page, middle(box))).toBe("care plan");
  });

  it("finds a mark in a shadow root", async () => {
    const page = await openPage();
    await page.evaluate((name) => window.painters.paint(name), painter);
    const place = await page.evaluate(() => {
      const text = document.querySelector("div")?.shadowRoot?.querySelector("p")?.firstChild;
      const range = document.createRange();
      if (text) range.selectNodeContents(text);
      const { x, y, height } = range.getBoundingClientRect();
      return { x, y, height };
    });
    const at = { x: place.x + IN_CARE, y: place.y + place.height / 2 };
    expect(await surfaceAt(page, at)).toBe("care plan");
  });
});

async function openPage(): Promise<Page> {
  const page = await browser.newPage();
  await page.setContent(documentOf(body));
  await page.evaluate(script);
  return page;
}

type Box = {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
};

/** The lines of the first “care plan”. */
async function linesOf(page: Page): Promise<readonly [Box, Box]> {
  const lines = await page.evaluate(() => {
    const text = document.querySelector("p")?.firstChild;
    const at = text?.nodeValue?.indexOf("care plan") ?? -1;
    if (!text || at < 0) return [];
    const range = document.createRange();
    range.setStart(text, at);
    range.setEnd(text, at + "care plan".length);
    return [...range.getClientRects()]
      .filter(({ width }) => width > 0)
      .map(({ x, y, width, height }) => ({ x, y, width, height }));
  });
  const [first, second] = lines;
  if (!first || !second || lines.length > 2) throw new Error("the words are not on two lines");
  return [first, second];
}

function middle({ x, y, width, height }: Box): { readonly x: number; readonly y: number } {
  return { x: x + width / 2, y: y + height / 2 };
}

function surfaceAt(
  page: Page,
  at: { readonly x: number; readonly y: number },
): Promise<string | null> {
  return page.evaluate(({ x, y }) => window.painters.surfaceAt(x, y), at);
}

/** What each of the three blocks looks like. */
async function pictures(page: Page): Promise<readonly string[]> {
  const shots: string[] = [];
  for (const selector of ["p", "p + p", "div"]) {
    const element = await page.waitForSelector(selector);
    if (!element) throw new Error(`no ${selector} on the page`);
    shots.push(await element.screenshot({ encoding: "base64" }));
  }
  return shots;
}
