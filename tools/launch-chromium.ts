import puppeteer from "puppeteer-core";
import type { LaunchedBrowser } from "./browsers.ts";
import { isRoot } from "./install-browser.ts";

export type LaunchSettings = {
  readonly executable: string;
  readonly headless: boolean;
  readonly extensionDir: string;
  readonly isNetworkClosed: boolean;
};

/** Starts Chrome, Edge or Chromium with the extension. Over a pipe: only there may it be loaded. */
export async function launchChromium(settings: LaunchSettings): Promise<LaunchedBrowser> {
  const browser = await puppeteer.launch({
    executablePath: settings.executable,
    headless: settings.headless,
    pipe: true,
    enableExtensions: true,
    defaultViewport: settings.headless ? viewport : null,
    args: [
      ...quiet,
      ...(isRoot() ? ["--no-sandbox"] : []),
      ...(settings.isNetworkClosed ? [loopbackOnly] : []),
    ],
  });
  const id = await browser.installExtension(settings.extensionDir);
  const extensionOrigin = `chrome-extension://${id}`;
  return {
    name: "chromium",
    browser,
    extensionOrigin,
    async openExtensionPage(path) {
      const page = await browser.newPage();
      await page.goto(`${extensionOrigin}/${path}`);
      return page;
    },
    close: () => browser.close(),
  };
}

/** A common laptop's window. */
export const viewport = { width: 1280, height: 800 };

/** No traffic but that of the page and the extension, and no first-run windows. */
const quiet: readonly string[] = [
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-quic",
  "--disable-sync",
  "--no-first-run",
];

const loopbackOnly =
  "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost, EXCLUDE *.localhost";
