import type { Entry, Form } from "./entry.ts";
import { CASED, classOf, foldForm, WORD } from "./fold.ts";
import { inflect } from "./inflect.ts";
import {
  CUE,
  EMPTY_SLOT,
  FORMAT,
  hashWord,
  HAS_NOT_WHEN,
  HEADER,
  KIND_LETTERS,
  NEEDS_CUE,
  NO_HINTS,
  NOT_WHEN,
  NOUN,
  SLOT_WIDTH,
  SLOT_ZERO,
  TERM,
} from "./term-index.ts";

/** The entries of one feed, ready to be put into an index. */
export type FeedEntries = { readonly feedId: string; readonly entries: readonly Entry[] };

/** At most so many feeds: the index names a feed by one digit. */
const FEED_CAP = 10;

/**
 * Compiles the entries of all feeds into the one string that web pages use. Withdrawn entries
 * are left out. The same entries in the same order always give the same string.
 *
 * @param lang the language of the words, as in `lang` attributes
 * @throws RangeError with more feeds than `FEED_CAP`
 */
export function compileIndex(feeds: readonly FeedEntries[], lang = "en"): string {
  if (feeds.length > FEED_CAP) throw new RangeError(`at most ${FEED_CAP} feeds fit one index`);
  const terms: Groups = new Map();
  const hints: Groups = new Map();
  let entries = "";
  let number = 0;
  for (const [feedNumber, { entries: ofFeed }] of feeds.entries()) {
    for (const entry of ofFeed) {
      if (entry.withdrawn) continue;
      const name = (number++).toString(36);
      for (const form of entry.forms) addTerm(terms, form, name);
      for (const phrase of entry.notWhen) addForm(hints, foldForm(phrase), NOT_WHEN + name);
      for (const cue of entry.needsCue ? entry.cues : []) addForm(hints, foldForm(cue), CUE + name);
      entries += `${KIND_LETTERS[entry.kind]}${hintLetter(entry)}${feedNumber}${entry.id}\n`;
    }
  }
  const tables = [layOut(terms), layOut(hints)];
  const ids = feeds.map(({ feedId }) => feedId).join("\n");
  const counts = tables.flatMap(({ slots, groups }) => [slots.length / SLOT_WIDTH, groups.length]);
  const header = [HEADER, FORMAT, lang, ...counts, entries.length, ids.length].join(" ");
  const body = tables.map(({ slots, groups }) => slots + groups).join("");
  return `${header}\n${body}${entries}${ids}`;
}

/** First word to what follows it: `rest\trole+entry`. */
type Groups = Map<string, Set<string>>;

function hintLetter({ needsCue, notWhen }: Entry): string {
  if (needsCue) return NEEDS_CUE;
  return notWhen.length > 0 ? HAS_NOT_WHEN : NO_HINTS;
}

function addTerm(groups: Groups, form: Form, entry: string): void {
  if (form.exact) return addForm(groups, foldForm(form.text, true), TERM + entry);
  const spellings = new Set(inflect(form));
  // The plural of a single word is another word to look up; of a phrase only the end changes.
  const isPhrase = /[^\p{L}\p{N}\p{M}]/u.test(form.text);
  const takesS = [`${form.text}s`, `${form.text}'s`].every((spelling) => spellings.has(spelling));
  if (isPhrase && takesS) addForm(groups, foldForm(form.text), NOUN + entry);
  else for (const spelling of spellings) addForm(groups, foldForm(spelling), TERM + entry);
}

function addForm(groups: Groups, form: string, role: string): void {
  const cased = form.startsWith(CASED);
  const start = cased ? 1 : 0;
  let end = start;
  while (end < form.length && classOf(form.charCodeAt(end)) === WORD) end++;
  if (end === start) return; // begins with a sign: no page text can be looked up by it
  const word = form.slice(start, end).toLowerCase();
  const group = groups.get(word) ?? new Set();
  groups.set(word, group.add(`${cased ? form : form.slice(end)}\t${role}`));
}

function layOut(groups: Groups): { slots: string; groups: string } {
  const offsets = new Map<string, number>();
  let text = "";
  for (const [word, candidates] of groups) {
    offsets.set(word, text.length);
    text += `${word}\t${[...candidates].join("\t")}\n`;
  }
  return { slots: hashTable(offsets), groups: text };
}

/** Open addressing with linear probing, at most two thirds full. */
function hashTable(offsets: ReadonlyMap<string, number>): string {
  let size = 16;
  while (size * 2 < offsets.size * 3) size *= 2;
  const slots: string[] = Array.from({ length: size }, () => EMPTY_SLOT.repeat(SLOT_WIDTH));
  for (const [word, offset] of offsets) {
    let slot = hashWord(word) & (size - 1);
    while (!slots[slot]?.startsWith(EMPTY_SLOT)) slot = (slot + 1) & (size - 1);
    slots[slot] = slotText(offset);
  }
  return slots.join("");
}

function slotText(offset: number): string {
  let text = "";
  for (let shift = (SLOT_WIDTH - 1) * 5; shift >= 0; shift -= 5) {
    text += String.fromCharCode(SLOT_ZERO + ((offset >> shift) & 31));
  }
  return text;
}
