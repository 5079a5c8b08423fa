import fc from "fast-check";
import { expect, it } from "vitest";
import { compileIndex } from "../../dictionary/compile.ts";
import type { Entry } from "../../dictionary/entry.ts";
import { findMatches } from "../../dictionary/match.ts";
import { openIndex } from "../../dictionary/term-index.ts";
import { entryOf } from "../support/entries.ts";
import { referenceMatches } from "../support/reference-matcher.ts";

/** More on request: `RUNS=1000000 npx vitest run match.property`. */
const RUNS = Number(process.env["RUNS"] ?? 10_000);

/** Few words, so that forms meet, overlap and nearly match all the time. */
const WORDS = ["care", "plan", "co", "a", "aa", "café", "CHC", "DoLS", "s42", "carer's", "plans"];
const word = fc.constantFrom(...WORDS);
const phrase = fc
  .array(word, { minLength: 1, maxLength: 3 })
  .chain((words) => fc.constantFrom(words.join(" "), words.join("-")));

const entry: fc.Arbitrary<Entry> = fc
  .record({
    form: phrase,
    inflect: fc.constantFrom("none", "noun", "verb"),
    notWhen: fc.array(phrase, { maxLength: 1 }),
    cues: fc.array(phrase, { maxLength: 2 }),
    needsCue: fc.boolean(),
  })
  .map(({ form, ...rest }) => entryOf(form, rest));

const dictionary = fc
  .array(entry, { minLength: 1, maxLength: 6 })
  .map((entries) => entries.map((entry, number) => ({ ...entry, id: `e${number}` })));

const piece = fc.oneof(
  { weight: 6, arbitrary: word },
  { weight: 2, arbitrary: word.map((text) => text.toUpperCase()) },
  { weight: 1, arbitrary: word.map((text) => text.normalize("NFD")) },
  {
    weight: 8,
    arbitrary: fc.constantFrom(" ", "-", " ", "\n", "  ", "\u00A0", "\u2011", "–", "—"),
  },
  {
    weight: 3,
    arbitrary: fc.constantFrom(
      "\u00AD",
      "\u200B",
      "'",
      "’",
      "‘",
      "s",
      "'s",
      ".",
      ", ",
      "/",
      "İ",
      "ed",
      "ing",
      "🙂",
    ),
  },
);
const text = fc.array(piece, { maxLength: 24 }).map((pieces) => pieces.join(""));

it(`agrees with the slow reference on ${RUNS} random dictionaries and texts`, () => {
  fc.assert(
    fc.property(dictionary, text, (entries, text) => {
      const index = openIndex(compileIndex([{ feedId: "f", entries }]));
      const found = (index ? findMatches(text, index) : []).flatMap(({ start, end, entries }) =>
        entries
          .map(({ key }) => ({ id: key.slice(2), start, end }))
          .toSorted((a, b) => (a.id < b.id ? -1 : 1)),
      );
      expect(found).toEqual(referenceMatches(text, entries));
    }),
    { numRuns: RUNS },
  );
}, 600_000);
