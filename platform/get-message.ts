import { browser } from "wxt/browser";

type Key = Parameters<typeof browser.i18n.getMessage>[0];

/** A sentence of the interface, as the browser gives it; empty for a key that is in no locale file. */
export function getMessage(key: string, substitutions: string[]): string {
  // The views' own types hold the keys; here any string may come, and a wrong one gives nothing.
  return browser.i18n.getMessage(key as Key, substitutions);
}
