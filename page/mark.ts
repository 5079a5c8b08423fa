import type { IndexedEntry, TermIndex } from "../dictionary/term-index.ts";
import { findMatches, type Match } from "../dictionary/match.ts";
import { isOneLine } from "./inline-flow.ts";
import type { Block, Piece } from "./scan.ts";

/** A word of the dictionary at its place in a page. */
export type Mark = {
  readonly entries: Match["entries"];
  /** As the page writes it. */
  readonly surface: string;
  readonly container: Element;
  readonly start: TextPoint;
  readonly end: TextPoint;
  /** Every text node that it stands in, in reading order. */
  readonly texts: readonly Text[];
};

/** Between two UTF-16 code units of a text node. */
type TextPoint = { readonly node: Text; readonly offset: number };

/** The marks of one block, in reading order. */
export function markBlock(block: Block, index: TermIndex): Mark[] {
  return findMatches(block.text, index).flatMap((match) => markOf(block, match) ?? []);
}

/** The entry that a mark shows first. */
export function entryOfMark(mark: Mark): IndexedEntry {
  return mark.entries[0];
}

function markOf({ container, text, pieces }: Block, { start, end, entries }: Match): Mark | null {
  const first = pieceAt(pieces, start);
  const last = pieceAt(pieces, end - 1);
  const from = pieces[first];
  const to = pieces[last];
  if (!from || !to) return null;
  for (let at = first; at < last; at++) {
    const [before, after] = [pieces[at], pieces[at + 1]];
    if (before && after && !isOneLine(before.node, after.node)) return null;
  }
  return {
    entries,
    surface: text.slice(start, end),
    container,
    start: { node: from.node, offset: start - from.start },
    end: { node: to.node, offset: end - to.start },
    texts: pieces.slice(first, last + 1).map(({ node }) => node),
  };
}

/** The number of the piece in which the code unit at `offset` stands, by halving. */
function pieceAt(pieces: readonly Piece[], offset: number): number {
  let low = 0;
  let high = pieces.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((pieces[middle]?.start ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
