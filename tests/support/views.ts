import type { Entry } from "../../dictionary/entry.ts";
import { type EntryView, viewEntry } from "../../dictionary/entry-view.ts";
import { entryOf } from "./entries.ts";

const source = {
  title: "Care Act 2014",
  publisher: "UK Parliament",
  address: "https://example.org/act",
};

/** An entry with something in every field, among others that it points to. */
export const fullEntry: Entry = entryOf("co-production", {
  kind: "contested",
  topic: "having your say",
  nations: ["England", "Wales"],
  plain: {
    text: [
      [
        "People plan ",
        { type: "emphasis", text: "together" },
        ". It is like ",
        { type: "term", id: "consultation", text: "being asked" },
        ", but more.",
      ],
    ],
    sources: [],
  },
  official: { text: [["Councils should work this way."]], sources: [source] },
  critique: {
    text: [
      [
        "The idea is good. Too often it is only a word. Then people give their time, meet in the evening, read a hundred pages of papers, travel home late, and nothing at all changes for anyone.",
      ],
      ["More."],
    ],
    sources: [{ title: "A blog" }],
  },
  trySaying: [
    {
      say: "work it out together (as equals)",
      before: "We co-produced it.",
      after: "We made it together.",
    },
    { say: "ask people" },
  ],
  discussion: { text: [["It came from the study of services."]], sources: [] },
  easyRead: [["We decide together."]],
  relations: [
    { kind: "distinct", target: "consultation" },
    { kind: "broader", target: "involvement" },
    { kind: "related", target: "nowhere" },
  ],
  furtherReading: [source],
  reviewed: "2026-11-23",
  page: "https://example.org/co-production",
});

/** An entry with only what must be there. */
export const bareEntry: Entry = entryOf("panel");

/** An entry as a surface gets it, in a dictionary of a few words: ours, or somebody else's. */
export function viewOf(entry: Entry, feedId = "urn:jargon-lens:social-care"): EntryView {
  const entries = [entry, entryOf("consultation"), entryOf("involvement")];
  const view = viewEntry({ feedId, title: "Words of our town", entries }, entry.id);
  if (!view) throw new Error("The entry is not in its own dictionary.");
  return view;
}
