import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { compileIndex } from "../dictionary/compile.ts";
import { findMatches } from "../dictionary/match.ts";
import { openIndex, type TermIndex } from "../dictionary/term-index.ts";
import { formatProblem } from "../dictionary/problem.ts";
import { readDictionary } from "./read-dictionary.ts";

const USAGE = `Finds the words of the dictionary in a file, and prints one JSON object for each passage.

  npm run match -- FILE [--dictionary DIR]

FILE is plain text with one passage a line, or a page (.html, .htm, .xhtml).`;

/** One passage as it is printed. Offsets are UTF-16 code units of \`text\`; \`end\` is exclusive. */
type Line = {
  readonly text: string;
  readonly matches: readonly {
    readonly entry: string;
    readonly surface: string;
    readonly start: number;
    readonly end: number;
  }[];
};

process.exitCode = await main();

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      dictionary: { type: "string", default: "dictionary/terms" },
      json: { type: "boolean" }, // what it prints is JSON either way
      help: { type: "boolean", short: "h" },
    },
  });
  const [file] = positionals;
  if (values.help || file === undefined) {
    console.log(USAGE);
    return values.help ? 0 : 2;
  }
  const { authored, problems } = readDictionary(values.dictionary);
  for (const problem of problems) console.error(formatProblem(problem));
  if (problems.length > 0) return 1;
  const entries = authored.map(({ entry }) => entry);
  const index = openIndex(compileIndex([{ feedId: "words", entries }]));
  if (!index) throw new Error("the index that was just compiled does not open");
  try {
    const content = readFileSync(file, "utf8");
    const isPage = /\.x?html?$/i.test(file);
    for (const text of isPage ? await blocksOf(content) : content.split(/\r?\n/)) {
      if (text.trim() !== "") console.log(JSON.stringify(lineOf(text, index)));
    }
    return 0;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    console.error(`${file} can't be read: ${reason}. Check its name and try again.`);
    return 2;
  }
}

function lineOf(text: string, index: TermIndex): Line {
  const matches = findMatches(text, index).flatMap(({ start, end, entries }) =>
    entries.map(({ key }) => ({
      entry: key.slice(key.indexOf(" ") + 1),
      surface: text.slice(start, end),
      start,
      end,
    })),
  );
  return { text, matches };
}

/** The page's text, cut into blocks by the same scan that runs in a browser. */
async function blocksOf(html: string): Promise<string[]> {
  const { JSDOM } = await import("jsdom");
  const { window } = new JSDOM(html);
  const { Document, DocumentFragment, Element, Node, ShadowRoot, Text, document } = window;
  const getComputedStyle = window.getComputedStyle.bind(window);
  Object.assign(globalThis, {
    Document,
    DocumentFragment,
    Element,
    Node,
    ShadowRoot,
    Text,
    document,
    getComputedStyle,
  });
  const { scanBlocks } = await import("../page/scan.ts");
  return [...scanBlocks(document.body, { lang: "en" })].map(({ text }) => text);
}
