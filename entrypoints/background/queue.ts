/** Runs one job after another, in the order in which they were asked for. */
export function createQueue(): <T>(job: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return (job) => {
    const run = last.then(job);
    last = run.catch(() => undefined); // whoever asked hears of it; the next one runs all the same
    return run;
  };
}
