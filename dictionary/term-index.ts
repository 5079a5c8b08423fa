import type { EntryKind } from "./entry.ts";

/**
 * All that a web page needs to find words, in one string that is used as it is: nothing is
 * parsed and nothing is built when a page opens, so its cost does not grow with the dictionary.
 *
 *     jargon-lens-index 1 <lang> <slots> <groups> <entries> <feeds>\n
 *     <slots>    SLOT_WIDTH characters each: a hash table from first word to group
 *     <groups>   <first word>\t<rest>\t<role><entry>\t<rest>\t<role><entry>…\n
 *     <entries>  <kind letter><needs cue: ? or !><feed digit><id>\n
 *     <feeds>    <feed id>\n
 *
 * The four counts of the header are the lengths of those sections. `rest` is a folded form less
 * its first word; where the first word has capitals of its own, `rest` is the whole form and
 * begins with CASED.
 */
export type TermIndex = {
  readonly text: string;
  /** The language of the words, as in `lang` attributes: `en`. */
  readonly lang: string;
  readonly slotsAt: number;
  /** Number of slots less one; the number of slots is a power of two. */
  readonly mask: number;
  readonly groupsAt: number;
  readonly entriesAt: number;
  readonly feedsAt: number;
};

export const FORMAT = 1;
export const HEADER = "jargon-lens-index";

/** A slot is an offset into the groups: five digits of five bits, so up to 33 million. */
export const SLOT_WIDTH = 5;
export const SLOT_ZERO = 48; // "0"; the 32 digits end at "O", clear of quotes and backslashes
export const EMPTY_SLOT = "-";

/** What a candidate in a group is for: a term, a phrase in which it is none, a word that hints. */
export const TERM = "t";
export const NOT_WHEN = "n";
export const CUE = "c";

export const KIND_LETTERS: Readonly<Record<EntryKind, string>> = {
  explain: "e",
  contested: "c",
  "use-instead": "u",
};

const KINDS = new Map<string | undefined, EntryKind>([
  ["e", "explain"],
  ["c", "contested"],
  ["u", "use-instead"],
]);

/** What a page knows of an entry. The rest stays in the background until a card is opened. */
export type IndexedEntry = {
  /** Names the entry everywhere: the feed's id, a space, the entry's id. */
  readonly key: EntryKey;
  readonly kind: EntryKind;
  /** Only marked where one of its cues stands nearby. */
  readonly needsCue: boolean;
};

export type EntryKey = string & { readonly __brand: "EntryKey" };

/** Two feeds can't overwrite each other's entries: the key holds both ids. */
export function entryKey(feedId: string, id: string): EntryKey {
  return `${feedId} ${id}` as EntryKey; // the one place where keys are made
}

/** The key of the entry `id` in the same feed as `key`: where its relations point. */
export function relatedKey(key: EntryKey, id: string): EntryKey {
  return entryKey(key.slice(0, key.indexOf(" ")), id);
}

/**
 * Opens a compiled index, or returns `null` for anything that is not one that this code wrote:
 * empty, cut short, of another version. Costs the same for any size.
 */
export function openIndex(text: unknown): TermIndex | null {
  if (typeof text !== "string") return null;
  const headerEnd = text.indexOf("\n");
  const [name, version, lang, ...numbers] = text.slice(0, Math.min(headerEnd, 200)).split(" ");
  const [slots, groups, entries, feeds] = numbers.map(Number);
  if (name !== HEADER || Number(version) !== FORMAT || !lang) return null;
  if (!slots || slots & (slots - 1)) return null;
  if (groups === undefined || entries === undefined || feeds === undefined) return null;
  const slotsAt = headerEnd + 1;
  const groupsAt = slotsAt + slots * SLOT_WIDTH;
  const entriesAt = groupsAt + groups;
  const feedsAt = entriesAt + entries;
  if (text.length !== feedsAt + feeds) return null;
  return { text, lang, slotsAt, mask: slots - 1, groupsAt, entriesAt, feedsAt };
}

const opened = new WeakMap<TermIndex, IndexedEntry[]>();

/** The entry with this number, or `undefined` if the index is damaged. */
export function indexedEntry(index: TermIndex, number: number): IndexedEntry | undefined {
  let entries = opened.get(index);
  if (!entries) opened.set(index, (entries = readEntries(index)));
  return entries[number];
}

/** How many entries the index has. */
export function entryCount(index: TermIndex): number {
  indexedEntry(index, 0);
  return opened.get(index)?.length ?? 0;
}

function readEntries(index: TermIndex): IndexedEntry[] {
  const feeds = index.text.slice(index.feedsAt).split("\n");
  const lines = index.text.slice(index.entriesAt, index.feedsAt).split("\n").slice(0, -1);
  return lines.map((line) => ({
    key: entryKey(feeds[Number(line[2])] ?? "", line.slice(3)),
    kind: KINDS.get(line[0]) ?? "explain",
    needsCue: line[1] === "?",
  }));
}

const HASH_SEED = 0x811c9dc5;
const HASH_PRIME = 0x01000193;

/** FNV-1a over UTF-16 code units (http://www.isthe.com/chongo/tech/comp/fnv/), one step. */
export function hashStep(hash: number, code: number): number {
  return Math.imul(hash ^ code, HASH_PRIME);
}

/** Mixes the high bits into the low ones, which choose the slot. */
export function hashEnd(hash: number): number {
  return (hash ^ (hash >>> 15)) >>> 0;
}

export function hashStart(): number {
  return HASH_SEED;
}

export function hashWord(word: string): number {
  let hash = HASH_SEED;
  for (let at = 0; at < word.length; at++) hash = hashStep(hash, word.charCodeAt(at));
  return hashEnd(hash);
}
