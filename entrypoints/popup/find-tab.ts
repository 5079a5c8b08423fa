import { browser } from "wxt/browser";

/** The tab that the popup speaks about. */
export type ShownTab = { readonly id: number; readonly address: string };

/**
 * The tab named by `?tab=<id>`, for a popup that stands in a tab of its own, or else the one in
 * front of the reader. `null` if there is none that may be known about.
 */
export async function findTab(search: string): Promise<ShownTab | null> {
  const wanted = Number(new URLSearchParams(search).get("tab") ?? Number.NaN);
  try {
    const [tab] = Number.isInteger(wanted)
      ? [await browser.tabs.get(wanted)]
      : await browser.tabs.query({ active: true, currentWindow: true });
    return tab?.id === undefined ? null : { id: tab.id, address: tab.url ?? "" };
  } catch {
    return null; // closed in the meantime
  }
}
