import { type Candidate, findCandidates } from "./candidates.ts";
import { CUE, type IndexedEntry, indexedEntry, NOT_WHEN, type TermIndex } from "./term-index.ts";

/**
 * A place in a text where an entry's word stands. Offsets are UTF-16 code units of the text that
 * was given; `end` is exclusive. Two entries only where both claim the same words.
 */
export type Match = {
  readonly start: number;
  readonly end: number;
  readonly entries: readonly [IndexedEntry, ...IndexedEntry[]];
};

/**
 * Finds every word of the dictionary in `text`, left to right and without overlaps.
 *
 * The longest wins, then the leftmost: "care plan review" is one match, not a "care plan" with a
 * loose word after it. Whole words only. A word inside one of its own not-when phrases is none,
 * and a word that needs a cue is one only where a cue of its stands in the same text.
 */
export function findMatches(text: string, index: TermIndex): Match[] {
  const terms = findCandidates(text, index, index.terms);
  if (terms.length === 0) return [];
  const needsHints = terms.some(({ entry }) => indexedEntry(index, entry)?.hasHints);
  const hints = hintsOf(needsHints ? findCandidates(text, index, index.hints) : []);
  const isMeant = (term: Candidate): boolean =>
    !(hints.phrases.get(term.entry) ?? []).some((phrase) => covers(phrase, term)) &&
    (!indexedEntry(index, term.entry)?.needsCue || hasCue(term, hints.cues.get(term.entry)));
  return clusters(terms.filter(isMeant))
    .flatMap(claimsOf)
    .filter(({ start, end }) => !isPartOfAddress(text, start, end))
    .flatMap(({ start, end, entries }) => {
      const [first, ...others] = entries.flatMap((number) => indexedEntry(index, number) ?? []);
      return first ? [{ start, end, entries: [first, ...others] }] : [];
    });
}

type Span = { readonly start: number; readonly end: number };
type Claim = Span & { readonly entries: number[] };

/** Runs of candidates that overlap each other; no candidate of one touches another's. */
function clusters(candidates: readonly Candidate[]): Candidate[][] {
  const all: Candidate[][] = [];
  let reach = -1;
  for (const candidate of candidates) {
    if (candidate.start < reach) all.at(-1)?.push(candidate);
    else all.push([candidate]);
    reach = Math.max(reach, candidate.end);
  }
  return all;
}

/** Longest first, then leftmost; the same words claimed twice are one claim by two entries. */
function claimsOf(cluster: readonly Candidate[]): Claim[] {
  const claims: Claim[] = [];
  for (const { start, end, entry } of cluster.toSorted(longestThenLeftmost)) {
    const same = claims.find((claim) => claim.start === start && claim.end === end);
    if (same && !same.entries.includes(entry)) same.entries.push(entry);
    else if (!claims.some((claim) => claim.start < end && start < claim.end)) {
      claims.push({ start, end, entries: [entry] });
    }
  }
  return claims.toSorted((a, b) => a.start - b.start);
}

function longestThenLeftmost(a: Span, b: Span): number {
  return b.end - b.start - (a.end - a.start) || a.start - b.start;
}

function covers(phrase: Span, term: Span): boolean {
  return phrase.start <= term.start && phrase.end >= term.end;
}

type Hints = {
  /** By entry: the phrases in which its words mean something else. */
  readonly phrases: ReadonlyMap<number, readonly Span[]>;
  /** By entry: the first end and the last start of its cues, enough to know of one outside a term. */
  readonly cues: ReadonlyMap<number, CueReach>;
};

type CueReach = { readonly firstEnd: number; readonly lastStart: number };

function hintsOf(found: readonly Candidate[]): Hints {
  const phrases = Map.groupBy(
    found.filter(({ role }) => role === NOT_WHEN),
    ({ entry }) => entry,
  );
  const cues = new Map<number, CueReach>();
  for (const { role, entry, start, end } of found) {
    if (role !== CUE) continue;
    const known = cues.get(entry) ?? { firstEnd: end, lastStart: start };
    cues.set(entry, {
      firstEnd: Math.min(known.firstEnd, end),
      lastStart: Math.max(known.lastStart, start),
    });
  }
  return { phrases, cues };
}

function hasCue(term: Span, cues: CueReach | undefined): boolean {
  return cues !== undefined && (cues.firstEnd <= term.start || cues.lastStart >= term.end);
}

/** True inside a web or mail address, and inside the quotes of an attribute: `class="carer"`. */
function isPartOfAddress(text: string, start: number, end: number): boolean {
  if (/=["']$/.test(text.slice(Math.max(0, start - 2), start))) return true;
  const before = /\S*$/.exec(text.slice(Math.max(0, start - 200), start))?.[0] ?? "";
  const after = /^\S*/.exec(text.slice(end, end + 200))?.[0] ?? "";
  const run = before + text.slice(start, end) + after;
  return /:\/\/|^\W*www\.|@\w|\w\.(?:uk|com|org|net|gov|wales|scot|eu)\b/i.test(run);
}
