/**
 * What a reader takes for the same writing is the same here: letters in any case, composed or
 * decomposed; a space, a hyphen or a dash between two words; straight or curly apostrophes;
 * invisible hyphenation hints anywhere. A folded form is the one spelling that stands for all.
 */

/** What a UTF-16 code unit does in a text. */
const OTHER = 0;
export const WORD = 1;
/** Not seen by a reader: soft hyphen, zero-width space and joiners. Skipped wherever it stands. */
export const SOFT = 2;
export const SPACE = 3;
export const HYPHEN = 4;
export const APOSTROPHE = 5;

export type CharacterClass = 0 | 1 | 2 | 3 | 4 | 5;

const SOFT_CHARACTERS = /[\u00AD\u180E\u200B-\u200D\u2060\uFEFF]/;
const HYPHENS = /[-\u2010-\u2014\u2212\uFE58\uFE63\uFF0D]/;
const APOSTROPHES = /['\u2018\u2019\u02BC\uFF07]/;
const WORD_CHARACTERS = /[\p{L}\p{N}\p{M}]/u;

/** Classes of the code units seen so far, plus one (0 is "not seen yet"). */
const classes = new Uint8Array(0x10000);

/** The class of a code unit. Halves of surrogate pairs are `OTHER`: no term has emoji in it. */
export function classOf(code: number): CharacterClass {
  const known = classes[code];
  if (known) return (known - 1) as CharacterClass; // only `classify` writes the table
  const found = classify(String.fromCharCode(code));
  classes[code] = found + 1;
  return found;
}

function classify(character: string): CharacterClass {
  if (SOFT_CHARACTERS.test(character)) return SOFT;
  if (APOSTROPHES.test(character)) return APOSTROPHE;
  if (HYPHENS.test(character)) return HYPHEN;
  if (/\s/.test(character)) return SPACE;
  return WORD_CHARACTERS.test(character) ? WORD : OTHER;
}

/** Small letters, composed, without invisible characters. For one word, or a part of one. */
export function foldWord(word: string): string {
  return composeWord(word).toLowerCase();
}

/** As `foldWord`, with capitals kept: for words that are matched letter for letter. */
export function composeWord(word: string): string {
  return word.replace(/[\u00AD\u180E\u200B-\u200D\u2060\uFEFF]/g, "").normalize("NFC");
}

/** Marks, inside a folded form, a word whose capitals must be the same on the page. */
export const CASED = "\x7f";

/**
 * The folded spelling of a form: words parted by one space; `'` for every apostrophe; other
 * signs as they are. A word with two or more capitals (`CHC`, `DoLS`) keeps them and is led by
 * `CASED`; with `exact`, every word does.
 */
export function foldForm(form: string, exact = false): string {
  let folded = "";
  for (const [piece] of form
    .trim()
    .matchAll(/[\p{L}\p{N}\p{M}\u00AD\u200B-\u200D\u2060]+|\s+|./gsu)) {
    const kind = classOf(piece.charCodeAt(0));
    if (kind === WORD) folded += foldedWord(piece, exact);
    else if (kind === SPACE || kind === HYPHEN) folded += folded.endsWith(" ") ? "" : " ";
    else if (kind === APOSTROPHE) folded += "'";
    else if (kind === OTHER) folded += piece;
  }
  return folded.trim();
}

function foldedWord(word: string, exact: boolean): string {
  return exact || isAcronym(word) ? CASED + composeWord(word) : foldWord(word);
}

/** True of a word with two or more capitals: its capitals are part of its spelling. */
function isAcronym(word: string): boolean {
  return (word.match(/\p{Lu}/gu)?.length ?? 0) >= 2;
}

/** Small letters of ASCII letters and digits; 0 for every other ASCII character. */
export const ASCII_WORD = Uint8Array.from({ length: 128 }, (_, code) =>
  /[A-Za-z0-9]/.test(String.fromCharCode(code))
    ? String.fromCharCode(code).toLowerCase().charCodeAt(0)
    : 0,
);

/** True inside a word, for a reader who does not see the invisible characters in it. */
export function isWordOrSoft(code: number): boolean {
  const kind = classOf(code);
  return kind === WORD || kind === SOFT;
}
