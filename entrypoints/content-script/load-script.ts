import { browser } from "wxt/browser";
import { callBackground } from "../../platform/messages.ts";

/** Asks the background for one of our lazy scripts in this frame; false if it can't be had. */
export async function loadScript(name: "content-card" | "content-marks"): Promise<boolean> {
  try {
    return await callBackground("injectScript", name);
  } catch {
    return false; // the extension was updated or removed since this page was opened
  }
}

/** False after the extension was updated or removed: this script is then a leftover. */
export function isExtensionThere(): boolean {
  return browser.runtime?.id !== undefined;
}
