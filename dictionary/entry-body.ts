import type { Alternative, Source } from "./entry.ts";
import { readProse } from "./entry-prose.ts";
import type { Section } from "./entry-sections.ts";
import type { Tell } from "./problem.ts";
import type { RichText } from "./rich-text.ts";

/** A sentence with the words that must be marked in it (none, where no mark may be). */
export type Example = {
  readonly text: string;
  readonly surfaces: readonly string[];
  /** Where it stands in the file; the first line is 1. */
  readonly line: number;
};

type SectionFields = {
  examples: Example[];
  trySaying: Alternative[];
  easyRead?: RichText;
  furtherReading: Source[];
  [passage: string]: unknown;
};

/** The headings under which prose stands with its sources, and what the entry calls them. */
export const PASSAGES = new Map([
  ["Plain English", "plain"],
  ["What the law or guidance says", "official"],
  ["What is wrong with it", "critique"],
  ["Discussion", "discussion"],
]);

const OTHER_SECTIONS = ["Try saying", "Easy Read", "Further reading", "Examples"];

/** Reads the `##` sections of an entry file; what each may hold is in docs/writing-an-entry.md. */
export function readSections(sections: readonly Section[], tell: Tell): SectionFields {
  const fields: SectionFields = { examples: [], trySaying: [], furtherReading: [] };
  const seen = new Set<string>();
  for (const section of sections) {
    const { heading, line } = section;
    if (seen.has(heading)) {
      tell(line, "twice", `There are two sections "${heading}". Make them one.`);
    }
    seen.add(heading);
    const passage = PASSAGES.get(heading);
    if (passage) fields[passage] = readPassage(section, tell);
    else if (heading === "Easy Read") fields.easyRead = readText(section, section.lines, tell);
    else if (heading === "Try saying") fields.trySaying = readAlternatives(section, tell);
    else if (heading === "Further reading") fields.furtherReading = readReading(section, tell);
    else if (heading === "Examples") fields.examples = readExamples(section, tell);
    else {
      const known = [...PASSAGES.keys(), ...OTHER_SECTIONS].join(", ");
      tell(
        line,
        "unknown-section",
        `There is no section "${heading}". The sections are: ${known}.`,
      );
    }
  }
  return fields;
}

function readPassage(section: Section, tell: Tell) {
  const isSource = (line: string): boolean => line.startsWith("Source:");
  const sources = section.lines.filter(isSource).map((line) => readSource(line.slice(7)));
  const prose = section.lines.map((line) => (isSource(line) ? "" : line));
  return { text: readText(section, prose, tell), sources };
}

function readText(section: Section, lines: readonly string[], tell: Tell): RichText {
  const { text, problems } = readProse(lines.join("\n"));
  for (const { line, message } of problems) tell(section.line + line, "markup", message);
  return text;
}

/** `Title | Publisher | https://address`; the last two may be missing. */
function readSource(written: string): Source {
  const [title = "", ...rest] = written.split("|").map((part) => part.trim());
  const address = rest.find((part) => part.startsWith("https://"));
  const publisher = rest.find((part) => part !== "" && part !== address);
  return { title, ...(publisher ? { publisher } : {}), ...(address ? { address } : {}) };
}

function readReading(section: Section, tell: Tell): Source[] {
  return listItems(section, tell).map(({ text }) => readSource(text));
}

function readAlternatives(section: Section, tell: Tell): Alternative[] {
  const alternatives: { say: string; before?: string; after?: string }[] = [];
  for (const { text, line, nested } of listItems(section, tell)) {
    const last = alternatives.at(-1);
    const [, label, sentence] = /^(Before|After):\s*(.*)$/.exec(text) ?? [];
    if (!nested) alternatives.push({ say: text });
    else if (last && label === "Before" && sentence) last.before = sentence;
    else if (last && label === "After" && sentence) last.after = sentence;
    else
      tell(line, "alternative", 'Under an alternative stand only "- Before: …" and "- After: …".');
  }
  return alternatives;
}

function readExamples(section: Section, tell: Tell): Example[] {
  return listItems(section, tell).flatMap(({ text, line }): Example[] => {
    const [, label, sentence = ""] = /^(Match|No match):\s*(.*)$/.exec(text) ?? [];
    const surfaces = [...sentence.matchAll(/\[([^\]]+)\]/g)].map(([, surface = ""]) => surface);
    const isRight = label === "Match" ? surfaces.length > 0 : label && surfaces.length === 0;
    if (isRight) return [{ text: sentence.replace(/\[([^\]]+)\]/g, "$1"), surfaces, line }];
    tell(
      line,
      "example",
      'Write "- Match: We [co-produced] it." with the marked words in square brackets, or "- No match: …" with none.',
    );
    return [];
  });
}

function listItems(section: Section, tell: Tell) {
  return section.lines.flatMap((written, index) => {
    if (written.trim() === "") return [];
    const line = section.line + 1 + index;
    const [, indent = "", text] = /^(\s*)[-*]\s+(.*?)\s*$/.exec(written) ?? [];
    if (text) return [{ text, line, nested: indent.length > 0 }];
    tell(line, "list", `Each line of "${section.heading}" begins with "- ".`);
    return [];
  });
}
