import Mark_ from "mark.js";
import type { Painter } from "./painter.ts";
import { AdoptedSheet } from "./adopted-sheet.ts";
import { entryOfMark, type Mark } from "./mark.ts";
import { MARK_ATTRIBUTE, MARK_STYLES } from "./mark-styles.ts";
import { TextWraps } from "./text-wraps.ts";

/**
 * Paints with mark.js: each word is wrapped in a `<mark>` that screen readers can find. For
 * forced colours (where Chromium paints every highlight like selected text), for browsers without
 * the highlight API, and for readers who ask. It changes the document, and undoes itself exactly.
 */
export function elementPainter(): Painter {
  const sheet = new AdoptedSheet(MARK_STYLES);
  const wraps = new TextWraps();
  const markOf = new WeakMap<Element, Mark>();
  const painted = new Set<Mark>();
  const shadowRoots = new Map<Element, ShadowRoot>();

  const unpaint = (isMeant: (mark: Mark) => boolean): void => {
    for (const mark of painted) {
      if (!isMeant(mark)) continue;
      wraps.undo(mark.start.node);
      wraps.undo(mark.end.node);
      painted.delete(mark);
    }
  };
  const wrap = (text: Text, marks: readonly Mark[]): void => {
    const parent = text.parentElement;
    if (!parent) return;
    const before = precedingLength(parent, text);
    wraps.wrap(text, () => {
      const ranges = marks.map((mark) => ({ mark, ...rangeIn(text, mark) }));
      let at = 0;
      new Mark_(parent).markRanges(
        ranges.map(({ start, length }) => ({ start: before + start, length })),
        {
          className: "",
          each(element) {
            const mark = ranges[Math.min(at++, ranges.length - 1)]?.mark;
            if (!mark || !(element instanceof Element)) return;
            element.setAttribute(MARK_ATTRIBUTE, entryOfMark(mark).kind);
            markOf.set(element, mark);
          },
        },
      );
    });
  };

  return {
    paint(marks) {
      if (marks.size > 0) sheet.adopt(document);
      unpaint((mark) => !marks.has(mark));
      // A text that lost one of its marks lost all of its wraps, so all of its marks come anew.
      const missing = [...marks].filter((mark) => !wraps.has(mark.start.node));
      for (const mark of missing) painted.add(mark);
      const byText = Map.groupBy(
        [...painted].filter((mark) => !wraps.has(mark.start.node)).flatMap(partsOf),
        ({ text }) => text,
      );
      for (const [text, parts] of byText) {
        wrap(
          text,
          parts.map(({ mark }) => mark).toSorted((a, b) => a.start.offset - b.start.offset),
        );
      }
    },
    erase() {
      unpaint(() => true);
      sheet.remove();
      shadowRoots.clear();
    },
    enter(root) {
      shadowRoots.set(root.host, root);
      sheet.adopt(root);
    },
    markAt(x, y) {
      const element = elementAt(x, y, shadowRoots)?.closest(`[${MARK_ATTRIBUTE}]`);
      const mark = element && markOf.get(element);
      const box = [...(element?.getClientRects() ?? [])].find(
        ({ left, right, top, bottom }) => x >= left && x <= right && y >= top && y <= bottom,
      );
      return mark && box ? { mark, box } : null;
    },
    restore(container) {
      unpaint((mark) => container.contains(mark.container));
    },
  };
}

/** The innermost element under a point, also inside the shadow roots that we know of. */
function elementAt(x: number, y: number, roots: ReadonlyMap<Element, ShadowRoot>): Element | null {
  let found = document.elementFromPoint(x, y);
  for (let root = found && roots.get(found); root; root = found && roots.get(found)) {
    const inner = root.elementFromPoint(x, y);
    if (!inner || inner === found) break;
    found = inner;
  }
  return found;
}

/** The texts in which a mark stands. A text between the first and last belongs to it whole. */
function partsOf(mark: Mark): { text: Text; mark: Mark }[] {
  const { start, end } = mark;
  if (start.node === end.node) return [{ text: start.node, mark }];
  return [
    { text: start.node, mark },
    { text: end.node, mark },
  ];
}

function rangeIn(text: Text, { start, end }: Mark): { start: number; length: number } {
  const from = start.node === text ? start.offset : 0;
  const to = end.node === text ? end.offset : text.length;
  return { start: from, length: to - from };
}

/** mark.js counts from the beginning of all text under its context element. */
function precedingLength(parent: Element, text: Text): number {
  const walker = document.createTreeWalker(parent, NodeFilter.SHOW_TEXT);
  let length = 0;
  for (let node = walker.nextNode(); node && node !== text; node = walker.nextNode()) {
    if (node instanceof Text) length += node.length;
  }
  return length;
}
