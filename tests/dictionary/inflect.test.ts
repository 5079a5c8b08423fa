import { expect, it } from "vitest";
import { inflect } from "../../dictionary/inflect.ts";

it.each([
  ["carer", "carer, carer's, carers"],
  ["care party", "care party, care party's, care parties"],
  ["pathway", "pathway, pathway's, pathways"],
  ["process", "process, process's, processes"],
  ["ICS", "ICS, ICS's, ICSs"],
])("the noun %j gives %s", (text, expected) => {
  expect(inflect({ text, inflect: "noun", exact: false }).join(", ")).toBe(expected);
});

it.each([
  ["co-produce", "co-produce, co-produces, co-produced, co-producing"],
  ["signpost", "signpost, signposts, signposted, signposting"],
  ["plan", "plan, plans, planned, planning"],
  ["deny", "deny, denies, denied, denying"],
  ["agree", "agree, agrees, agreed, agreeing"],
  ["step down", "step down, steps down, stepped down, stepping down"],
  ["assess needs", "assess needs, assesses needs, assessed needs, assessing needs"],
])("the verb %j gives %s", (text, expected) => {
  expect(inflect({ text, inflect: "verb", exact: false }).join(", ")).toBe(expected);
});

it("an untagged form gives itself alone", () => {
  expect(inflect({ text: "hard to reach", inflect: "none", exact: false })).toEqual([
    "hard to reach",
  ]);
});
