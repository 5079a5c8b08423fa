import type { Page } from "puppeteer-core";
import { shownMarks } from "../../tools/page-marks.ts";
import { until } from "../../tools/until.ts";

/** Waits until exactly these words are underlined in view; says what is instead. */
export async function expectMarked(page: Page, ...words: readonly string[]): Promise<void> {
  let seen: readonly string[] = [];
  const wanted = JSON.stringify(words);
  try {
    await until(`the words ${wanted} to be underlined`, async () => {
      seen = await markedWords(page);
      return JSON.stringify(seen) === wanted ? true : null;
    });
  } catch (error) {
    throw new Error(`Underlined are ${JSON.stringify(seen)}, not ${wanted}.`, { cause: error });
  }
}

/** The words that are underlined in view, in the order of the page. */
async function markedWords(page: Page): Promise<readonly string[]> {
  return (await shownMarks(page)).map(({ text }) => text);
}
