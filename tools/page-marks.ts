import type { Page } from "puppeteer-core";
import { until } from "./until.ts";

/** A word that is underlined on the screen now, and a point on it (CSS px in the viewport). */
export type ShownMark = { readonly text: string; readonly x: number; readonly y: number };

/** Underlined words in the part of the page that can be seen, in the order of the page. */
export function shownMarks(page: Page): Promise<readonly ShownMark[]> {
  return page.evaluate(() => {
    // Highlights are shared by everyone on the page, so ours are known by their name.
    const ranges = [...CSS.highlights]
      .filter(([name]) => name.startsWith("jargon-lens"))
      .flatMap(([, highlight]) => [...highlight])
      // A static range stands where it stood; the browser paints none whose text is gone.
      .filter(
        ({ startContainer, endContainer }) =>
          startContainer.isConnected && endContainer.isConnected,
      )
      .map((painted) => {
        const range = document.createRange();
        range.setStart(painted.startContainer, painted.startOffset);
        range.setEnd(painted.endContainer, painted.endOffset);
        return range;
      });
    const elements = [...document.querySelectorAll("[data-jargon-lens-mark]")].map((element) => {
      const range = document.createRange();
      range.selectNodeContents(element);
      return range;
    });
    return [...ranges, ...elements]
      .toSorted((a, b) => a.compareBoundaryPoints(Range.START_TO_START, b))
      .flatMap((range) => {
        const [rect] = range.getClientRects();
        if (!rect || rect.top < 0 || rect.bottom > innerHeight) return [];
        return { text: range.toString(), x: rect.x + rect.width / 2, y: rect.y + rect.height / 2 };
      });
  });
}

/** Waits until at least one word in view is underlined. */
export function anyShownMark(page: Page): Promise<readonly ShownMark[]> {
  return until("an underlined word", async () => {
    const marks = await shownMarks(page);
    return marks.length > 0 ? marks : null;
  });
}
