import type { Page } from "puppeteer-core";
import { inject } from "vitest";
import { launchWithExtension } from "../../tools/browsers.ts";
import type { LaunchedBrowser } from "../../tools/browsers.ts";
import { openDesk } from "../../tools/desk.ts";
import type { Desk } from "../../tools/desk.ts";
import { servePages } from "../../tools/page-server.ts";
import type { PageAnswer } from "../../tools/page-server.ts";
import { visit } from "../../tools/visit.ts";

/** A real browser with the extension, in a new profile, and a server for pages on this machine. */
export type Lens = {
  readonly launched: LaunchedBrowser;
  /** Asks the extension, and reads and writes its storage. */
  readonly desk: Desk;
  /**
   * Opens a page in a new tab, in front. Any name under `localhost` leads to this machine:
   * `www.fenmoor.localhost` and `localhost` are two sites.
   */
  open(page: string | PageAnswer, hostname?: string): Promise<Page>;
  /** The tab of a page, as the extension knows it. */
  tabId(page: Page): Promise<number>;
  close(): Promise<void>;
};

/** Starts the browser of this run; a test file has one, closed when its tests are over. */
export async function openLens(): Promise<Lens> {
  const pages = new Map<string, PageAnswer>();
  const server = await servePages((path) => pages.get(path) ?? null);
  const launched = await launchWithExtension({
    browser: inject("browserName"),
    headless: true,
    extensionDir: inject("extensionDir"),
    isNetworkClosed: true,
  });
  const desk = await openDesk(launched);
  return {
    launched,
    desk,
    async open(answer, hostname = "127.0.0.1") {
      const path = `/page-${pages.size + 1}`;
      pages.set(path, typeof answer === "string" ? { body: answer } : answer);
      const page = await launched.browser.newPage();
      const { port } = new URL(server.origin);
      await visit(page, `http://${hostname}:${port}${path}`);
      return page;
    },
    tabId: (page) => desk.tabId(page.url()),
    async close() {
      await launched.close();
      await server.close();
    },
  };
}
