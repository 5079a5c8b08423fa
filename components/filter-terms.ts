import { CASED, foldForm } from "../dictionary/fold.ts";

/** What a list of words needs to be searched. */
type Searchable = {
  readonly headword: string;
  readonly forms: readonly string[];
  readonly plain: string;
};

/**
 * The words that fit what a reader typed, best first: those whose name begins with it, those that
 * hold it, those with a spelling that holds it, those whose meaning does. Blind to case, accents
 * of typing (hyphens, curly apostrophes) and to spaces around. Nothing typed fits nothing.
 */
export function filterTerms<Term extends Searchable>(
  terms: readonly Term[],
  query: string,
): Term[] {
  const wanted = foldForSearch(query);
  if (wanted === "") return [];
  const ranked = terms.map((term) => ({ term, rank: rankOf(term, wanted) }));
  return ranked
    .filter(({ rank }) => rank < NO_MATCH)
    .toSorted((a, b) => a.rank - b.rank)
    .map(({ term }) => term);
}

const NO_MATCH = 4;

function rankOf({ headword, forms, plain }: Searchable, wanted: string): number {
  const name = foldForSearch(headword);
  if (name.startsWith(wanted)) return 0;
  if (name.includes(wanted)) return 1;
  if (forms.some((form) => foldForSearch(form).includes(wanted))) return 2;
  return foldForSearch(plain).includes(wanted) ? 3 : NO_MATCH;
}

function foldForSearch(text: string): string {
  return foldForm(text).replaceAll(CASED, "").toLowerCase();
}
