import { browser } from "wxt/browser";

/** Opens the term page in a new tab: at an entry, or at the A to Z for `null`. */
export async function openTermPage(key: string | null, section?: string): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL(`/${termPagePath(key, section)}`) });
}

/** `term.html?section=critique#<feed id>/<entry id>`. Neither id has a slash or a space in it. */
function termPagePath(key: string | null, section?: string): `term.html${string}` {
  const query = section === undefined ? "" : `?${new URLSearchParams({ section }).toString()}`;
  const hash = key === null ? "" : `#${key.split(" ").map(encodeURIComponent).join("/")}`;
  return `term.html${query}${hash}`;
}
