import { readFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import { compileIndex } from "../dictionary/compile.ts";
import { findMatches } from "../dictionary/match.ts";
import { openIndex, type TermIndex } from "../dictionary/term-index.ts";
import { formatProblem } from "../dictionary/problem.ts";
import { readDictionaryFolder } from "../publisher/read-folder.ts";

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
  const index = await indexOf(values.dictionary);
  const content = index && (await read(file, () => readFile(file, "utf8")));
  if (!index || content === null) return 1;
  const isPage = /\.x?html?$/i.test(file);
  for (const text of isPage ? await blocksOf(content) : content.split(/\r?\n/)) {
    if (text.trim() !== "") console.log(JSON.stringify(lineOf(text, index)));
  }
  return 0;
}

async function indexOf(folder: string): Promise<TermIndex | null> {
  const dictionary = await read(folder, () => readDictionaryFolder(folder));
  if (!dictionary) return null;
  const { entries, problems } = dictionary;
  for (const problem of problems) console.error(formatProblem(problem));
  return problems.length > 0 ? null : openIndex(compileIndex([{ feedId: "words", entries }]));
}

/** What `reading` gives, or `null` and a sentence on the error output. */
async function read<T>(name: string, reading: () => Promise<T>): Promise<T | null> {
  try {
    return await reading();
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    console.error(`${name} can't be read: ${reason}. Check its name and try again.`);
    return null;
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
