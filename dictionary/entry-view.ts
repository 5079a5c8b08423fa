import type { Entry, EntryId } from "./entry.ts";
import type { RichText } from "./rich-text.ts";
import { type EntryKey, entryKey } from "./term-index.ts";

/** What a surface needs to show one entry. */
export type EntryView = {
  readonly key: EntryKey;
  readonly entry: Entry;
  readonly feedTitle: string;
  /** Headwords of the entries that its relations and text point to, by id. */
  readonly headwords: readonly (readonly [EntryId, string])[];
};

type FeedWithEntries = {
  readonly feedId: string;
  readonly title: string;
  readonly entries: Iterable<Entry>;
};

/** One entry of a feed, ready to be shown; `null` if the feed has none with this id. */
export function viewEntry(feed: FeedWithEntries, id: EntryId): EntryView | null {
  const headwords = new Map<EntryId, string>();
  let entry: Entry | undefined;
  for (const each of feed.entries) {
    if (each.id === id) entry = each;
    headwords.set(each.id, each.headword);
  }
  if (!entry) return null;
  return {
    key: entryKey(feed.feedId, id),
    entry,
    feedTitle: feed.title,
    headwords: referencesOf(entry).flatMap((target) => {
      const headword = headwords.get(target);
      return headword === undefined ? [] : [[target, headword] as const];
    }),
  };
}

/** The ids that an entry points to, each once: relations first, then those in its text. */
export function referencesOf(entry: Entry): EntryId[] {
  const texts = [entry.plain, entry.official, entry.critique, entry.discussion];
  const ids = [
    ...entry.relations.map(({ target }) => target),
    ...texts.flatMap((passage) => (passage ? termsIn(passage.text) : [])),
    ...(entry.easyRead ? termsIn(entry.easyRead) : []),
    ...(entry.withdrawn?.replacedBy ? [entry.withdrawn.replacedBy] : []),
  ];
  return [...new Set(ids)];
}

/** In the order of the text. */
function termsIn(text: RichText): EntryId[] {
  return text.flatMap((paragraph) =>
    paragraph.flatMap((run) => (typeof run !== "string" && run.type === "term" ? [run.id] : [])),
  );
}
