/** Half a frame: what the page itself needs still fits beside it. */
const SLICE = 8; // ms

/**
 * Takes the steps of `work` one by one and lets the page go first whenever a slice is used up.
 * Stops, between two steps, when the signal aborts.
 */
export async function inTimeSlices<T>(
  work: Iterable<T>,
  signal: AbortSignal,
  step: (value: T) => void,
): Promise<void> {
  let sliceEnd = performance.now() + SLICE;
  for (const value of work) {
    step(value);
    if (performance.now() < sliceEnd) continue;
    await letPageGoFirst();
    if (signal.aborted) return;
    sliceEnd = performance.now() + SLICE;
  }
}

/** Resolves when the browser has had its turn for input and painting. */
function letPageGoFirst(): Promise<void> {
  // Firefox before 142 has no scheduler.
  if ("scheduler" in globalThis) return scheduler.yield();
  return new Promise((resolve) => setTimeout(resolve));
}

/** Resolves when the page is idle, at the latest after `latest` ms. */
export function whenIdle(latest: number): Promise<void> {
  return new Promise((resolve) => {
    requestIdleCallback(() => resolve(), { timeout: latest });
  });
}
