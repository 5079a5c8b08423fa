import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readEntryFile } from "../../dictionary/entry-file.ts";
import { plainText } from "../../dictionary/rich-text.ts";

const GOOD = `---
headword: care plan
kind: explain
forms:
  - care plan (noun)
  - CP (exact)
relations:
  see also: [Support plan]
reviewed: 2026-11-23
---

## Plain English

The paper that says *what help* you get. See [respite](respite) or
[the law](https://www.legislation.gov.uk/ukpga/2014/23).

Source: Care Act 2014, section 25 | UK Parliament | https://www.legislation.gov.uk/ukpga/2014/23/section/25

## Try saying

- the plan for your help
  - Before: We reviewed the care plan.
  - After: We looked again at the plan for your help.

## Examples

- Match: Your [care plan] is ready.
- No match: A car plan.
`;

/** The faults of a file, as `line rule`. */
function faults(content: string): string[] {
  return readEntryFile("terms/care-plan.md", content).problems.map(
    ({ line, rule }) => `${line} ${rule}`,
  );
}

describe("an entry file", () => {
  const { authored, problems } = readEntryFile("terms/care-plan.md", GOOD);

  it("gives an entry with the file's name as its id", () => {
    expect(problems).toEqual([]);
    expect(authored?.entry).toMatchObject({
      id: "care-plan",
      headword: "care plan",
      kind: "explain",
      forms: [
        { text: "care plan", inflect: "noun", exact: false },
        { text: "CP", inflect: "none", exact: true },
      ],
      relations: [{ kind: "related", target: "support-plan" }],
      reviewed: "2026-11-23",
    });
  });
  it("gives its prose as runs of inert text", () => {
    expect(authored?.entry.plain.text).toEqual([
      [
        "The paper that says ",
        { type: "emphasis", text: "what help" },
        " you get. See ",
        { type: "term", text: "respite", id: "respite" },
        " or ",
        { type: "link", text: "the law", href: "https://www.legislation.gov.uk/ukpga/2014/23" },
        ".",
      ],
    ]);
  });
  it("keeps sources, alternatives and examples", () => {
    expect(authored?.entry.plain.sources).toEqual([
      {
        title: "Care Act 2014, section 25",
        publisher: "UK Parliament",
        address: "https://www.legislation.gov.uk/ukpga/2014/23/section/25",
      },
    ]);
    expect(authored?.entry.trySaying).toEqual([
      {
        say: "the plan for your help",
        before: "We reviewed the care plan.",
        after: "We looked again at the plan for your help.",
      },
    ]);
    expect(authored?.examples).toEqual([
      { text: "Your care plan is ready.", surfaces: ["care plan"], line: 27 },
      { text: "A car plan.", surfaces: [], line: 28 },
    ]);
  });
  it("may have Windows line ends and a byte order mark", () => {
    expect(faults(`\uFEFF${GOOD.replaceAll("\n", "\r\n")}`)).toEqual([]);
  });
});

describe("a fault is told with its line", () => {
  it.each([
    ["no front matter", "headword: x", "1 no-front-matter"],
    ["an unknown field", GOOD.replace("reviewed:", "revewed:"), "9 unknown-field"],
    ["an unknown relation", GOOD.replace("see also", "like"), "7 unknown-relation"],
    ["a date that is none", GOOD.replace("2026-11-23", "last week"), "9 schema"],
    ["a kind that is none", GOOD.replace("kind: explain", "kind: jargon"), "3 schema"],
    ["no headword", GOOD.replace("headword: care plan\n", ""), "1 schema"],
    ["an unknown section", GOOD.replace("## Try saying", "## Say"), "19 unknown-section"],
    [
      "text before the first heading",
      GOOD.replace("\n## Plain", "Hello\n## Plain"),
      "11 stray-text",
    ],
    ["HTML", GOOD.replace("The paper", "\n<b>The</b> paper"), "15 markup"],
    [
      "a link that is not https",
      GOOD.replace("https://www.legislation.gov.uk/ukpga/2014/23)", "http://a.example)"),
      "15 markup",
    ],
    ["a javascript link", GOOD.replace("(respite)", "(javascript:alert(1))"), "14 markup"],
    ["an example without marks", GOOD.replace("[care plan]", "care plan"), "27 example"],
    ["broken YAML", GOOD.replace("kind: explain", "kind: [explain"), "4 yaml"],
  ])("%s", (_, content, expected) => {
    expect(faults(content)).toContain(expected);
  });
  it("and no entry comes of the file", () => {
    expect(readEntryFile("a.md", GOOD.replace("kind: explain", "")).authored).toBeUndefined();
  });
  it("a page of nonsense is told in one sentence", () => {
    expect(faults("\u0000\u0001<html>")).toEqual(["1 no-front-matter"]);
  });
});

describe("the bundled dictionary", () => {
  const folder = new URL("../../dictionary/terms/", import.meta.url);
  const files = readdirSync(folder).filter((name) => name.endsWith(".md"));
  it("has at least 40 entries", () => {
    expect(files.length).toBeGreaterThanOrEqual(40);
  });
  it.each(files)("%s is without fault", (name) => {
    const { authored, problems } = readEntryFile(name, readFileSync(new URL(name, folder), "utf8"));
    expect(problems).toEqual([]);
    expect(plainText(authored?.entry.plain.text ?? []).length).toBeGreaterThan(20);
  });
});
