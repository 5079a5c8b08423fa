import type { Clock } from "./clock.ts";

/** No byte for so long is a server that has given up. */
const STALL = 20_000; // ms

/** Chrome stops a worker whose fetch takes 30 s; before that we want to write down why. */
const WHOLE = 25_000; // ms

export type FetchLimits = {
  readonly signal: AbortSignal;
  /** Some bytes came: the wait for more begins anew. */
  readonly onBytes: () => void;
  /** Why it was stopped, for a reader; `null` if it was not. */
  readonly sentence: () => string | null;
  /** Ends the fetch, if it has not ended, and the timers. */
  readonly stop: () => void;
};

/** Starts the clocks of one fetch. */
export function startLimits(clock: Clock): FetchLimits {
  const life = new AbortController();
  let why: string | null = null;
  const end = (sentence: string) => (): void => {
    why ??= sentence;
    life.abort();
  };
  const whenStalled = end("The server stopped in the middle. Try again in a while.");
  const stopWhole = clock.startTimer(
    WHOLE,
    end("The server is too slow to send the dictionary. Try again in a while."),
  );
  let stopStall = clock.startTimer(STALL, whenStalled);
  return {
    signal: life.signal,
    onBytes: () => {
      stopStall();
      stopStall = clock.startTimer(STALL, whenStalled);
    },
    sentence: () => why,
    stop: () => {
      stopStall();
      stopWhole();
      life.abort();
    },
  };
}
