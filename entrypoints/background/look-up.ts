import { type EntrySummary, summarizeEntry } from "../../dictionary/entry-summary.ts";
import type { EntryView } from "../../dictionary/entry-view.ts";
import { type LazyDictionary, openLazily } from "../../feed/lazy-dictionary.ts";
import { openSnapshot } from "../../feed/snapshot.ts";
import { openBundled } from "./bundled-dictionary.ts";
import { readStored } from "./dictionary-store.ts";
import { readKept } from "./kept-dictionary.ts";
import type { BackgroundTools } from "./tools.ts";

/** Looks words up in the dictionary that the stored index was compiled from. */
export type LookUp = {
  readonly getEntry: (key: string) => Promise<EntryView | null>;
  readonly listEntries: () => Promise<readonly EntrySummary[]>;
  /** The dictionary changed: read it again next time. */
  readonly forget: () => void;
};

/** Keeps the opened dictionary while the worker lives; a worker that woke opens it anew. */
export function createLookUp(tools: BackgroundTools): LookUp {
  let opened: Promise<LazyDictionary> | null = null;
  const open = (): Promise<LazyDictionary> => {
    if (opened) return opened;
    const opening = openStanding(tools);
    opened = opening;
    opening.catch(() => {
      if (opened === opening) opened = null; // try again at the next question
    });
    return opening;
  };
  return {
    getEntry: async (key) => {
      const dictionary = await open();
      const [feedId, id] = splitKey(key);
      return feedId === dictionary.feedId ? dictionary.view(id) : null;
    },
    listEntries: async () => {
      const { feedId, entries } = await open();
      const current = entries().filter(({ withdrawn }) => !withdrawn);
      return current.map((entry) => summarizeEntry(feedId, entry));
    },
    forget: () => {
      opened = null;
    },
  };
}

async function openStanding(tools: BackgroundTools): Promise<LazyDictionary> {
  const kept = await readKept(await readStored());
  if (kept !== null && kept !== "damaged") {
    const snapshot = openSnapshot(kept.bytes);
    if (snapshot.ok) return openLazily(snapshot.value, kept.accepted.title);
  }
  const bundled = await openBundled(tools);
  const snapshot = openSnapshot(await bundled.readSnapshot());
  if (!snapshot.ok)
    throw new Error(`The extension is damaged; install it again. ${snapshot.sentence}`);
  return openLazily(snapshot.value, bundled.head.title);
}

/** `<feed id> <entry id>`; neither has a space in it. */
function splitKey(key: string): readonly [string, string] {
  const space = key.indexOf(" ");
  return [key.slice(0, space), key.slice(space + 1)];
}
