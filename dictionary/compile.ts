import type { Entry } from "./entry.ts";
import { CASED, classOf, foldForm, WORD } from "./fold.ts";
import { inflect } from "./inflect.ts";
import {
  CUE,
  EMPTY_SLOT,
  FORMAT,
  hashWord,
  HEADER,
  KIND_LETTERS,
  NOT_WHEN,
  SLOT_WIDTH,
  SLOT_ZERO,
  TERM,
} from "./term-index.ts";

/** The entries of one feed, ready to be put into an index. */
export type FeedEntries = { readonly feedId: string; readonly entries: readonly Entry[] };

/** At most so many feeds: the index names a feed by one digit. */
export const FEED_CAP = 10;

/**
 * Compiles the entries of all feeds into the one string that web pages use. Withdrawn entries
 * are left out. The same entries in the same order always give the same string.
 *
 * @param lang the language of the words, as in `lang` attributes
 * @throws RangeError with more feeds than `FEED_CAP`
 */
export function compileIndex(feeds: readonly FeedEntries[], lang = "en"): string {
  if (feeds.length > FEED_CAP) throw new RangeError(`at most ${FEED_CAP} feeds fit one index`);
  const groups = new Map<string, Set<string>>();
  let entries = "";
  let number = 0;
  for (const [feedNumber, { entries: ofFeed }] of feeds.entries()) {
    for (const entry of ofFeed) {
      if (entry.withdrawn) continue;
      addEntry(groups, entry, number.toString(36));
      entries += `${KIND_LETTERS[entry.kind]}${entry.needsCue ? "?" : "!"}${feedNumber}${entry.id}\n`;
      number++;
    }
  }
  const { text, offsets } = layOut(groups);
  const slots = hashTable(offsets);
  const ids = feeds.map(({ feedId }) => feedId).join("\n");
  const counts = [slots.length / SLOT_WIDTH, text.length, entries.length, ids.length];
  return `${HEADER} ${FORMAT} ${lang} ${counts.join(" ")}\n${slots}${text}${entries}${ids}`;
}

function addEntry(groups: Map<string, Set<string>>, entry: Entry, number: string): void {
  for (const form of entry.forms) {
    for (const spelling of form.exact ? [form.text] : inflect(form)) {
      addForm(groups, foldForm(spelling, form.exact), TERM + number);
    }
  }
  for (const phrase of entry.notWhen) addForm(groups, foldForm(phrase), NOT_WHEN + number);
  if (!entry.needsCue) return;
  for (const cue of entry.cues) addForm(groups, foldForm(cue), CUE + number);
}

function addForm(groups: Map<string, Set<string>>, form: string, role: string): void {
  const cased = form.startsWith(CASED);
  const start = cased ? 1 : 0;
  let end = start;
  while (end < form.length && classOf(form.charCodeAt(end)) === WORD) end++;
  if (end === start) return; // begins with a sign: no page text can be looked up by it
  const word = form.slice(start, end).toLowerCase();
  const group = groups.get(word) ?? new Set();
  groups.set(word, group.add(`${cased ? form : form.slice(end)}\t${role}`));
}

function layOut(groups: ReadonlyMap<string, ReadonlySet<string>>) {
  const offsets = new Map<string, number>();
  let text = "";
  for (const [word, candidates] of groups) {
    offsets.set(word, text.length);
    text += `${word}\t${[...candidates].join("\t")}\n`;
  }
  return { text, offsets };
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
