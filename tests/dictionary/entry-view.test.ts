import { describe, expect, it } from "vitest";
import { summarizeEntry } from "../../dictionary/entry-summary.ts";
import { viewEntry } from "../../dictionary/entry-view.ts";
import { entryOf } from "../support/entries.ts";

const FEED = { feedId: "urn:test:words", title: "Test words" };

describe("a view of an entry", () => {
  it("names the entry, its feed, and all that it points to", () => {
    const entry = entryOf("care plan", {
      relations: [
        { kind: "related", target: "review" },
        { kind: "related", target: "gone" },
      ],
      critique: {
        text: [["Ask for ", { type: "term", text: "help", id: "advocate" }]],
        sources: [],
      },
    });
    const entries = [entryOf("review"), entryOf("Advocate"), entry, entryOf("respite")];
    expect(viewEntry({ ...FEED, entries }, "care-plan")).toEqual({
      key: "urn:test:words care-plan",
      entry,
      feedTitle: "Test words",
      headwords: [
        ["review", "review"],
        ["advocate", "Advocate"],
      ],
    });
  });

  it("is null where the feed has no such entry", () => {
    expect(viewEntry({ ...FEED, entries: [entryOf("review")] }, "care-plan")).toBeNull();
    expect(viewEntry({ ...FEED, entries: [] }, "constructor")).toBeNull();
  });
});

describe("an entry in short", () => {
  it("has the first sentence of its plain English", () => {
    const plain = { text: [["A short stay. It gives carers a break."], ["More."]], sources: [] };
    expect(summarizeEntry(FEED.feedId, entryOf("respite", { plain, topic: "breaks" }))).toEqual({
      key: "urn:test:words respite",
      id: "respite",
      headword: "respite",
      kind: "explain",
      topic: "breaks",
      plain: "A short stay.",
      forms: ["respite"],
    });
  });
});
