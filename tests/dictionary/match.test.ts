import { describe, expect, it } from "vitest";
import { compileIndex } from "../../dictionary/compile.ts";
import { findMatches } from "../../dictionary/match.ts";
import { openIndex } from "../../dictionary/term-index.ts";
import { entryOf } from "../support/entries.ts";

/** The words found in a text, by a dictionary of these entries. */
function found(
  text: string,
  ...entries: readonly Readonly<Parameters<typeof entryOf>>[]
): string[] {
  const feed = { feedId: "test", entries: entries.map((entry) => entryOf(...entry)) };
  const index = openIndex(compileIndex([feed]));
  if (!index) throw new Error("the index that was just compiled does not open");
  return findMatches(text, index).map(({ start, end }) => text.slice(start, end));
}

describe("a form is found however it is written", () => {
  it.each([
    "Co-production",
    "co production",
    "CO-PRODUCTION",
    "co‑production",
    "co–production",
    "co—production",
    "co−production",
    "co\u00A0production",
    "co\u2009production",
    "co-\nproduction",
    "co\n  production",
    "co-pro\u00ADduction",
    "co\u200B-production",
    "co\u00AD-production",
  ])("%j", (written) => {
    expect(found(`The ${written} group.`, ["co-production"])).toEqual([written]);
  });

  it.each(["carer's assessment", "carer’s assessment", "Carer‘s Assessment", "carerʼs assessment"])(
    "%j",
    (written) => {
      expect(found(written, ["carer's assessment"])).toEqual([written]);
    },
  );

  it("whether an accent is one character or two", () => {
    expect(found("Cafe\u0301 club, caf\u00E9 club", ["caf\u00E9 club"])).toHaveLength(2);
    expect(found("Cafe\u0301 club, caf\u00E9 club", ["cafe\u0301 club"])).toHaveLength(2);
  });

  it("and keeps offsets right after a letter that grows when it is made small", () => {
    expect(found("İİİ respite", ["respite"])).toEqual(["respite"]);
  });
});

describe("a form is found only as a whole word", () => {
  it.each(["careful", "scarecare", "care2", "2care", "caré", "care\u0301"])("not in %j", (text) => {
    expect(found(text, ["care"])).toEqual([]);
  });

  it.each([
    ["ex-carer", []],
    ["carer-led groups", ["carer"]],
    ["carer/nurse", ["carer"]],
    ["(carer)", ["carer"]],
    ["‘carer’", ["carer"]],
    ["“Carer”", ["Carer"]],
    ["rest—carer", ["carer"]],
    ["carer's", ["carer"]],
    ["carer’s", ["carer"]],
    ["carer'd", []],
    ["o'carer", []],
    ["#carer", ["carer"]],
    ["carer – plan", ["carer"]],
  ])("%j gives %j", (text, expected) => {
    expect(found(text, ["carer"], ["carer plan"])).toEqual(expected);
  });

  it("does not run over other signs between its words", () => {
    expect(found("care, plan. care; plan care / plan care – plan", ["care plan"])).toEqual([]);
  });

  it("leaves addresses and attributes alone", () => {
    const text =
      'See www.example.gov.uk/carer or https://a.example/carer, me@carer.example or class="carer".';
    expect(found(text, ["carer"])).toEqual([]);
  });
});

describe("capitals", () => {
  it("are part of an acronym", () => {
    expect(found("the MCA, the mca, the Mca", ["MCA"])).toEqual(["MCA"]);
  });
  it("are part of the acronym alone in a longer form", () => {
    expect(found("EHC plan, EHC Plan, ehc plan", ["EHC plan"])).toEqual(["EHC plan", "EHC Plan"]);
  });
  it("of mixed acronyms count letter for letter", () => {
    expect(found("DoLS, DOLS, dols", ["DoLS"])).toEqual(["DoLS"]);
  });
  it("count everywhere in an exact form", () => {
    expect(
      found("Shared Lives, shared lives, SHARED LIVES", ["Shared Lives", { exact: true }]),
    ).toEqual(["Shared Lives"]);
  });
  it("are kept in the plural of an acronym", () => {
    expect(found("ICBs and ICB's and ICBS", ["ICB", { inflect: "noun" }])).toEqual([
      "ICBs",
      "ICB's",
    ]);
  });
});

describe("of words that overlap", () => {
  it("the longest wins, wherever it begins", () => {
    expect(
      found("a personal care plan review", ["personal care"], ["care plan review"], ["care plan"]),
    ).toEqual(["care plan review"]);
  });
  it("the leftmost wins among equals", () => {
    expect(found("aa bb cc", ["aa bb"], ["bb cc"])).toEqual(["aa bb"]);
  });
  it("words side by side are both found", () => {
    expect(found("D2A pathway 1", ["D2A"], ["pathway 1"])).toEqual(["D2A", "pathway 1"]);
  });
});

describe("not when, and cues", () => {
  it("a word inside one of its not-when phrases is left alone", () => {
    expect(
      found("A job placement. A placement.", ["placement", { notWhen: ["job placement"] }]),
    ).toEqual(["placement"]);
  });
  it("a not-when phrase of one entry does not silence another", () => {
    expect(
      found("a job placement", ["placement", { notWhen: ["job placement"] }], ["job placement"]),
    ).toEqual(["job placement"]);
  });
  it("a word that needs a cue is found only near one", () => {
    const needy = ["case", { needsCue: true, cues: ["social worker"] }] satisfies Parameters<
      typeof entryOf
    >;
    expect(found("Your case is open.", needy)).toEqual([]);
    expect(found("Your social worker has your case.", needy)).toEqual(["case"]);
  });
  it("a word is no cue of its own", () => {
    expect(found("The panel met.", ["panel", { needsCue: true, cues: ["panel"] }])).toEqual([]);
  });
});

describe("signs inside a form", () => {
  it.each(["C(E)TR", "s.117", "black, Asian and minority ethnic", "1:1", "24/7", "A&E"])(
    "%j",
    (form) => {
      expect(found(`x ${form} y`, [form])).toEqual([form]);
    },
  );
  it("1:1 is not found in 1:10", () => {
    expect(found("Support is 1:10.", ["1:1"])).toEqual([]);
  });
});

describe("two entries with the same form", () => {
  it("are both given for the one match", () => {
    const index = openIndex(
      compileIndex([
        { feedId: "f", entries: [entryOf("SAR", { id: "a" }), entryOf("SAR", { id: "b" })] },
      ]),
    );
    const matches = index ? findMatches("The SAR.", index) : [];
    expect(matches.map(({ entries }) => entries.map(({ key }) => key))).toEqual([["f a", "f b"]]);
  });
});
