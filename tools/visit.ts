import type { Page } from "puppeteer-core";
import { until } from "./until.ts";

/**
 * Takes a tab to an address and waits until its document is there; rejects when it cannot be
 * reached. Not until the load event: a slow picture of the page is no reason to wait.
 */
export async function visit(page: Page, address: string): Promise<void> {
  try {
    await page.goto(address, { waitUntil: "domcontentloaded" });
  } catch (error) {
    // Firefox gives up on a page when a frame in it cannot be reached: see whether it is there.
    if (!(await isOpen(page))) throw error;
    await until("the page's text", async () =>
      (await page.evaluate(() => document.readyState)) === "loading" ? null : true,
    );
  }
}

/** Every browser shows a page of its own for an address that cannot be reached. */
async function isOpen(page: Page): Promise<boolean> {
  const shown = await page.evaluate(() => document.documentURI).catch(() => "about:blank");
  return /^https?:/.test(shown);
}
