import type { Browser, Page } from "puppeteer-core";
import type { BrowserName } from "./find-browser.ts";
import { ensureBrowser } from "./install-browser.ts";
import { launchChromium } from "./launch-chromium.ts";
import { launchFirefox } from "./launch-firefox.ts";

export type LaunchOptions = {
  readonly browser: BrowserName;
  readonly headless: boolean;
  /** A built extension, unpacked. */
  readonly extensionDir: string;
  /** Nothing but this machine can be reached: for tests, which must not depend on the web. */
  readonly isNetworkClosed?: boolean;
  /** Says what takes long, such as installing a browser. */
  readonly say?: (line: string) => void;
};

/** A running browser with a new, empty profile and the extension in it. */
export type LaunchedBrowser = {
  readonly name: BrowserName;
  readonly browser: Browser;
  /** `chrome-extension://…` or `moz-extension://…`, without a slash at its end. */
  readonly extensionOrigin: string;
  /** Opens a page of the extension in a new tab; `path` is such as `popup.html?tab=1`. */
  openExtensionPage(path: string): Promise<Page>;
  close(): Promise<void>;
};

/**
 * Starts a browser and loads the extension by the debugging protocol.
 *
 * Branded Chrome has ignored `--load-extension` since version 137; the protocol works in all of
 * them, and in Firefox for an unsigned extension too.
 */
export async function launchWithExtension(options: LaunchOptions): Promise<LaunchedBrowser> {
  const { executable } = ensureBrowser(options.browser, options.say ?? (() => {}));
  const settings = {
    executable,
    headless: options.headless,
    extensionDir: options.extensionDir,
    isNetworkClosed: options.isNetworkClosed ?? false,
  };
  return options.browser === "chromium" ? launchChromium(settings) : launchFirefox(settings);
}
