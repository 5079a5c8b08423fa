import { type DwellState, type DwellTimes, dueTime, dwell, IDLE, shownTerm } from "./dwell.ts";
import type { Card } from "./card.ts";
import { boxesOfMark } from "./hit-test.ts";
import type { Mark } from "./mark.ts";
import type { Painter, PointedMark } from "./painter.ts";
import { isInside, isOnSafePath } from "./safe-path.ts";

export type PointingOptions = {
  readonly painter: Painter;
  readonly times: DwellTimes;
  /** The reader wants cards to open at a click alone. */
  readonly isClickOnly: boolean;
  /** Called at the first pointing at a word, so that the card is ready when its time comes. */
  readonly loadCard: () => Promise<Card | null>;
};

/** A pointer that moves this fast is on its way elsewhere. */
const FAST = 0.5; // px/ms

/** Two positions further apart than two frames say nothing about speed. */
const SAMPLE_GAP = 32; // ms

/** Where a tap means something to the page: never taken from it. */
const CONTROLS =
  "a[href],button,input,label,select,summary,textarea,video,audio,[onclick],[role=button],[role=link],[role=tab],[role=menuitem],[contenteditable]";

type Sample = { readonly x: number; readonly y: number; readonly at: number };

/** Opens and closes the card as the reader points, taps and presses Esc. */
export class Pointing {
  private readonly options: PointingOptions;
  private state: DwellState<Mark> = IDLE;
  private pointed: PointedMark | null = null;
  private card: Card | null = null;
  private loading: Promise<Card | null> | null = null;
  private lastMove: Sample | null = null;
  private wasFast = false;
  /** The last point on the term whose card is open, or about to be. */
  private leftAt: Sample | null = null;
  private isFrameDue = false;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private shape: "beside" | "sheet" = "beside";
  /** Closed by the reader: it stays closed until the pointer has left the word. */
  private dismissed: Mark | null = null;

  constructor(options: PointingOptions, signal: AbortSignal) {
    this.options = options;
    const listening = { signal, passive: true, capture: true };
    addEventListener("pointermove", (event) => this.noteMove(event), listening);
    addEventListener("pointerdown", (event) => this.noteDown(event), listening);
    addEventListener("click", (event) => this.noteClick(event), listening);
    document.documentElement.addEventListener("pointerleave", () => this.noteGone(), { signal });
    signal.addEventListener("abort", () => this.dismiss(), { once: true });
  }

  /** Closes an open card; false if there was none to close. */
  dismiss(): boolean {
    const wasShown = (this.card?.box() ?? null) !== null;
    this.dismissed = shownTerm(this.state);
    this.take(IDLE);
    return wasShown;
  }

  private noteMove(event: PointerEvent): void {
    if (!event.isTrusted || event.pointerType === "touch") return;
    const sample = { x: event.clientX, y: event.clientY, at: event.timeStamp };
    this.wasFast = this.lastMove !== null && isFast(this.lastMove, sample);
    this.lastMove = sample;
    if (this.isFrameDue) return;
    this.isFrameDue = true;
    requestAnimationFrame(() => {
      this.isFrameDue = false;
      if (this.lastMove) this.point(this.lastMove);
    });
  }

  private point(sample: Sample): void {
    const box = this.card?.box() ?? null;
    const isOnCard = box !== null && isOnSafePath(sample, this.leftAt, box);
    const under = isOnCard ? null : this.options.painter.markAt(sample.x, sample.y);
    if (under?.mark !== this.dismissed) this.dismissed = null;
    const found = this.dismissed ? null : under;
    const shown = shownTerm(this.state);
    if (found && (shown === null || found.mark === shown)) this.leftAt = sample;
    if (this.options.isClickOnly && found && found.mark !== shown) return;
    if (found) {
      this.pointed = found;
      void this.prepareCard();
    }
    const term = found?.mark ?? null;
    const event = {
      type: "point",
      at: performance.now(),
      term,
      isOnCard,
      isFast: this.wasFast,
    } as const;
    this.shape = "beside";
    this.take(dwell(this.state, event, this.options.times));
  }

  private noteDown(event: PointerEvent): void {
    if (!event.isTrusted || shownTerm(this.state) === null) return;
    const box = this.card?.box();
    if (box && isInside({ x: event.clientX, y: event.clientY }, box)) return;
    this.dismiss();
  }

  private noteClick(event: MouseEvent): void {
    if (!event.isTrusted) return;
    const isFinger = event instanceof PointerEvent && event.pointerType !== "mouse";
    if (!isFinger && !this.options.isClickOnly) return;
    const { target } = event;
    if (target instanceof Element && target.closest(CONTROLS)) return;
    const found = this.options.painter.markAt(event.clientX, event.clientY);
    if (!found) return;
    this.pointed = found;
    this.shape = isFinger ? "sheet" : "beside";
    this.take(dwell(this.state, { type: "open", on: found.mark }, this.options.times));
  }

  private noteGone(): void {
    this.lastMove = null;
    const event = {
      type: "point",
      at: performance.now(),
      term: null,
      isOnCard: false,
      isFast: false,
    } as const;
    this.take(dwell(this.state, event, this.options.times));
  }

  private take(next: DwellState<Mark>): void {
    const before = shownTerm(this.state);
    const after = shownTerm(next);
    this.state = next;
    clearTimeout(this.timer);
    const due = dueTime(next);
    if (due !== null)
      this.timer = setTimeout(() => this.waited(), Math.max(0, due - performance.now()));
    if (after === before) return;
    if (after === null) {
      this.leftAt = null;
      this.card?.hide();
    } else void this.show(after);
  }

  private waited(): void {
    this.take(dwell(this.state, { type: "time", at: performance.now() + 1 }, this.options.times));
  }

  private async show(mark: Mark): Promise<void> {
    const box = this.pointed?.mark === mark ? this.pointed.box : boxesOfMark(mark)[0];
    const { shape } = this;
    const card = await this.prepareCard();
    // The reader may have gone on while the card was being fetched.
    if (!card || !box || shownTerm(this.state) !== mark) return;
    const [first, ...others] = mark.entries;
    card.show({
      keys: [first.key, ...others.map(({ key }) => key)],
      surface: mark.surface,
      boxes: () => boxesOfMark(mark),
      box,
      shape,
    });
  }

  /** Asked for once, however often the pointer moves meanwhile: two cards would be one too many. */
  private async prepareCard(): Promise<Card | null> {
    if (this.card) return this.card;
    this.loading ??= this.options.loadCard();
    this.card = await this.loading;
    this.loading = null;
    return this.card;
  }
}

function isFast(before: Sample, now: Sample): boolean {
  const passed = now.at - before.at;
  if (passed <= 0 || passed > SAMPLE_GAP) return false;
  return Math.hypot(now.x - before.x, now.y - before.y) / passed >= FAST;
}
