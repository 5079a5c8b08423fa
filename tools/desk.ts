import type { Page } from "puppeteer-core";
import type { BackgroundCalls, PageReport } from "../platform/messages.ts";
import type { LaunchedBrowser } from "./browsers.ts";
import { until } from "./until.ts";

/** A page of the extension that stays open in the background: from it, the extension is asked. */
export type Desk = {
  readonly page: Page;
  /** The browser's number for the newest tab at this address. */
  tabId(address: string): Promise<number>;
  /** What the extension says of the page in a tab now; null while nobody answers there. */
  reportNow(tabId: number): Promise<PageReport | null>;
  /** The same once it has read all of the page. */
  report(tabId: number): Promise<PageReport>;
  /** Asks the background, as the extension's own pages do. */
  callBackground(name: keyof BackgroundCalls, ...words: readonly unknown[]): Promise<unknown>;
  readStored(key: string): Promise<unknown>;
  writeStored(key: string, value: unknown): Promise<void>;
  /** As if the browser had lost everything that the extension kept. */
  clearStored(): Promise<void>;
};

/** Opens the desk. Do so before the page to look at: a tab behind another is not painted. */
export async function openDesk(launched: LaunchedBrowser): Promise<Desk> {
  const page = await launched.openExtensionPage("options.html");
  const reportNow = (tabId: number): Promise<PageReport | null> =>
    page.evaluate(async (id) => {
      try {
        const message = { to: "tab", call: "reportPage", args: [] };
        const reply = await chrome.tabs.sendMessage(id, message, { frameId: 0 });
        return reply.value as PageReport; // our own content script's answer
      } catch {
        return null; // Nobody is listening in that tab (yet).
      }
    }, tabId);
  return {
    page,
    reportNow,
    report: (tabId) => settled(() => reportNow(tabId)),
    tabId: (address) =>
      until(`a tab at ${address}`, () =>
        page.evaluate(async (wanted) => {
          const tabs = await chrome.tabs.query({});
          return tabs.findLast(({ url }) => url === wanted)?.id ?? null;
        }, address),
      ),
    callBackground: (call, ...args) =>
      page.evaluate(
        async (message) => {
          const reply = await chrome.runtime.sendMessage(message);
          if ("error" in reply) throw new Error(String(reply.error));
          return reply.value;
        },
        { to: "background", call, args },
      ),
    readStored: (key) =>
      page.evaluate(async (name) => (await chrome.storage.local.get(name))[name], key),
    writeStored: (key, value) =>
      page.evaluate((values) => chrome.storage.local.set(values), { [key]: value }),
    clearStored: () => page.evaluate(() => chrome.storage.local.clear()),
  };
}

/** Two equal answers in a row: the page has been read, and nothing more is being added. */
async function settled(ask: () => Promise<PageReport | null>): Promise<PageReport> {
  let before: PageReport | null = null;
  return until("the extension to have read the page", async () => {
    const now = await ask();
    const isSettled = now !== null && !now.isOff && now.marks === before?.marks;
    before = now;
    return isSettled ? now : null;
  });
}

/** How the extension wraps an answer (platform/message-channel.ts). */
type Reply = { readonly value?: unknown; readonly error?: unknown };

/** The extension's API inside its pages. Firefox has it by this name as well, with promises. */
declare const chrome: {
  readonly tabs: {
    query(of: object): Promise<{ readonly id?: number; readonly url?: string }[]>;
    sendMessage(tabId: number, message: unknown, to: { frameId: number }): Promise<Reply>;
  };
  readonly runtime: { sendMessage(message: unknown): Promise<Reply> };
  readonly storage: {
    readonly local: {
      get(key: string): Promise<Readonly<Record<string, unknown>>>;
      set(values: object): Promise<void>;
      clear(): Promise<void>;
    };
  };
};
