import type { Mark } from "./mark.ts";
import type { PointedMark } from "./painter.ts";

/**
 * The mark whose writing is under a point (CSS px in the viewport), or `null`.
 *
 * The caret under the point leads to the text node; the boxes of the mark's own lines then decide.
 * The caret alone would say yes in the white space right of a line, and one bounding box would say
 * yes between two lines. `highlightsFromPoint` is linear in the number of marks, so not used.
 */
export function markUnderPoint(
  x: number,
  y: number,
  shadowRoots: ShadowRoot[],
  marksOf: (text: Text) => Iterable<Mark> | undefined,
): PointedMark | null {
  const text = textUnderPoint(x, y, shadowRoots);
  for (const mark of (text && marksOf(text)) ?? []) {
    const box = boxesOfMark(mark).find((box) => contains(box, x, y));
    if (box) return { mark, box };
  }
  return null;
}

/** One box a line on which the mark stands; none if its text is gone or not shown. */
export function boxesOfMark({ start, end }: Mark): DOMRect[] {
  if (start.offset > start.node.length || end.offset > end.node.length) return [];
  const range = document.createRange();
  range.setStart(start.node, start.offset);
  range.setEnd(end.node, end.offset);
  return [...range.getClientRects()].filter(({ width, height }) => width > 0 && height > 0);
}

function textUnderPoint(x: number, y: number, shadowRoots: ShadowRoot[]): Text | null {
  const node = document.caretPositionFromPoint(x, y, { shadowRoots })?.offsetNode;
  return node instanceof Text ? node : null;
}

function contains(box: DOMRect, x: number, y: number): boolean {
  return x >= box.left && x <= box.right && y >= box.top && y <= box.bottom;
}
