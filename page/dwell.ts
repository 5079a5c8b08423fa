/**
 * When a card opens and closes, as a pure state machine: events with their times in, a state out.
 * The times are those of hover-intent in MediaWiki's Page Previews and of WCAG 2.2, 1.4.13.
 */
export type DwellState<T> =
  | { readonly type: "idle" }
  /** The pointer rests on a term; the card opens at `opensAt` unless something changes. */
  | { readonly type: "resting"; readonly on: T; readonly opensAt: number }
  | { readonly type: "open"; readonly on: T }
  /** The pointer is on another term while a card is open. */
  | { readonly type: "moving"; readonly on: T; readonly to: T; readonly opensAt: number }
  /** The pointer left term and card; the card closes at `closesAt`. */
  | { readonly type: "leaving"; readonly on: T; readonly closesAt: number };

export type DwellEvent<T> =
  /** Where the pointer is now: on a term, on the card or on the way to it, or elsewhere. */
  | {
      readonly type: "point";
      readonly at: number;
      readonly term: T | null;
      readonly isOnCard: boolean;
      readonly isFast: boolean;
    }
  | { readonly type: "time"; readonly at: number }
  /** Opened by a tap or a key: no waiting. */
  | { readonly type: "open"; readonly on: T }
  | { readonly type: "dismiss" };

/** All in ms. */
export type DwellTimes = { readonly open: number; readonly move: number; readonly leave: number };

/** 300: long enough to cross a term on the way elsewhere. 100: the reader has shown interest. */
export const DWELL_TIMES: DwellTimes = { open: 300, move: 100, leave: 300 };

export const IDLE = { type: "idle" } as const;

export function dwell<T>(
  state: DwellState<T>,
  event: DwellEvent<T>,
  times: DwellTimes = DWELL_TIMES,
): DwellState<T> {
  switch (event.type) {
    case "dismiss":
      return IDLE;
    case "open":
      return { type: "open", on: event.on };
    case "time":
      return afterWaiting(state, event.at);
    case "point":
      return afterPointing(afterWaiting(state, event.at), event, times);
  }
}

/** When the state changes by itself, in the clock of the events; `null` if it does not. */
export function dueTime<T>(state: DwellState<T>): number | null {
  if (state.type === "resting" || state.type === "moving") return state.opensAt;
  return state.type === "leaving" ? state.closesAt : null;
}

/** The term whose card is to be seen, or `null`. */
export function shownTerm<T>(state: DwellState<T>): T | null {
  return state.type === "idle" || state.type === "resting" ? null : state.on;
}

function afterWaiting<T>(state: DwellState<T>, now: number): DwellState<T> {
  const due = dueTime(state);
  if (due === null || now < due) return state;
  if (state.type === "resting") return { type: "open", on: state.on };
  if (state.type === "moving") return { type: "open", on: state.to };
  return IDLE;
}

type Pointing<T> = Extract<DwellEvent<T>, { type: "point" }>;

function afterPointing<T>(
  state: DwellState<T>,
  event: Pointing<T>,
  times: DwellTimes,
): DwellState<T> {
  const { at, term, isOnCard, isFast } = event;
  if (state.type === "idle" || state.type === "resting") {
    if (term === null) return IDLE;
    const isNew = state.type === "idle" || state.on !== term;
    return isNew || isFast ? { type: "resting", on: term, opensAt: at + times.open } : state;
  }
  if (isOnCard || term === state.on) return { type: "open", on: state.on };
  if (term !== null) {
    const isSame = state.type === "moving" && state.to === term && !isFast;
    return isSame ? state : { type: "moving", on: state.on, to: term, opensAt: at + times.move };
  }
  return state.type === "leaving"
    ? state
    : { type: "leaving", on: state.on, closesAt: at + times.leave };
}
