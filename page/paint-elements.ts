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
  const shadowRoots = new Map<Element, ShadowRoot>();
  let painted: ReadonlySet<Mark> = new Set();

  /** Cuts one text node up, so that each of the marks is an element in it. */
  const wrap = (text: Text, marks: readonly Mark[]): void => {
    const parent = text.parentElement;
    if (!parent) return;
    const before = precedingLength(parent, text);
    const markAtStart = new Map<number, Mark>();
    const ranges = marks.map((mark) => {
      const { start, length } = rangeIn(text, mark);
      markAtStart.set(before + start, mark);
      return { start: before + start, length };
    });
    wraps.wrap(text, () => {
      new Mark_(parent).markRanges(ranges, {
        className: "",
        each(element, range) {
          const mark = range && markAtStart.get(range.start);
          if (!mark || !(element instanceof Element)) return;
          element.setAttribute(MARK_ATTRIBUTE, entryOfMark(mark).kind);
          markOf.set(element, mark);
        },
      });
    });
  };

  /** A text in which one mark comes or goes is put together and cut anew for all that stay. */
  const paint = (marks: ReadonlySet<Mark>): void => {
    const changed = new Set<Text>();
    for (const mark of marks)
      if (!painted.has(mark)) for (const text of mark.texts) changed.add(text);
    for (const mark of painted)
      if (!marks.has(mark)) for (const text of mark.texts) changed.add(text);
    for (const text of changed) wraps.undo(text);
    painted = new Set(marks);
    const parts = [...marks].flatMap((mark) => mark.texts.map((text) => ({ text, mark })));
    const standing = parts.filter(({ text, mark }) => changed.has(text) && isStillThere(mark));
    for (const [text, ofText] of Map.groupBy(standing, ({ text }) => text)) {
      wrap(
        text,
        ofText.map(({ mark }) => mark),
      );
    }
  };

  return {
    paint(marks) {
      if (marks.size > 0) sheet.adopt(document);
      paint(marks);
    },
    erase() {
      paint(new Set());
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
      paint(new Set([...painted].filter((mark) => !container.contains(mark.container))));
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

/** False where the page wrote something else since its text was read. */
function isStillThere({ start, end, surface, texts }: Mark): boolean {
  if (texts.length > 1) return start.offset < start.node.length && end.offset <= end.node.length;
  return start.node.data.slice(start.offset, end.offset) === surface;
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
