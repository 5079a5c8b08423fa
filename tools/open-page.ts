import type { Page } from "puppeteer-core";
import type { LaunchedBrowser } from "./browsers.ts";
import { serveFolder } from "./page-server.ts";
import type { PageServer } from "./page-server.ts";
import type { PageToOpen } from "./start-options.ts";

export type OpenedPage = { readonly page: Page; readonly server: PageServer | null };

/**
 * Opens a file, through a server on this machine, or an address; throws a sentence when the
 * address cannot be reached. An error page of the site itself is a page like any other.
 */
export async function openPage(launched: LaunchedBrowser, wanted: PageToOpen): Promise<OpenedPage> {
  const server = wanted.kind === "file" ? await serveFolder(wanted.folder) : null;
  const address =
    wanted.kind === "file" && server
      ? `${server.origin}/${encodeURIComponent(wanted.name)}`
      : addressOf(wanted);
  const page = await launched.browser.newPage();
  try {
    // Not the load event: a slow picture of the page is no reason to wait.
    await page.goto(address, { waitUntil: "domcontentloaded" });
  } catch (error) {
    await server?.close();
    const reason = error instanceof Error ? error.message.split("\n")[0] : String(error);
    throw new Error(`${address} cannot be opened: is the address right? (${reason})`, {
      cause: error,
    });
  }
  return { page, server };
}

function addressOf(wanted: PageToOpen): string {
  return wanted.kind === "address" ? wanted.address : wanted.name;
}
