import { ASCII_WORD, CASED, classOf, foldWord, isWordOrSoft, WORD } from "./fold.ts";
import { isWordEnd, isWordStart, matchForm, nounEnds } from "./match-form.ts";
import {
  EMPTY_SLOT,
  type FormTable,
  hashEnd,
  hashWord,
  NOUN,
  SLOT_WIDTH,
  SLOT_ZERO,
  TERM,
  type TermIndex,
} from "./term-index.ts";

/** A form of the index that stands in a text, before it is known what it means there. */
export type Candidate = {
  readonly start: number;
  readonly end: number;
  /** TERM, NOT_WHEN or CUE; a NOUN is a TERM here. */
  readonly role: string;
  /** The entry's number in the index. */
  readonly entry: number;
};

const TAB = 9;
const EMPTY = EMPTY_SLOT.charCodeAt(0);
const CASED_CODE = CASED.charCodeAt(0);

/**
 * Every form of the index in `text`, overlaps and all, by rising start. One pass: each word is
 * hashed as it is read, and only a word that begins some form is looked at twice.
 */
export function findCandidates(
  text: string,
  { text: source }: TermIndex,
  table: FormTable,
): Candidate[] {
  const found: Candidate[] = [];
  const { length } = text;
  let at = 0;
  while (at < length) {
    let code = text.charCodeAt(at);
    let folded = code < 128 ? ASCII_WORD[code] : 0;
    if (!folded && (code < 128 || classOf(code) !== WORD)) {
      at++;
      continue;
    }
    const start = at;
    let hash = 0;
    let end = at; // of the word without the invisible characters after it
    let isAscii = true;
    while (at < length) {
      code = text.charCodeAt(at);
      folded = code < 128 ? ASCII_WORD[code] : 0;
      if (folded) {
        hash = (hash * 31 + folded) | 0; // hashStep
        end = ++at;
      } else if (code >= 128 && isWordOrSoft(code)) {
        isAscii = false;
        at++;
        if (classOf(code) === WORD) end = at;
      } else break;
    }
    const group = isAscii
      ? groupOf(source, table, hashEnd(hash), text, start, end)
      : groupOfFolded(source, table, foldWord(text.slice(start, end)));
    if (group >= 0 && isWordStart(text, start))
      addCandidates(found, text, start, end, source, group);
  }
  return found;
}

/** Where the candidates of the group begin, or -1. For a word of ASCII letters and digits. */
function groupOf(
  source: string,
  table: FormTable,
  hash: number,
  text: string,
  start: number,
  end: number,
): number {
  for (let slot = hash & table.mask, tries = 0; tries <= table.mask; tries++) {
    const group = slotValue(source, table, slot);
    if (group < 0) return -1;
    let at = group;
    let from = start;
    while (from < end && source.charCodeAt(at) === ASCII_WORD[text.charCodeAt(from)]) {
      at++;
      from++;
    }
    if (from === end && source.charCodeAt(at) === TAB) return at;
    slot = (slot + 1) & table.mask;
  }
  return -1;
}

function groupOfFolded(source: string, table: FormTable, word: string): number {
  for (let slot = hashWord(word) & table.mask, tries = 0; tries <= table.mask; tries++) {
    const group = slotValue(source, table, slot);
    if (group < 0) return -1;
    if (source.startsWith(`${word}\t`, group)) return group + word.length;
    slot = (slot + 1) & table.mask;
  }
  return -1;
}

/** The offset in the index at which a slot's group begins, or -1 for an empty or damaged slot. */
function slotValue(source: string, table: FormTable, slot: number): number {
  const at = table.slotsAt + slot * SLOT_WIDTH;
  if (source.charCodeAt(at) === EMPTY) return -1;
  let offset = 0;
  for (let digit = 0; digit < SLOT_WIDTH; digit++) {
    offset = offset * 32 + source.charCodeAt(at + digit) - SLOT_ZERO;
  }
  const group = table.groupsAt + offset;
  return offset >= 0 && group < table.end ? group : -1;
}

/** Reads the group's `rest\trole` pairs from the tab at `at`, and keeps those that stand here. */
function addCandidates(
  found: Candidate[],
  text: string,
  start: number,
  wordEnd: number,
  source: string,
  at: number,
): void {
  const groupEnd = source.indexOf("\n", at);
  while (at < groupEnd) {
    const restEnd = source.indexOf("\t", at + 1);
    if (restEnd < 0 || restEnd > groupEnd) return;
    let next = restEnd + 1;
    while (next < groupEnd && source.charCodeAt(next) !== TAB) next++;
    const isWhole = source.charCodeAt(at + 1) === CASED_CODE;
    const end = matchForm(text, isWhole ? start : wordEnd, source, at + 1, restEnd);
    if (end >= 0) {
      const entry = Number.parseInt(source.slice(restEnd + 2, next), 36);
      const role = source.charAt(restEnd + 1);
      if (role !== NOUN) {
        if (isWordEnd(text, end)) found.push({ start, end, role, entry });
      } else {
        const isCased =
          source.lastIndexOf(CASED, restEnd) > Math.max(at, source.lastIndexOf(" ", restEnd));
        for (const nounEnd of nounEnds(text, end, isCased))
          found.push({ start, end: nounEnd, role: TERM, entry });
      }
    }
    at = next;
  }
}
