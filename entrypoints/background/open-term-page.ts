import { browser } from "wxt/browser";
import { A_TO_Z_ADDRESS, termAddress } from "../../platform/term-address.ts";

/** Opens the term page in a new tab: at an entry, or at the A to Z for `null`. */
export async function openTermPage(key: string | null, section?: string): Promise<void> {
  const address = key === null ? A_TO_Z_ADDRESS : termAddress(key, section);
  await browser.tabs.create({ url: new URL(address, browser.runtime.getURL("/")).href });
}
