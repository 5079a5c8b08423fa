import { describe, expect, it } from "vitest";
import { checkDictionary } from "../../dictionary/check.ts";
import type { Entry } from "../../dictionary/entry.ts";
import type { Relation } from "../../dictionary/relation.ts";
import { entryOf } from "../support/entries.ts";

/** Problems as `file:line rule`, where the line is the one that the words were looked for on. */
function check(entries: readonly Entry[]) {
  return checkDictionary(
    entries.map((entry, at) => ({
      entry,
      file: `${entry.headword}.md`,
      lineOf: (words) => (words === "" ? 1 : 10 * (at + 1) + words.length),
    })),
  );
}

const rules = (entries: readonly Entry[]): string[] =>
  check(entries).map(({ file, rule }) => `${file} ${rule}`);

const related = (headword: string, ...relations: Relation[]): Entry =>
  entryOf(headword, { relations });

describe("a dictionary", () => {
  it("of entries that fit together has no problems", () => {
    const entries = [
      related(
        "care plan",
        { kind: "broader", target: "plan" },
        { kind: "related", target: "review" },
      ),
      related("plan", { kind: "narrower", target: "care-plan" }),
      entryOf("review", {
        plain: { text: [["See ", { type: "term", text: "plan", id: "plan" }]], sources: [] },
      }),
    ];
    expect(check(entries)).toEqual([]);
  });

  it("of no entries has none either", () => {
    expect(check([])).toEqual([]);
  });

  it("has every id once", () => {
    const twin = { ...entryOf("Respite"), forms: entryOf("a break").forms };
    const [problem] = check([entryOf("respite"), twin]);
    expect(problem).toEqual({
      file: "Respite.md",
      line: 1,
      rule: "same-id",
      message: 'The id "respite" is taken by respite.md. Give this file another name.',
    });
  });
});

describe("what an entry points to", () => {
  it("must be there, whether by relation, in its text or as its successor", () => {
    const link = { type: "term", text: "x", id: "nowhere" } as const;
    const passage = { text: [[link]], sources: [] };
    expect(rules([related("a", { kind: "related", target: "nowhere" })])).toEqual([
      "a.md no-such-entry",
    ]);
    for (const where of ["plain", "official", "critique", "discussion"] as const) {
      expect(rules([entryOf("a", { [where]: passage })])).toEqual(["a.md no-such-entry"]);
    }
    expect(rules([entryOf("a", { easyRead: passage.text })])).toEqual(["a.md no-such-entry"]);
    const withdrawn = { reason: "Two words in one.", replacedBy: "nowhere" };
    expect(rules([entryOf("a", { withdrawn })])).toEqual(["a.md no-such-entry"]);
  });

  it("is told with its place and its cure, in the author's words", () => {
    const [problem] = check([related("a", { kind: "distinct", target: "nowhere" })]);
    expect(problem).toMatchObject({
      line: 10 + "nowhere".length,
      message:
        'There is no entry "nowhere", to which this one points under "not to be confused with". ' +
        "Write that entry, mend the name, or take it out.",
    });
  });

  it("is another entry", () => {
    expect(rules([related("a", { kind: "related", target: "a" })])).toEqual([
      "a.md points-to-itself",
    ]);
  });
});

describe("parents and children", () => {
  it("form no circle, whoever wrote the relations down", () => {
    const entries = [
      related("a", { kind: "broader", target: "b" }),
      related("b"),
      related("c", { kind: "narrower", target: "b" }, { kind: "broader", target: "a" }),
    ];
    const [problem, ...others] = check(entries);
    expect(problem?.rule).toBe("circle");
    expect(problem?.message).toContain('"a" is a child of "b" is a child of "c" is a child of "a"');
    expect(others).toEqual([]);
  });

  it("may have two ways up to one ancestor", () => {
    const entries = [
      related("a", { kind: "broader", target: "b" }, { kind: "broader", target: "c" }),
      related("b", { kind: "broader", target: "d" }),
      related("c", { kind: "broader", target: "d" }),
      related("d"),
    ];
    expect(check(entries)).toEqual([]);
  });

  it("are told of each circle once", () => {
    const entries = [
      related("a", { kind: "broader", target: "b" }),
      related("b", { kind: "broader", target: "a" }),
      related("c", { kind: "broader", target: "d" }),
      related("d", { kind: "broader", target: "c" }),
      related("e", { kind: "broader", target: "a" }),
    ];
    expect(rules(entries)).toEqual(["a.md circle", "c.md circle"]);
  });
});

describe("a better word", () => {
  const plainer = (...relations: Relation[]): Entry =>
    entryOf("utilise", { kind: "use-instead", relations });

  it('is not itself one of the kind "use instead", on whichever side it is written', () => {
    const points = related("leverage", { kind: "preferred", target: "utilise" });
    expect(rules([points, plainer()])).toEqual(["leverage.md preferred-is-no-better"]);
    const claims = plainer({ kind: "replaces", target: "leverage" });
    expect(rules([entryOf("leverage"), claims])).toEqual(["utilise.md preferred-is-no-better"]);
  });

  it("may be better than one of that kind", () => {
    const worse = plainer({ kind: "preferred", target: "use" });
    expect(check([worse, entryOf("use")])).toEqual([]);
  });
});

describe("a form", () => {
  const placement = (headword: string, needsCue: boolean): Entry =>
    entryOf(headword, { needsCue, forms: entryOf("placement").forms });

  it("belongs to one entry", () => {
    const [problem] = check([placement("a", false), placement("b", false)]);
    expect(problem).toMatchObject({ file: "b.md", rule: "same-form" });
    expect(problem?.message).toContain('"placement" is also found by a.md.');
    expect(rules([placement("a", true), placement("b", false)])).toEqual(["b.md same-form"]);
  });

  it("may belong to two that both wait for a cue", () => {
    expect(check([placement("a", true), placement("b", true)])).toEqual([]);
  });

  it("is the same in any case and with any hyphen, and with its endings", () => {
    expect(rules([entryOf("co-produce"), entryOf("Co produce", { id: "b" })])).toEqual([
      "Co produce.md same-form",
    ]);
    const plans = entryOf("care plans");
    expect(rules([entryOf("care plan", { inflect: "noun" }), plans])).toEqual([
      "care plans.md same-form",
    ]);
    expect(check([entryOf("care plan"), plans])).toEqual([]);
  });

  it("is told once for two entries that share several", () => {
    const both = (headword: string) =>
      entryOf(headword, { forms: entryOf("x", { inflect: "verb" }).forms });
    expect(rules([both("a"), both("b")])).toEqual(["b.md same-form"]);
  });

  it("is free again when its entry is withdrawn", () => {
    const gone = { ...placement("a", false), withdrawn: { reason: "No longer said." } };
    expect(check([gone, placement("b", false)])).toEqual([]);
  });
});
