import type { Fetch } from "../../feed/fetch-capped.ts";

export type WatchedFetch = {
  readonly fetch: Fetch;
  /** Ends when the body was asked for more so many times: all before the last was dealt with. */
  readonly asked: (times: number) => Promise<void>;
};

/** The real fetch, with a way to wait until a body has been read so far. */
export function watchedFetch(): WatchedFetch {
  const waiting = new Map<number, () => void>();
  let count = 0;
  const onRead = (): void => {
    count++;
    waiting.get(count)?.();
  };
  return {
    fetch: async (address, init) => {
      const { ok, status, url, body } = await fetch(address, init);
      const reader = body?.getReader();
      const read = () => {
        onRead();
        return reader ? reader.read() : Promise.resolve({ done: true });
      };
      return { ok, status, url, body: { getReader: () => ({ read }) } };
    },
    asked: (times) =>
      new Promise((resolve) => {
        if (count >= times) resolve();
        else waiting.set(times, resolve);
      }),
  };
}
