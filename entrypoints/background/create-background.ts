import type { EntrySummary } from "../../dictionary/entry-summary.ts";
import type { EntryView } from "../../dictionary/entry-view.ts";
import { openIndex } from "../../dictionary/term-index.ts";
import type { Health } from "../../feed/health.ts";
import { readIndexText } from "../../platform/stored.ts";
import { createLookUp } from "./look-up.ts";
import { createQueue } from "./queue.ts";
import { settleDictionary } from "./settle-dictionary.ts";
import type { BackgroundTools } from "./tools.ts";
import { updateInTime, updateNow } from "./update.ts";

/** What the background can do. All that it remembers can be made again after it dies. */
export type Background = {
  readonly getEntry: (key: string) => Promise<EntryView | null>;
  readonly listEntries: () => Promise<readonly EntrySummary[]>;
  /** The index for a page that found none in the store. */
  readonly ensureIndex: () => Promise<string>;
  readonly updateNow: () => Promise<Health>;
  /** The daily update. */
  readonly updateInTime: () => Promise<void>;
  /** Makes the stored index right after an install, an update or a start of the browser. */
  readonly settle: () => Promise<void>;
};

/** Puts the parts together. What changes the store runs one after another, never at once. */
export function createBackground(tools: BackgroundTools): Background {
  const inTurn = createQueue();
  const lookUp = createLookUp(tools);
  const change = <T>(job: () => Promise<T>): Promise<T> => inTurn(job).finally(lookUp.forget);
  return {
    getEntry: lookUp.getEntry,
    listEntries: lookUp.listEntries,
    ensureIndex: async () =>
      (await storedIndex()) ?? change(async () => (await storedIndex()) ?? settleDictionary(tools)), // another page asked too
    updateNow: () => change(() => updateNow(tools)),
    updateInTime: () => change(() => updateInTime(tools)),
    settle: async () => {
      await change(() => settleDictionary(tools));
    },
  };
}

async function storedIndex(): Promise<string | null> {
  const stored = await readIndexText();
  return typeof stored === "string" && openIndex(stored) ? stored : null;
}
