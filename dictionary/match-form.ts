import {
  APOSTROPHE,
  ASCII_WORD,
  CASED,
  classOf,
  composeWord,
  foldWord,
  HYPHEN,
  isWordOrSoft,
  SOFT,
  SPACE,
  WORD,
} from "./fold.ts";

const NEW_LINE = 10;
const RETURN = 13;
const CASED_CODE = CASED.charCodeAt(0);
const FOLDED_SPACE = 32;
const FOLDED_APOSTROPHE = 39;

/** Where the folded form `source[from, to)` ends in the text, if it stands at `at`; else -1. */
export function matchForm(
  text: string,
  at: number,
  source: string,
  from: number,
  to: number,
): number {
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

/** The ends of a noun that stands up to `end`: as it is, with `s`, with `'s`. Those that are words. */
export function nounEnds(text: string, end: number, isCased: boolean): number[] {
  const suffixes = isCased ? CASED_SUFFIXES : SUFFIXES;
  return [end, ...suffixes.map((suffix) => matchForm(text, end, suffix, 0, suffix.length))].filter(
    (at) => at >= 0 && isWordEnd(text, at),
  );
}

const SUFFIXES = ["s", "'s"];
/** After a word whose capitals count: `CHCs`, never `CHCS`. */
const CASED_SUFFIXES = SUFFIXES.map((suffix) => CASED + suffix);

/**
 * A word begins here for a reader: not after `-` in "ex-carer" (another word), nor after an
 * apostrophe inside a word. A dash that parts two phrases is no hyphen.
 */
export function isWordStart(text: string, start: number): boolean {
  if (start === 0) return true;
  const before = text.charCodeAt(start - 1);
  const joins =
    before === 45 || before === 0x2010 || before === 0x2011 || classOf(before) === APOSTROPHE;
  return !joins || start === 1 || !isWordOrSoft(text.charCodeAt(start - 2));
}

/** A word ends here for a reader. The possessive `'s` belongs to no word but its own. */
export function isWordEnd(text: string, end: number): boolean {
  const at = skipSoft(text, end);
  if (at >= text.length) return true;
  const kind = classOf(text.charCodeAt(at));
  if (kind === WORD) return false;
  if (kind !== APOSTROPHE) return true;
  const after = /^[^\p{L}\p{N}]|^s(?![\p{L}\p{N}])|^$/iu;
  return after.test(text.slice(at + 1, at + 3));
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
  return code === NEW_LINE || code === RETURN ? skipSpace(text, after) : after;
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
