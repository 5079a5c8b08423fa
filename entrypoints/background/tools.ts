import { browser } from "wxt/browser";
import type { Clock } from "../../feed/clock.ts";
import type { FetchTools } from "../../feed/fetch-capped.ts";

/** All that the background's work needs of the world outside, so that a test can bring its own. */
export type BackgroundTools = FetchTools & {
  readonly extensionVersion: string;
  /** Reads a file of the extension itself. */
  readonly readFile: (path: string) => Promise<Uint8Array<ArrayBuffer>>;
};

/** The real world. Loopback feeds over http are for development builds alone. */
export function browserTools(mode: string): BackgroundTools {
  return {
    fetch: (address, init) => fetch(address, init),
    clock: browserClock,
    isLoopbackAllowed: mode === "development",
    extensionVersion: browser.runtime.getManifest().version,
    readFile: async (path) => {
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the build put it there
      const file = await fetch(browser.runtime.getURL(path as "/"));
      return new Uint8Array(await file.arrayBuffer());
    },
  };
}

const browserClock: Clock = {
  now: () => Date.now(),
  startTimer: (milliseconds, onEnd) => {
    const timer = setTimeout(onEnd, milliseconds);
    return () => clearTimeout(timer);
  },
};
