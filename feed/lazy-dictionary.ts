import * as v from "valibot";
import { type Entry, type EntryId, EntrySchema } from "../dictionary/entry.ts";
import { referencesOf, viewEntry, type EntryView } from "../dictionary/entry-view.ts";
import type { Snapshot } from "./snapshot.ts";

/**
 * A snapshot opened for looking words up. It was checked whole when it was accepted; here an
 * entry is read only when somebody asks for it, so that a worker that has just woken answers at
 * once, however large the dictionary.
 */
export type LazyDictionary = {
  readonly feedId: string;
  readonly title: string;
  /** `null`: no such entry, or one that can't be read. */
  readonly view: (id: EntryId) => EntryView | null;
  /** Every entry that can be read. */
  readonly entries: () => readonly Entry[];
};

export function openLazily({ feedId, terms }: Snapshot, title: string): LazyDictionary {
  const byId = new Map<string, unknown>();
  for (const term of terms) {
    if (hasId(term)) byId.set(term.id, term);
  }
  const read = (id: EntryId): Entry[] => {
    const entry = v.safeParse(EntrySchema, byId.get(id));
    return entry.success ? [entry.output] : [];
  };
  return {
    feedId,
    title,
    view: (id) => {
      const entries = read(id).flatMap((entry) => [entry, ...referencesOf(entry).flatMap(read)]);
      return viewEntry({ feedId, title, entries }, id);
    },
    entries: () => [...byId.keys()].flatMap(read),
  };
}

function hasId(term: unknown): term is { readonly id: string } {
  return typeof term === "object" && term !== null && "id" in term && typeof term.id === "string";
}
