import * as v from "valibot";
import { browser } from "wxt/browser";
import type { EntrySummary } from "../dictionary/entry-summary.ts";
import type { EntryView } from "../dictionary/entry-view.ts";
import type { Health } from "../feed/health.ts";
import { listen, openReply, type Sender } from "./message-channel.ts";
import { type BackgroundRequest, BackgroundRequestSchema } from "./message-schemas.ts";
import { type PageReport, PageReportSchema } from "./page-report.ts";

export type { Health, PageReport, Sender };

/** What the background does for web pages and for our own surfaces. */
export type BackgroundCalls = {
  /** `null`: no such entry any more. */
  getEntry(key: string): Promise<EntryView | null>;
  /** All current entries, short: for A to Z and search. Extension pages only. */
  listEntries(): Promise<readonly EntrySummary[]>;
  /** Compiles and stores the index if the store has none, and gives it. */
  ensureIndex(): Promise<string>;
  /** Fetches the feed now (at most once a minute); tells how it ended. Extension pages only. */
  updateNow(): Promise<Health>;
  /** Injects one of our lazy scripts into the sender's frame; false if the browser refuses. */
  injectScript(name: "content-card" | "content-marks"): Promise<boolean>;
  /** Opens the term page, at an entry and a section if given. */
  openTermPage(key: string | null, section?: string): Promise<void>;
};

/** What the content script in a tab's outermost frame does for our own surfaces. */
export type TabCalls = { reportPage(): Promise<PageReport> };

/** One function a call; each is told who asks. */
export type BackgroundTable = {
  readonly [K in keyof BackgroundCalls]: (
    sender: Sender,
    ...args: Parameters<BackgroundCalls[K]>
  ) => ReturnType<BackgroundCalls[K]>;
};

/**
 * Calls the background, which starts for it if it sleeps.
 *
 * @throws if it can't be reached (the extension was updated or removed) or meets an error
 */
export async function callBackground<K extends keyof BackgroundCalls>(
  call: K,
  ...args: Parameters<BackgroundCalls[K]>
): Promise<Awaited<ReturnType<BackgroundCalls[K]>>> {
  const reply: unknown = await browser.runtime.sendMessage({ to: "background", call, args });
  // Only our own background gets this message, so its answer has the type of the call.
  return openReply(reply) as Awaited<ReturnType<BackgroundCalls[K]>>;
}

/** Calls the outermost frame of a tab; `null` if nothing of ours answers there as it should. */
export async function callTab<K extends keyof TabCalls>(
  tabId: number,
  call: K,
  ...args: Parameters<TabCalls[K]>
): Promise<TabAnswer<K> | null> {
  try {
    const message = { to: "tab", call, args };
    const reply: unknown = await browser.tabs.sendMessage(tabId, message, { frameId: 0 });
    return READ_TAB_ANSWER[call](openReply(reply));
  } catch {
    return null; // a browser page, a store, a tab from before the extension came
  }
}

type TabAnswer<K extends keyof TabCalls> = Awaited<ReturnType<TabCalls[K]>>;

const READ_TAB_ANSWER: { readonly [K in keyof TabCalls]: (answer: unknown) => TabAnswer<K> } = {
  reportPage: (answer) => v.parse(PageReportSchema, answer),
};

/**
 * Answers the calls to the background. To be called once, synchronously, when the worker starts.
 * A message that is malformed or not from this extension gets no answer and changes nothing.
 */
export function answerBackgroundCalls(table: BackgroundTable): void {
  listen((message, sender) => {
    const request = v.safeParse(BackgroundRequestSchema, message);
    return request.success ? perform(table, sender, request.output) : null;
  });
}

/** Answers the calls to this tab, until the signal aborts. */
export function answerTabCalls(table: TabCalls, signal: AbortSignal): void {
  listen((message) => (isReportRequest(message) ? table.reportPage() : null), signal);
}

function perform(
  table: BackgroundTable,
  sender: Sender,
  { call, args }: BackgroundRequest,
): Promise<unknown> | null {
  switch (call) {
    case "getEntry":
      return table.getEntry(sender, ...args);
    case "ensureIndex":
      return table.ensureIndex(sender);
    case "injectScript":
      return table.injectScript(sender, ...args);
    case "openTermPage":
      return table.openTermPage(sender, ...args);
    // A web page's process, once taken over, could ask for these in a loop.
    case "listEntries":
      return isOurPage(sender) ? table.listEntries(sender) : null;
    case "updateNow":
      return isOurPage(sender) ? table.updateNow(sender) : null;
  }
}

function isOurPage(sender: Sender): boolean {
  return sender.url?.startsWith(browser.runtime.getURL("")) ?? false;
}

/** By hand, so that a content script needs no schema for its one question. */
function isReportRequest(message: unknown): boolean {
  return (
    typeof message === "object" &&
    message !== null &&
    "to" in message &&
    message.to === "tab" &&
    "call" in message &&
    message.call === "reportPage"
  );
}
