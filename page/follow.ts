import { BLOCK, CLOSING_ATTRIBUTES, roleOf } from "./elements.ts";
import { parentOf } from "./safe-dom.ts";
import { whenIdle } from "./time-slices.ts";

/** What of a page changed: which elements to read again, and whether their inner blocks too. */
export type Changes = ReadonlyMap<Element, { readonly isShallow: boolean }>;

/** Changed text waits for an idle moment of the page, but no longer than this. */
const LATEST = 500; // ms

/** Watches documents and shadow roots, and tells of their changes in idle moments. */
export class Follower {
  private readonly observer: MutationObserver;
  private readonly changed = new Map<Element, { isShallow: boolean }>();
  private isWaiting = false;
  private isStopped = false;
  private readonly onChanges: (changes: Changes) => Promise<void>;

  constructor(onChanges: (changes: Changes) => Promise<void>) {
    this.onChanges = onChanges;
    this.observer = new MutationObserver((records) => this.note(records));
  }

  watch(root: Document | ShadowRoot): void {
    this.observer.observe(root, {
      subtree: true,
      childList: true,
      characterData: true,
      attributes: true,
      attributeFilter: CLOSING_ATTRIBUTES,
    });
  }

  /** Runs `change`, which changes the page on our behalf, without taking it for the page's own. */
  unseen(change: () => void): void {
    this.note(this.observer.takeRecords());
    change();
    this.observer.takeRecords();
  }

  stop(): void {
    this.isStopped = true;
    this.observer.disconnect();
    this.changed.clear();
  }

  private note(records: readonly MutationRecord[]): void {
    for (const record of records) this.noteRecord(record);
    if (this.changed.size === 0 || this.isWaiting || this.isStopped) return;
    this.isWaiting = true;
    void this.tellWhenIdle();
  }

  private noteRecord({ type, target, addedNodes }: MutationRecord): void {
    if (type === "attributes") {
      if (target instanceof Element) this.add(target, false);
      return;
    }
    const container = containerOf(target);
    if (container) this.add(container, true);
    for (const node of addedNodes) {
      if (!(node instanceof Element)) continue;
      if (roleOf(node) === BLOCK) this.add(node, false);
      else if (container && node.firstElementChild) this.add(container, false);
    }
  }

  private add(element: Element, isShallow: boolean): void {
    const known = this.changed.get(element);
    if (!known) this.changed.set(element, { isShallow });
    else known.isShallow &&= isShallow;
  }

  private async tellWhenIdle(): Promise<void> {
    await whenIdle(LATEST);
    this.isWaiting = false;
    if (this.isStopped) return;
    const changes = withoutNested(this.changed);
    this.changed.clear();
    await this.onChanges(changes);
  }
}

/** The block that a changed node's text belongs to: the element itself or one above it. */
function containerOf(node: Node): Element | null {
  for (let at: Node | null = node; at; at = parentOf(at)) {
    if (at instanceof Element && (roleOf(at) === BLOCK || !parentOf(at))) return at;
    if (at instanceof ShadowRoot) return at.host;
  }
  return null;
}

/** Leaves out what is gone, and what lies inside something that is read again as a whole. */
function withoutNested(changed: Changes): Changes {
  const deep = new Set([...changed].filter(([, { isShallow }]) => !isShallow).map(([e]) => e));
  const isCovered = (element: Element): boolean => {
    for (let above = parentOf(element); above; above = parentOf(above)) {
      if (above instanceof Element && deep.has(above)) return true;
    }
    return false;
  };
  return new Map([...changed].filter(([element]) => element.isConnected && !isCovered(element)));
}
