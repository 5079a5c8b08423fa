import type { Entry, EntryId, EntryKind } from "./entry.ts";
import { plainText } from "./rich-text.ts";
import { type EntryKey, entryKey } from "./term-index.ts";

/** An entry in short, for the A to Z and for search. */
export type EntrySummary = {
  readonly key: EntryKey;
  readonly id: EntryId;
  readonly headword: string;
  readonly kind: EntryKind;
  readonly topic?: string | undefined;
  /** The first sentence of the plain English. */
  readonly plain: string;
  /** As the author wrote them, not inflected. */
  readonly forms: readonly string[];
};

/** One entry in short. */
export function summarizeEntry(feedId: string, entry: Entry): EntrySummary {
  const { id, headword, kind, topic } = entry;
  return {
    key: entryKey(feedId, id),
    id,
    headword,
    kind,
    topic,
    plain: firstSentence(plainText(entry.plain.text)),
    forms: entry.forms.map(({ text }) => text),
  };
}

const sentences = new Intl.Segmenter("en", { granularity: "sentence" });

function firstSentence(text: string): string {
  for (const { segment } of sentences.segment(text)) return segment.trim();
  return text;
}
