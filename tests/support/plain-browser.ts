import puppeteer from "puppeteer-core";
import type { Browser } from "puppeteer-core";
import { inject } from "vitest";
import { ensureBrowser, isRoot } from "../../tools/install-browser.ts";

/** Starts the browser of this run without the extension, for parts of it that need layout. */
export function launchPlainBrowser(): Promise<Browser> {
  const name = inject("browserName");
  return puppeteer.launch({
    browser: name === "firefox" ? "firefox" : "chrome",
    executablePath: ensureBrowser(name, console.log).executable,
    headless: true,
    args: name === "chromium" && isRoot() ? ["--no-sandbox"] : [],
  });
}
