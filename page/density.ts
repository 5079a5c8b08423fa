import { entryOfMark, type Mark } from "./mark.ts";
import { selectAll } from "./safe-dom.ts";

/** How much is underlined: each word once a section, every use, or nothing (the list only). */
export type Density = "first" | "every" | "list";

/** All marks of one block element, with the document or shadow root that they are in. */
export type MarkedBlock = {
  readonly container: Element;
  readonly root: Document | ShadowRoot;
  readonly marks: readonly Mark[];
};

const SECTION_STARTS =
  "h1,h2,h3,h4,h5,h6,[role=heading],article,section,aside,nav,main,header,footer,dialog";

/**
 * The marks to underline. A section begins at each heading and sectioning element. A use that
 * nobody can see (in a closed menu, say) does not take the place of the first that can be seen.
 */
export function chooseMarks(blocks: readonly MarkedBlock[], density: Density): Set<Mark> {
  const chosen = new Set<Mark>();
  if (density === "list") return chosen;
  if (density === "every") {
    for (const { marks } of blocks) for (const mark of marks) chosen.add(mark);
    return chosen;
  }
  for (const [root, ofRoot] of Map.groupBy(blocks, ({ root }) => root)) {
    chooseFirsts(root, ofRoot, chosen);
  }
  return chosen;
}

function chooseFirsts(
  root: Document | ShadowRoot,
  blocks: readonly MarkedBlock[],
  chosen: Set<Mark>,
): void {
  const top = root instanceof Document ? root.documentElement : root;
  const starts = top ? selectAll(top, SECTION_STARTS) : [];
  let next = 0;
  let seen = new Set<string>();
  for (const { container, marks } of blocks.toSorted(byDocumentOrder)) {
    for (
      let start = starts[next];
      start && isAtOrBefore(start, container);
      start = starts[++next]
    ) {
      seen = new Set();
    }
    const isSeen = isVisible(container);
    for (const mark of marks) {
      const { key } = entryOfMark(mark);
      if (seen.has(key)) continue;
      chosen.add(mark);
      if (isSeen) seen.add(key);
    }
  }
}

/** False while nobody can see it: not laid out, or in a closed `<details>`. */
export function isVisible(element: Element): boolean {
  const parent = element.parentElement;
  if (parent && getComputedStyle(element).display === "contents") return isVisible(parent);
  return element.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: false });
}

function byDocumentOrder(a: MarkedBlock, b: MarkedBlock): number {
  if (a.container === b.container) return 0;
  return isAtOrBefore(a.container, b.container) ? -1 : 1;
}

function isAtOrBefore(a: Node, b: Node): boolean {
  return a === b || (a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
}
