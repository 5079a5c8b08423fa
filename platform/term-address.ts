import { type EntryKey, entryKey } from "../dictionary/term-index.ts";

/** Which entry, and which section of it, an address of the term page asks for. */
export type TermAddress = {
  /** `null`: the A to Z. */
  readonly id: string | null;
  /** `null`: in whichever dictionary has it. */
  readonly key: EntryKey | null;
  readonly section: string | null;
};

/** The A to Z. */
export const A_TO_Z_ADDRESS = "/term.html";

/** The address of an entry's page, within the extension: `/term.html#<feed id>/<entry id>`. */
export function termAddress(key: string, section?: string): string {
  const query = section === undefined ? "" : `?section=${encodeURIComponent(section)}`;
  const [feedId = "", id = ""] = key.split(" ");
  return `${A_TO_Z_ADDRESS}${query}#${encodeURIComponent(feedId)}/${encodeURIComponent(id)}`;
}

/** Reads what `termAddress` wrote, or a person: an entry's id alone will do. Never throws. */
export function readTermAddress(address: Pick<Location, "hash" | "search">): TermAddress {
  const section = new URLSearchParams(address.search).get("section");
  const hash = decode(address.hash.replace(/^#/, ""));
  const slash = hash.lastIndexOf("/");
  const id = hash.slice(slash + 1);
  if (id === "") return { id: null, key: null, section };
  return { id, key: slash > 0 ? entryKey(hash.slice(0, slash), id) : null, section };
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text; // a lone %: taken as it stands, and then found nowhere
  }
}
