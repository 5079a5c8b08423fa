import type { Page } from "puppeteer-core";
import type { LaunchedBrowser } from "./browsers.ts";
import { serveFolder } from "./page-server.ts";
import type { PageToOpen } from "./start-options.ts";
import { visit } from "./visit.ts";

/** A page on its way to a tab; `close` ends the server that may stand behind it. */
export type ServedPage = { readonly address: string; close(): Promise<void> };

/** Gives a page an address: a file is served from this machine, with the rest of its folder. */
export async function servePage(wanted: PageToOpen): Promise<ServedPage> {
  if (wanted.kind === "address") return { address: wanted.address, close: async () => {} };
  const server = await serveFolder(wanted.folder);
  return {
    address: `${server.origin}/${encodeURIComponent(wanted.name)}`,
    close: () => server.close(),
  };
}

/**
 * Opens an address in a new tab; throws a sentence when it cannot be reached. An error page that
 * the site itself sends is a page like any other.
 */
export async function openPage({ browser }: LaunchedBrowser, address: string): Promise<Page> {
  const page = await browser.newPage();
  try {
    await visit(page, address);
    return page;
  } catch (error) {
    const [reason] = String(error instanceof Error ? error.message : error).split("\n");
    throw new Error(`${address} cannot be opened. Is the address right? (${reason})`, {
      cause: error,
    });
  }
}
