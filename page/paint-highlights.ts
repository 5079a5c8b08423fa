import { ENTRY_KINDS } from "../dictionary/entry.ts";
import { AdoptedSheet } from "./adopted-sheet.ts";
import { markUnderPoint } from "./hit-test.ts";
import { entryOfMark, type Mark } from "./mark.ts";
import { HIGHLIGHT_NAMES, MARK_STYLES } from "./mark-styles.ts";
import type { Painter } from "./painter.ts";

/** A page that clears the registry gets our highlights back this often, then we leave it be. */
const RESTORES = 3;

/**
 * Paints with the CSS Custom Highlight API: the page's document is not touched. Static ranges
 * only: the browser updates live ranges at every change of the page, at the page's cost.
 */
export function highlightPainter(): Painter {
  const sheet = new AdoptedSheet(MARK_STYLES);
  const highlights = new Map(ENTRY_KINDS.map((kind) => [kind, new Highlight()]));
  const ranges = new Map<Mark, StaticRange>();
  const marksByText = new Map<Text, Set<Mark>>();
  const shadowRoots = new Set<ShadowRoot>();
  let restores = 0;
  let isStanding = false;

  const stand = (): void => {
    sheet.adopt(document);
    for (const [kind, highlight] of highlights) {
      if (CSS.highlights.get(HIGHLIGHT_NAMES[kind]) === highlight) continue;
      if (isStanding && ++restores > RESTORES) return;
      CSS.highlights.set(HIGHLIGHT_NAMES[kind], highlight);
    }
    isStanding = true;
  };
  const hide = (mark: Mark, range: StaticRange): void => {
    highlights.get(entryOfMark(mark).kind)?.delete(range);
    ranges.delete(mark);
    for (const text of mark.texts) {
      const marks = marksByText.get(text);
      marks?.delete(mark);
      if (marks?.size === 0) marksByText.delete(text);
    }
  };
  const show = (mark: Mark): void => {
    const range = new StaticRange({
      startContainer: mark.start.node,
      startOffset: mark.start.offset,
      endContainer: mark.end.node,
      endOffset: mark.end.offset,
    });
    ranges.set(mark, range);
    highlights.get(entryOfMark(mark).kind)?.add(range);
    for (const text of mark.texts) {
      const marks = marksByText.get(text) ?? new Set();
      marksByText.set(text, marks.add(mark));
    }
  };

  return {
    paint(marks) {
      if (marks.size > 0) stand();
      for (const [mark, range] of ranges) if (!marks.has(mark)) hide(mark, range);
      for (const mark of marks) if (!ranges.has(mark)) show(mark);
    },
    erase() {
      for (const [kind, highlight] of highlights) {
        highlight.clear();
        if (CSS.highlights.get(HIGHLIGHT_NAMES[kind]) === highlight) {
          CSS.highlights.delete(HIGHLIGHT_NAMES[kind]);
        }
      }
      ranges.clear();
      marksByText.clear();
      shadowRoots.clear();
      sheet.remove();
      isStanding = false;
    },
    enter(root) {
      shadowRoots.add(root);
      sheet.adopt(root);
    },
    markAt: (x, y) => markUnderPoint(x, y, [...shadowRoots], (text) => marksByText.get(text)),
    restore() {},
  };
}
