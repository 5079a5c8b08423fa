import { shortBlocks } from "./long-blocks.ts";
import { entryOfMark, markBlock, type Mark } from "./mark.ts";
import { chooseMarks, type Density, isVisible, type MarkedBlock } from "./density.ts";
import { type Changes, Follower } from "./follow.ts";
import type { Painter } from "./painter.ts";
import { bodyOf, openShadowRootOf, rootElementOf } from "./safe-dom.ts";
import { type Block, scanBlocks } from "./scan.ts";
import { inTimeSlices } from "./time-slices.ts";
import type { TermIndex } from "../dictionary/term-index.ts";

export type HighlighterOptions = {
  readonly index: TermIndex;
  readonly painter: Painter;
  readonly density: Density;
  /** Reaches shadow roots that pages keep closed, where the browser lets extensions do so. */
  readonly closedShadowRootOf?: (element: Element) => ShadowRoot | null;
};

/** What was found on a page. `ms` is our own time, from the first text read to the last. */
export type Findings = {
  readonly marks: number;
  readonly commonest: readonly { readonly key: string; readonly count: number }[];
  readonly ms: number;
};

/** Painted at once, at most: in Chromium each costs a little whenever the page changes (measured). */
const PAINT_CAP = 1_000;

/** Blocks this far above and below the window are painted before they are scrolled into view. */
const PAINT_MARGIN = "100% 0px";

/**
 * Keeps the words of a page marked: reads it, follows its changes, paints what is near the
 * window. Stops for good, and takes everything away, when the signal aborts.
 */
export class Highlighter {
  private readonly options: HighlighterOptions;
  private readonly signal: AbortSignal;
  private readonly blocks = new Map<Element, MarkedBlock>();
  private readonly near = new Set<Element>();
  private readonly hiddenWhenChosen = new WeakSet<Element>();
  private chosen: ReadonlySet<Mark> = new Set();
  private isPaintDue = false;
  private ms = 0;
  private readonly follower = new Follower((changes) => this.readAgain(changes));
  private readonly watcher = new IntersectionObserver((seen) => this.noteSeen(seen), {
    rootMargin: PAINT_MARGIN,
  });

  constructor(options: HighlighterOptions, signal: AbortSignal) {
    this.options = options;
    this.signal = signal;
    signal.addEventListener("abort", () => this.stop(), { once: true });
  }

  /** Reads the whole page; resolves when its words are known. */
  async start(): Promise<void> {
    if (this.signal.aborted) return;
    this.follower.watch(document);
    const top = bodyOf(document) ?? rootElementOf(document);
    if (top) await this.read(top, false);
    this.choose();
  }

  /** Marks are kept per element, so text that is gone is not counted. */
  findings(): Findings {
    const counts = new Map<string, number>();
    let marks = 0;
    for (const block of this.liveBlocks()) {
      for (const mark of block.marks) {
        const { key } = entryOfMark(mark);
        counts.set(key, (counts.get(key) ?? 0) + 1);
        marks++;
      }
    }
    const commonest = [...counts].map(([key, count]) => ({ key, count }));
    return { marks, commonest: commonest.toSorted((a, b) => b.count - a.count), ms: this.ms };
  }

  /** In the order of the page. Only those that are underlined. */
  underlined(): readonly Mark[] {
    return [...this.chosen];
  }

  private async readAgain(changes: Changes): Promise<void> {
    for (const [element, { isShallow }] of changes) {
      if (this.signal.aborted) return;
      await this.read(element, isShallow);
    }
    this.choose();
  }

  private async read(root: Element, isShallow: boolean): Promise<void> {
    const read = new Set<Element>();
    const take = (block: Block): void => {
      const started = performance.now();
      this.replace(block, read);
      this.ms += performance.now() - started;
    };
    this.restore(root);
    if (isShallow) this.forget(root);
    else for (const known of this.blocks.keys()) if (root.contains(known)) this.forget(known);
    const blocks = shortBlocks(this.scan(root, isShallow));
    await inTimeSlices(this.timed(blocks), this.signal, take);
  }

  /** Adds the time that the walk itself takes. */
  private *timed(blocks: Iterable<Block>): Generator<Block> {
    let started = performance.now();
    for (const block of blocks) {
      this.ms += performance.now() - started;
      yield block;
      started = performance.now();
    }
    this.ms += performance.now() - started;
  }

  private scan(root: Element, isShallow: boolean): Iterable<Block> {
    const { index, painter, closedShadowRootOf } = this.options;
    return scanBlocks(root, {
      lang: index.lang,
      isShallow,
      shadowRootOf: (element) => openShadowRootOf(element) ?? closedShadowRootOf?.(element) ?? null,
      onShadowRoot: (shadow) => {
        painter.enter(shadow);
        this.follower.watch(shadow);
      },
    });
  }

  private replace(block: Block, read: Set<Element>): void {
    const { container } = block;
    const marks = markBlock(block, this.options.index);
    const before = read.has(container) ? (this.blocks.get(container)?.marks ?? []) : [];
    read.add(container);
    if (marks.length + before.length === 0) return this.forget(container);
    if (marks.length === 0) return;
    const root = container.getRootNode();
    if (!(root instanceof Document || root instanceof ShadowRoot)) return;
    this.blocks.set(container, { container, root, marks: [...before, ...marks] });
    if (hasBox(container)) this.watcher.observe(container);
    else this.near.add(container);
  }

  private forget(container: Element): void {
    if (!this.blocks.delete(container)) return;
    this.near.delete(container);
    this.watcher.unobserve(container);
  }

  private restore(root: Element): void {
    this.follower.unseen(() => this.options.painter.restore(root));
  }

  private noteSeen(seen: readonly IntersectionObserverEntry[]): void {
    let isNewlyShown = false;
    for (const { target, isIntersecting } of seen) {
      if (!isIntersecting || !this.blocks.has(target)) this.near.delete(target);
      else {
        this.near.add(target);
        isNewlyShown ||= this.hiddenWhenChosen.has(target);
      }
    }
    if (isNewlyShown) this.choose();
    this.paintSoon();
  }

  private choose(): void {
    if (this.signal.aborted) return;
    const blocks = this.liveBlocks();
    for (const { container } of blocks) {
      if (isVisible(container)) this.hiddenWhenChosen.delete(container);
      else this.hiddenWhenChosen.add(container);
    }
    this.chosen = chooseMarks(blocks, this.options.density);
    this.paintSoon();
  }

  private liveBlocks(): MarkedBlock[] {
    for (const container of this.blocks.keys()) if (!container.isConnected) this.forget(container);
    return [...this.blocks.values()];
  }

  private paintSoon(): void {
    if (this.isPaintDue || this.signal.aborted) return;
    this.isPaintDue = true;
    requestAnimationFrame(() => {
      this.isPaintDue = false;
      if (!this.signal.aborted) this.paint();
    });
  }

  private paint(): void {
    const marks = new Set<Mark>();
    for (const container of this.near) {
      for (const mark of this.blocks.get(container)?.marks ?? []) {
        if (this.chosen.has(mark) && marks.size < PAINT_CAP) marks.add(mark);
      }
    }
    this.follower.unseen(() => this.options.painter.paint(marks));
  }

  private stop(): void {
    this.watcher.disconnect();
    this.follower.unseen(() => this.options.painter.erase());
    this.follower.stop();
    this.blocks.clear();
    this.near.clear();
  }
}

/** An element with `display: contents` has no place of its own that could be watched. */
function hasBox(element: Element): boolean {
  return getComputedStyle(element).display !== "contents";
}
