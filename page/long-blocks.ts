import type { Block, Piece } from "./scan.ts";

/**
 * As much text as is searched in one step. A step can't be interrupted, and on a slow phone
 * this much takes about as long as half a frame.
 */
const LONGEST = 20_000; // UTF-16 code units

/** A cut looks back this far for the end of a sentence, so that no phrase is torn. */
const LOOK_BACK = 2_000;

/** Passes blocks on; one that is too long for a single step comes as several, cut between sentences. */
export function* shortBlocks(blocks: Iterable<Block>): Generator<Block> {
  for (const block of blocks) {
    if (block.text.length <= LONGEST) yield block;
    else yield* cut(block);
  }
}

function* cut({ container, text, pieces }: Block): Generator<Block> {
  let first = 0;
  for (let start = 0; start < text.length;) {
    const end = cutBefore(text, start + LONGEST);
    const ofPart: Piece[] = [];
    while ((pieces[first + 1]?.start ?? Infinity) <= start) first++;
    for (let at = first; at < pieces.length; at++) {
      const piece = pieces[at];
      if (!piece || piece.start >= end) break;
      ofPart.push({ node: piece.node, start: piece.start - start });
    }
    yield { container, text: text.slice(start, end), pieces: ofPart };
    start = end;
  }
}

/** The last good place for a cut at or before `latest`: after a sentence, a line or a word. */
function cutBefore(text: string, latest: number): number {
  if (latest >= text.length) return text.length;
  const from = latest - LOOK_BACK;
  const tail = text.slice(from, latest);
  for (const place of [/[.!?]\s(?!.*[.!?]\s)/s, /\n(?!.*\n)/s, /\s(?!.*\s)/s]) {
    const found = place.exec(tail);
    if (found) return from + found.index + found[0].length;
  }
  return latest;
}
