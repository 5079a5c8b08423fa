import type { Entry } from "../../dictionary/entry.ts";
import { inflect } from "../../dictionary/inflect.ts";

export type Found = { readonly id: string; readonly start: number; readonly end: number };

const SOFT = "[\\u00AD\\u200B-\\u200D\\u2060\\uFEFF]";
const WORD = "[\\p{L}\\p{N}\\p{M}]";
const HYPHEN = "[-\\u2010-\\u2014\\u2212]";
const APOSTROPHE = "['\\u2018\\u2019\\u02BC]";
const SEPARATOR = `${SOFT}*(?:\\s(?:\\s|${SOFT})*|${HYPHEN}${SOFT}*(?:[\\n\\r](?:\\s|${SOFT})*)?)`;
/** What may not stand before a word: the same word's beginning, or a hyphen after another word. */
const NO_START = new RegExp(
  `${WORD}${SOFT}*$|(?:${WORD}|${SOFT})[-\\u2010\\u2011'\\u2018\\u2019\\u02BC]$`,
  "u",
);
/** What must stand after a word: its end, or the possessive that is no part of it. */
const END = new RegExp(
  `^${SOFT}*(?:$|[^\\p{L}\\p{N}\\p{M}\\u00AD\\u200B-\\u200D\\u2060\\uFEFF'\\u2018\\u2019\\u02BC]|${APOSTROPHE}(?:$|[^\\p{L}\\p{N}]|[sS](?![\\p{L}\\p{N}])))`,
  "u",
);

/**
 * What `findMatches` should find, by the slow and obvious road: one regular expression for each
 * spelling of each form, tried at each position; then the rules, one after the other, as written
 * in docs/writing-an-entry.md.
 */
export function referenceMatches(text: string, entries: readonly Entry[]): Found[] {
  const terms = entries.flatMap((entry) => {
    const spellings = entry.forms.flatMap((form) => inflect(form));
    const excluded = spans(text, entry.notWhen);
    const cues = spans(text, entry.cues);
    return spans(text, spellings)
      .filter(
        (term) => !excluded.some((phrase) => phrase.start <= term.start && phrase.end >= term.end),
      )
      .filter(
        (term) =>
          !entry.needsCue || cues.some((cue) => cue.end <= term.start || cue.start >= term.end),
      )
      .map((span) => ({ id: entry.id, ...span }));
  });
  const chosen: Found[] = [];
  const byLength = terms.toSorted(
    (a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start,
  );
  for (const term of byLength) {
    const touching = chosen.filter(({ start, end }) => start < term.end && term.start < end);
    const isSame = touching.every(({ start, end }) => start === term.start && end === term.end);
    if (isSame && !touching.some(({ id }) => id === term.id)) chosen.push(term);
  }
  return chosen.toSorted((a, b) => a.start - b.start || (a.id < b.id ? -1 : 1));
}

function spans(text: string, forms: readonly string[]): { start: number; end: number }[] {
  return forms.flatMap((form) => {
    const pattern = compiled.get(form) ?? new RegExp(patternOf(form), "yu");
    compiled.set(form, pattern);
    const found: { start: number; end: number }[] = [];
    for (let at = 0; at < text.length; at++) {
      pattern.lastIndex = at;
      const match = pattern.exec(text);
      if (!match || NO_START.test(text.slice(0, at))) continue;
      const end = at + match[0].length;
      if (END.test(text.slice(end))) found.push({ start: at, end });
    }
    return found;
  });
}

const compiled = new Map<string, RegExp>();

function patternOf(form: string): string {
  return form
    .split(/[\s-]+/)
    .map((word) => {
      const isCased = (word.match(/\p{Lu}/gu)?.length ?? 0) >= 2;
      const letters = Array.from(word, (letter) => letterPattern(letter)).join(`${SOFT}*`);
      return isCased ? letters : `(?i:${letters})`;
    })
    .join(SEPARATOR);
}

function letterPattern(letter: string): string {
  if (letter === "'") return APOSTROPHE;
  const decomposed = letter.normalize("NFD");
  return decomposed === letter ? RegExp.escape(letter) : `(?:${letter}|${decomposed})`;
}
