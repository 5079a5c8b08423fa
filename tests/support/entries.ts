import type { Entry, Form } from "../../dictionary/entry.ts";
import { slug } from "../../dictionary/slug.ts";

type Overrides = Partial<Entry> & Partial<Pick<Form, "inflect" | "exact">>;

/** A small, complete entry with one form, its headword. */
export function entryOf(headword: string, overrides: Overrides = {}): Entry {
  const { inflect = "none", exact = false, ...rest } = overrides;
  return {
    id: slug(headword),
    headword,
    kind: "explain",
    nations: [],
    forms: [{ text: headword, inflect, exact }],
    notWhen: [],
    cues: [],
    needsCue: false,
    plain: { text: [[`What ${headword} means.`]], sources: [] },
    trySaying: [],
    relations: [],
    furtherReading: [],
    ...rest,
  };
}
