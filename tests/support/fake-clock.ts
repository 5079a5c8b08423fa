import type { Clock } from "../../feed/clock.ts";

export type FakeClock = Clock & {
  /** Lets so many milliseconds pass, and calls what is due. */
  readonly advance: (milliseconds: number) => void;
  /** Timers that still wait. */
  readonly waiting: () => number;
};

/** A clock that stands still until a test moves it. */
export function fakeClock(start = "2026-11-23T12:00:00.000Z"): FakeClock {
  const timers = new Set<{ readonly due: number; readonly onEnd: () => void }>();
  let time = Date.parse(start);
  return {
    now: () => time,
    startTimer: (milliseconds, onEnd) => {
      const timer = { due: time + milliseconds, onEnd };
      timers.add(timer);
      return () => timers.delete(timer);
    },
    advance: (milliseconds) => {
      time += milliseconds;
      for (const timer of timers) {
        if (timer.due > time) continue;
        timers.delete(timer);
        timer.onEnd();
      }
    },
    waiting: () => timers.size,
  };
}
