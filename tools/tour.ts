import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "puppeteer-core";
import type { PageReport } from "../platform/messages.ts";
import type { LaunchedBrowser } from "./browsers.ts";
import { shownMarks } from "./page-marks.ts";
import type { ShownMark } from "./page-marks.ts";
import { cardStill, openCardText, pointAway, restOn } from "./reader.ts";
import { until } from "./until.ts";

export type TourStops = {
  readonly launched: LaunchedBrowser;
  readonly page: Page;
  readonly tabId: number;
  /** What the extension found on the page. */
  readonly report: PageReport;
  /** Where the pictures are put; made if it is not there. */
  readonly folder: string;
};

export type Tour = {
  /** Files of the pictures, in the order: page, card, popup, term page. */
  readonly pictures: readonly string[];
  /** The word that was hovered and what its card said; null when no word could be hovered. */
  readonly card: { readonly word: string; readonly says: string } | null;
};

/** Does what a reader would: looks at the page, rests on a word, opens the popup and a term. */
export async function takeTour(stops: TourStops): Promise<Tour> {
  const { launched, page, tabId, report, folder } = stops;
  await mkdir(folder, { recursive: true });
  const pictures: string[] = [];
  const take = async (of: Page, name: string): Promise<void> => {
    const path = join(folder, `${name}.png`);
    await of.screenshot({ path: asPng(path) });
    pictures.push(path);
  };
  await page.bringToFront();
  const marks = report.marks > 0 ? await scrollToMarks(page) : [];
  await take(page, "page");
  const card = await openSomeCard(page, marks);
  if (card) await take(page, "card");
  await page.bringToFront();
  for (const { path, name, size } of extensionPages(tabId, report)) {
    const opened = await launched.openExtensionPage(path);
    await opened.setViewport(size);
    await until(`${name} to show something`, async () =>
      (await opened.evaluate(() => document.body.innerText.trim())) === "" ? null : true,
    );
    await take(opened, name);
    await opened.close();
  }
  return { pictures, card };
}

type ExtensionPage = {
  readonly name: string;
  readonly path: string;
  readonly size: { readonly width: number; readonly height: number };
};

function extensionPages(tabId: number, report: PageReport): readonly ExtensionPage[] {
  const [commonest] = report.commonest;
  const hash = commonest ? `#${commonest.key.replace(" ", "/")}` : "";
  return [
    { name: "popup", path: `popup.html?tab=${tabId}`, size: { width: 380, height: 600 } },
    { name: "term", path: `term.html${hash}`, size: { width: 1000, height: 800 } },
  ];
}

/** Puppeteer takes the kind of picture from the type of the name. */
function asPng(path: string): `${string}.png` {
  return path as `${string}.png`; // every name here is made with that ending
}

/** The first underlined words of a page may be below what is shown first. */
async function scrollToMarks(page: Page): Promise<readonly ShownMark[]> {
  for (let windows = 0; windows < WINDOWS; windows++) {
    const marks = await until("the page to be painted", () => marksAfterPaint(page), PAINT).catch(
      () => [],
    ); // None in this part of the page.
    if (marks.length > 0) return marks;
    const isAtEnd = await page.evaluate(() => {
      const before = scrollY;
      scrollBy({ top: innerHeight * 0.8, behavior: "instant" });
      return scrollY === before;
    });
    if (isAtEnd) return [];
  }
  return [];
}

/** So far down a page a reader might scroll to see a first word. */
const WINDOWS = 40;

/** What is near the window is painted with the next frames. */
const PAINT = 500; // ms

async function marksAfterPaint(page: Page): Promise<readonly ShownMark[] | null> {
  const marks = await shownMarks(page);
  return marks.length > 0 ? marks : null;
}

/** A word can be covered, by a banner say: then the next one is tried. */
async function openSomeCard(page: Page, marks: readonly ShownMark[]): Promise<Tour["card"]> {
  for (const mark of marks.slice(0, TRIES)) {
    await restOn(page, mark);
    const says = await until("a card", () => openCardText(page), CARD).catch(() => null);
    if (says !== null) {
      await cardStill(page);
      return { word: mark.text, says };
    }
    await pointAway(page);
  }
  return null;
}

const TRIES = 8;

/** The delay of opening, the first loading of the card's script, and its fading in. */
const CARD = 3_000; // ms
