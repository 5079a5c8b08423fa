import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type DwellEvent,
  type DwellState,
  DWELL_TIMES,
  dueTime,
  dwell,
  IDLE,
  shownTerm,
} from "../../page/dwell.ts";

type Event = DwellEvent<string>;

const on = (
  term: string | null,
  at: number,
  more: Partial<Extract<Event, { type: "point" }>> = {},
): Event => ({
  type: "point",
  at,
  term,
  isOnCard: false,
  isFast: false,
  ...more,
});
const time = (at: number): Event => ({ type: "time", at });

/** The term whose card is seen after these events. */
function shownAfter(...events: Event[]): string | null {
  return shownTerm(events.reduce<DwellState<string>>((state, event) => dwell(state, event), IDLE));
}

describe("a card opens", () => {
  it("after the pointer has rested on a term for the open delay", () => {
    expect(shownAfter(on("a", 0), time(299))).toBeNull();
    expect(shownAfter(on("a", 0), time(300))).toBe("a");
  });
  it("not when the pointer went on before the delay was over", () => {
    expect(shownAfter(on("a", 0), on(null, 200), time(5_000))).toBeNull();
  });
  it("not while the pointer moves fast over a long term", () => {
    expect(shownAfter(on("a", 0), on("a", 250, { isFast: true }), time(400))).toBeNull();
    expect(shownAfter(on("a", 0), on("a", 250, { isFast: true }), time(550))).toBe("a");
  });
  it("sooner for another term while one is open", () => {
    expect(shownAfter(on("a", 0), time(300), on("b", 400), time(499))).toBe("a");
    expect(shownAfter(on("a", 0), time(300), on("b", 400), time(500))).toBe("b");
  });
  it("at once by a tap or a key", () => {
    expect(shownAfter({ type: "open", on: "a" })).toBe("a");
  });
});

describe("an open card", () => {
  const open: Event[] = [on("a", 0), time(300)];
  it("stays for as long as the pointer rests on its term", () => {
    expect(shownAfter(...open, on("a", 10_000), time(20_000))).toBe("a");
  });
  it("stays while the pointer is on the card or on the way to it", () => {
    expect(
      shownAfter(...open, on(null, 400), on(null, 600, { isOnCard: true }), time(20_000)),
    ).toBe("a");
  });
  it("closes when the pointer has been elsewhere for the leave delay", () => {
    expect(shownAfter(...open, on(null, 400), time(699))).toBe("a");
    expect(shownAfter(...open, on(null, 400), time(700))).toBeNull();
  });
  it("counts the leave delay from the first moment outside, not the last", () => {
    expect(shownAfter(...open, on(null, 400), on(null, 650), time(700))).toBeNull();
  });
  it("closes at once when it is dismissed", () => {
    expect(shownAfter(...open, { type: "dismiss" })).toBeNull();
  });
});

describe("whatever the pointer does", () => {
  const events = fc.array(
    fc.record({
      wait: fc.integer({ min: 1, max: 400 }),
      term: fc.constantFrom("a", "b", null),
      isOnCard: fc.boolean(),
      isFast: fc.boolean(),
    }),
    { maxLength: 60 },
  );
  it("no card opens for a term that the pointer was not on, and none closes without a reason", () => {
    fc.assert(
      fc.property(events, (steps) => {
        let state: DwellState<string> = IDLE;
        let at = 0;
        const pointedAt = new Set<string | null>([null]);
        for (const { wait, ...pointing } of steps) {
          at += wait;
          const before: string | null = shownTerm(state);
          const due: number | null = dueTime(state);
          state = dwell(state, { type: "point", at, ...pointing });
          const after = shownTerm(state);
          pointedAt.add(pointing.term);
          expect(pointedAt).toContain(after);
          expect(before === after || (due !== null && due <= at)).toBe(true);
        }
      }),
      { numRuns: 500 },
    );
  });
  it("an idle or open state waits for nothing", () => {
    expect(dueTime(IDLE)).toBeNull();
    expect(dueTime({ type: "open", on: "a" })).toBeNull();
    expect(DWELL_TIMES).toEqual({ open: 300, move: 100, leave: 300 });
  });
});
