import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, it } from "vitest";
import { checkExamples } from "../../dictionary/check-examples.ts";
import { compileIndex } from "../../dictionary/compile.ts";
import { findMatches } from "../../dictionary/match.ts";
import { openIndex, type TermIndex } from "../../dictionary/term-index.ts";
import { readDictionaryFolder } from "../../publisher/read-folder.ts";

const { authored, problems } = await readDictionaryFolder(
  fileURLToPath(new URL("../../dictionary/terms", import.meta.url)),
);

it("every entry file is without fault", () => {
  expect(problems).toEqual([]);
});

it("every example of every entry is found as its author marked it", () => {
  expect(checkExamples(authored, (id) => `${id}.md`)).toEqual([]);
});

/** Facts about real sentences, kept beside the project and not in it. */
const SENTENCES = new URL("../../../shared/dictionary/test-sentences.tsv", import.meta.url);

describe.runIf(existsSync(SENTENCES))("real sentences", () => {
  let index: TermIndex | null = null;
  beforeAll(() => {
    const entries = authored.map(({ entry }) => entry);
    index = openIndex(compileIndex([{ feedId: "words", entries }]));
  });

  it("in which a word is no jargon have no mark", () => {
    const wrong = sentences()
      .filter(({ expected }) => expected.length === 0)
      .map(({ text }) => ({ text, found: surfaces(text) }))
      .filter(({ found }) => found.length > 0);
    expect(wrong).toEqual([]);
  });

  it("have no mark on a part of a longer word that they name, and most are whole", () => {
    // Some sentences hold words that this dictionary does not have yet: those are left out.
    const known = new Set(sentences().flatMap(({ text }) => surfaces(text)));
    const full = sentences().filter(({ expected }) => expected.every((word) => known.has(word)));
    const wrong = full.filter(
      ({ text, expected }) => surfaces(text).join("|") !== expected.join("|"),
    );
    expect(wrong.map(({ text }) => text)).toEqual([]);
    expect(full.length).toBeGreaterThan(100);
  });

  const surfaces = (text: string): string[] =>
    index ? findMatches(text, index).map(({ start, end }) => text.slice(start, end)) : [];
});

function sentences(): { text: string; expected: string[] }[] {
  const lines = readFileSync(SENTENCES, "utf8").split("\n").slice(1).filter(Boolean);
  return lines.map((line) => {
    const real = line.replaceAll("\\n", "\n").replaceAll("\\t", "\v").split("\t");
    const [text = "", expected = ""] = real.map((cell) => cell.replaceAll("\v", "\t"));
    return { text, expected: expected.split("|").filter(Boolean) };
  });
}
