/** Time, passed in, so that a test needs none of it. */
export type Clock = {
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Calls `onEnd` after so many milliseconds, unless the returned function is called before. */
  readonly startTimer: (milliseconds: number, onEnd: () => void) => () => void;
};
