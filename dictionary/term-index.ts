import type { EntryKind } from "./entry.ts";

/**
 * All that a web page needs to find words, in one string that is used as it is: nothing is
 * parsed and nothing is built when a page opens, so its cost does not grow with the dictionary.
 *
 *     jargon-lens-index 2 <lang> <term slots> <term groups> <hint slots> <hint groups> <entries> <feeds>\n
 *     <slots>    SLOT_WIDTH characters each: a hash table from first word to group
 *     <groups>   <first word>\t<rest>\t<role><entry>\t<rest>\t<role><entry>…\n
 *     <slots>, <groups> again, for the hints
 *     <entries>  <kind letter><hint letter><feed digit><id>\n
 *     <feeds>    <feed id>\n
 *
 * The six numbers of the header are the number of slots and the lengths of the other sections.
 * `rest` is a folded form less its first word; where the first word has capitals of its own,
 * `rest` is the whole form and begins with CASED. Hints are the phrases in which a word means
 * something else, and the cues: they are looked for only where a word was found that has some.
 */
export type TermIndex = {
  readonly text: string;
  /** The language of the words, as in `lang` attributes: `en`. */
  readonly lang: string;
  readonly terms: FormTable;
  readonly hints: FormTable;
  readonly entriesAt: number;
  readonly feedsAt: number;
};

/** Where a hash table and its groups stand in an index. */
export type FormTable = {
  readonly slotsAt: number;
  /** Number of slots less one; the number of slots is a power of two. */
  readonly mask: number;
  readonly groupsAt: number;
  readonly end: number;
};

export const FORMAT = 2;
export const HEADER = "jargon-lens-index";

/** A slot is an offset into the groups: five digits of five bits, so up to 33 million. */
export const SLOT_WIDTH = 5;
export const SLOT_ZERO = 48; // "0"; the 32 digits end at "O", clear of quotes and backslashes
export const EMPTY_SLOT = "-";

/** What a candidate in a group is for: a term as it is, a term that also takes `s` and `'s`, */
export const TERM = "t";
export const NOUN = "s";
/** a phrase in which a term is none, a word that hints at a term. */
export const NOT_WHEN = "n";
export const CUE = "c";

/** What else must be looked at when an entry's word is found. */
export const NO_HINTS = "!";
export const HAS_NOT_WHEN = "n";
export const NEEDS_CUE = "?";

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
  /** It has cues, or phrases in which it means something else. */
  readonly hasHints: boolean;
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
  if (name !== HEADER || Number(version) !== FORMAT || !lang) return null;
  const [termSlots, termGroups, hintSlots, hintGroups, entries, feeds] = numbers.map(Number);
  const terms = tableAt(headerEnd + 1, termSlots, termGroups);
  const hints = terms && tableAt(terms.end, hintSlots, hintGroups);
  if (!terms || !hints || entries === undefined || feeds === undefined) return null;
  const feedsAt = hints.end + entries;
  if (text.length !== feedsAt + feeds) return null;
  return { text, lang, terms, hints, entriesAt: hints.end, feedsAt };
}

function tableAt(slotsAt: number, slots = 0, groups = 0): FormTable | null {
  const isPowerOfTwo = slots > 0 && (slots & (slots - 1)) === 0;
  if (!isPowerOfTwo || !(groups >= 0)) return null;
  const groupsAt = slotsAt + slots * SLOT_WIDTH;
  return { slotsAt, mask: slots - 1, groupsAt, end: groupsAt + groups };
}

const opened = new WeakMap<TermIndex, IndexedEntry[]>();

/** The entry with this number, or `undefined` if the index is damaged. */
export function indexedEntry(index: TermIndex, number: number): IndexedEntry | undefined {
  let entries = opened.get(index);
  if (!entries) opened.set(index, (entries = readEntries(index)));
  return entries[number];
}

function readEntries(index: TermIndex): IndexedEntry[] {
  const feeds = index.text.slice(index.feedsAt).split("\n");
  const lines = index.text.slice(index.entriesAt, index.feedsAt).split("\n").slice(0, -1);
  return lines.map((line) => ({
    key: entryKey(feeds[Number(line[2])] ?? "", line.slice(3)),
    kind: KINDS.get(line[0]) ?? "explain",
    needsCue: line[1] === NEEDS_CUE,
    hasHints: line[1] !== NO_HINTS,
  }));
}

/**
 * One step of the hash of a word, over UTF-16 code units: that of Java's `String.hashCode`. Written
 * out where every letter of a page passes, because a page's first pass runs before anything is
 * compiled, and there each call costs more than the sum.
 */
export function hashStep(hash: number, code: number): number {
  return (hash * 31 + code) | 0;
}

/** Mixes the high bits into the low ones, which choose the slot. */
export function hashEnd(hash: number): number {
  return (hash ^ (hash >>> 15)) >>> 0;
}

export function hashWord(word: string): number {
  let hash = 0;
  for (let at = 0; at < word.length; at++) hash = hashStep(hash, word.charCodeAt(at));
  return hashEnd(hash);
}
