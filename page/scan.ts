import { classOf, WORD } from "../dictionary/fold.ts";
import {
  BLOCK,
  BREAK,
  CLOSING_SELECTOR,
  GHOST,
  isClosedPart,
  roleOf,
  SKIPPED,
} from "./elements.ts";
import { isOneLine } from "./inline-flow.ts";
import { nextSiblingOf, parentOf, selectAll, walkerOf } from "./safe-dom.ts";

/** A text node's part in a block: its text begins at `start` of the block's text. */
export type Piece = { readonly node: Text; readonly start: number };

/** The text that a reader takes in as one run: a paragraph, a cell, a list item. */
export type Block = {
  /** The nearest element that HTML calls a block; it may hold several blocks with others between. */
  readonly container: Element;
  readonly text: string;
  readonly pieces: readonly Piece[];
};

export type ScanOptions = {
  /** The dictionary's language; text in others is not read. */
  readonly lang: string;
  /** Only the root's own text, not the blocks inside it. */
  readonly isShallow?: boolean;
  /** An element's shadow root, open or closed, if it has one that can be read. */
  readonly shadowRootOf?: (element: Element) => ShadowRoot | null;
  /** Told of each shadow root that is found, before its blocks. */
  readonly onShadowRoot?: (root: ShadowRoot) => void;
};

/**
 * Walks the text under `root`, in document order, and yields it block by block. Nothing is
 * changed. The caller may stop for a while between two blocks; if the document changed meanwhile,
 * the walk may end early, and it is the caller's to scan what changed.
 */
export function* scanBlocks(root: Element | ShadowRoot, options: ScanOptions): Generator<Block> {
  const closed = closedParts(root, options.lang);
  const walker = walkerOf(root);
  const containers = new ContainerFinder(root);
  let draft: Draft | null = null;
  let node: Node | null = root instanceof Element && closed.has(root) ? null : walker.nextNode();
  while (node) {
    if (node instanceof Text) {
      const container = containers.of(node);
      if (draft && (draft.container !== container || !draft.canTake(node))) {
        yield draft.block();
        draft = null;
      }
      draft ??= new Draft(container);
      draft.take(node);
      node = walker.nextNode();
      continue;
    }
    const element = node as Element; // the walker shows nothing else
    const role = roleOf(element);
    const isHidden =
      role === SKIPPED || closed.has(element) || (role === BLOCK && options.isShallow);
    if (role === BREAK) draft?.takeSpace();
    else if (draft && (isHidden || role === BLOCK)) {
      yield draft.block();
      draft = null;
    }
    if (!isHidden && role !== GHOST) {
      const shadow = options.shadowRootOf?.(element);
      if (shadow) {
        options.onShadowRoot?.(shadow);
        yield* scanBlocks(shadow, { ...options, isShallow: false });
      }
    }
    node = isHidden || role === GHOST ? skipSubtree(walker) : walker.nextNode();
  }
  if (draft) yield draft.block();
}

/** The element whose block a text node belongs to, never above the root of the scan. */
class ContainerFinder {
  private readonly known = new Map<Node, Element>();
  private readonly top: Element;
  private lastParent: Node | null = null;
  private last: Element;

  constructor(root: Element | ShadowRoot) {
    this.top = root instanceof ShadowRoot ? root.host : root;
    this.last = this.top;
    this.known.set(root, this.top);
  }

  of(text: Text): Element {
    const parent = parentOf(text);
    if (parent && parent !== this.lastParent) {
      this.lastParent = parent;
      this.last = this.search(parent);
    }
    return this.last;
  }

  private search(from: Node): Element {
    const passed: Node[] = [];
    let node: Node | null = from;
    let found = node && this.known.get(node);
    while (node && !found) {
      passed.push(node);
      if (node instanceof Element && roleOf(node) === BLOCK) found = node;
      else {
        node = parentOf(node);
        found = node ? this.known.get(node) : this.top;
      }
    }
    const container = found ?? this.top;
    for (const node of passed) this.known.set(node, container);
    return container;
  }
}

/** A block that is being gathered. */
class Draft {
  readonly container: Element;
  private text = "";
  private readonly pieces: Piece[] = [];

  constructor(container: Element) {
    this.container = container;
  }

  /** False where the page's style parts this node from the last, though no tag says so. */
  canTake(node: Text): boolean {
    const last = this.pieces.at(-1)?.node;
    if (!last || nextSiblingOf(last) === node || this.text === "" || node.data === "") return true;
    const touches =
      classOf(this.text.charCodeAt(this.text.length - 1)) === WORD &&
      classOf(node.data.charCodeAt(0)) === WORD;
    return !touches || isOneLine(last, node);
  }

  take(node: Text): void {
    this.pieces.push({ node, start: this.text.length });
    this.text += node.data;
  }

  takeSpace(): void {
    this.text += "\n";
  }

  block(): Block {
    return { container: this.container, text: this.text, pieces: this.pieces };
  }
}

function closedParts(root: Element | ShadowRoot, lang: string): ReadonlySet<Element> {
  const closed = new Set<Element>();
  for (const element of selectAll(root, CLOSING_SELECTOR)) {
    if (isClosedPart(element, lang)) closed.add(element);
  }
  for (let above = root instanceof Element ? root : null; above; above = parentElementOf(above)) {
    if (isClosedPart(above, lang) && root instanceof Element) closed.add(root);
  }
  return closed;
}

function parentElementOf(element: Element): Element | null {
  const parent = parentOf(element);
  if (parent instanceof Element) return parent;
  return parent instanceof ShadowRoot ? parent.host : null;
}

function skipSubtree(walker: TreeWalker): Node | null {
  for (;;) {
    const next = walker.nextSibling();
    if (next) return next;
    // TreeWalker stays where it is when there is no next sibling; climb until there is one.
    if (!walker.parentNode()) return null;
    if (walker.currentNode === walker.root) return null;
  }
}
