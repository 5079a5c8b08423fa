import {
  APOSTROPHE,
  CASED,
  classOf,
  composeWord,
  foldWord,
  HYPHEN,
  SOFT,
  SPACE,
  WORD,
} from "./fold.ts";
import {
  EMPTY_SLOT,
  hashEnd,
  hashWord,
  SLOT_WIDTH,
  SLOT_ZERO,
  type FormTable,
  NOUN,
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
const NEW_LINE = 10;
const EMPTY = EMPTY_SLOT.charCodeAt(0);
const CASED_CODE = CASED.charCodeAt(0);
const FOLDED_SPACE = 32;
const FOLDED_APOSTROPHE = 39;

/** Small letters of ASCII letters and digits; 0 for every other ASCII character. */
const ASCII_WORD = Uint8Array.from({ length: 128 }, (_, code) =>
  /[A-Za-z0-9]/.test(String.fromCharCode(code))
    ? String.fromCharCode(code).toLowerCase().charCodeAt(0)
    : 0,
);

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

function isWordOrSoft(code: number): boolean {
  const kind = classOf(code);
  return kind === WORD || kind === SOFT;
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

/**
 * A word begins here for a reader: not after `-` in "ex-carer" (another word), nor after an
 * apostrophe inside a word. A dash that parts two phrases is no hyphen.
 */
function isWordStart(text: string, start: number): boolean {
  if (start === 0) return true;
  const before = text.charCodeAt(start - 1);
  const joins =
    before === 45 || before === 0x2010 || before === 0x2011 || classOf(before) === APOSTROPHE;
  return !joins || start === 1 || !isWordOrSoft(text.charCodeAt(start - 2));
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

/** The ends of a noun that stands up to `end`: as it is, with `s`, with `'s`. Those that are words. */
function nounEnds(text: string, end: number, isCased: boolean): number[] {
  const suffixes = isCased ? CASED_SUFFIXES : SUFFIXES;
  return [end, ...suffixes.map((suffix) => matchForm(text, end, suffix, 0, suffix.length))].filter(
    (at) => at >= 0 && isWordEnd(text, at),
  );
}

const SUFFIXES = ["s", "'s"];
/** After a word whose capitals count: `CHCs`, never `CHCS`. */
const CASED_SUFFIXES = SUFFIXES.map((suffix) => CASED + suffix);

/** Where the folded form `source[from, to)` ends in the text, if it stands at `at`; else -1. */
function matchForm(text: string, at: number, source: string, from: number, to: number): number {
  let isCased = false;
  while (from < to) {
    const wanted = source.charCodeAt(from);
    if (wanted === CASED_CODE) {
      isCased = true;
      from++;
      continue;
    }
    at = skipSoft(text, at);
    const code = text.charCodeAt(at);
    if (wanted === FOLDED_SPACE) {
      isCased = false;
      at = skipSeparator(text, at);
      if (at < 0) return -1;
    } else if (code < 128 && !isMark(text, at + 1)) {
      if (wanted !== code && (isCased || wanted !== ASCII_WORD[code])) return -1;
      at++;
    } else if (classOf(code) === APOSTROPHE) {
      if (wanted !== FOLDED_APOSTROPHE) return -1;
      at++;
    } else {
      const end = clusterEnd(text, at);
      const cluster = (isCased ? composeWord : foldWord)(text.slice(at, end));
      if (!cluster || !source.startsWith(cluster, from)) return -1;
      from += cluster.length - 1;
      at = end;
    }
    from++;
  }
  return at;
}

function skipSoft(text: string, at: number): number {
  while (at < text.length && text.charCodeAt(at) >= 128 && classOf(text.charCodeAt(at)) === SOFT)
    at++;
  return at;
}

/**
 * The end of what parts two words of one phrase, or -1: white space, or one hyphen or dash with
 * none around it (but a line may end after a hyphen).
 */
function skipSeparator(text: string, at: number): number {
  const kind = at < text.length ? classOf(text.charCodeAt(at)) : WORD;
  if (kind === SPACE) return skipSpace(text, at);
  if (kind !== HYPHEN) return -1;
  const after = skipSoft(text, at + 1);
  const code = text.charCodeAt(after);
  return code === NEW_LINE || code === 13 ? skipSpace(text, after) : after;
}

function skipSpace(text: string, at: number): number {
  while (at < text.length) {
    const kind = classOf(text.charCodeAt(at));
    if (kind !== SPACE && kind !== SOFT) break;
    at++;
  }
  return at;
}

/** The end of one letter with the combining marks that follow it. */
function clusterEnd(text: string, at: number): number {
  at++;
  while (isMark(text, at)) at++;
  return at;
}

function isMark(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 0x300 && /\p{M}/u.test(text.charAt(at));
}

/** A word ends here for a reader. The possessive `'s` belongs to no word but its own. */
function isWordEnd(text: string, end: number): boolean {
  const at = skipSoft(text, end);
  if (at >= text.length) return true;
  const kind = classOf(text.charCodeAt(at));
  if (kind === WORD) return false;
  if (kind !== APOSTROPHE) return true;
  const after = /^[^\p{L}\p{N}]|^s(?![\p{L}\p{N}])|^$/iu;
  return after.test(text.slice(at + 1, at + 3));
}
