import { existsSync, statSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { browserNames, findBrowser } from "./find-browser.ts";
import type { BrowserName } from "./find-browser.ts";

export type StartOptions = {
  readonly page: PageToOpen;
  readonly browser: BrowserName;
  readonly feed: string | null;
  readonly isJson: boolean;
};

/** A file is served with its folder, so that its pictures and styles are there too. */
export type PageToOpen =
  | { readonly kind: "file"; readonly folder: string; readonly name: string }
  | { readonly kind: "address"; readonly address: string };

const usage = `Usage: npm start -- [FILE or ADDRESS] [--browser chromium|firefox] [--feed ADDRESS] [--json]`;

/** Reads the command line; throws a sentence that says what is wrong with it, and how it goes. */
export function readStartOptions(words: readonly string[]): StartOptions {
  try {
    return read(words);
  } catch (error) {
    const [reason] = String(error instanceof Error ? error.message : error).split(". To specify");
    throw new Error(`${reason}\n${usage}`, { cause: error });
  }
}

function read(words: readonly string[]): StartOptions {
  const { values, positionals } = parseArgs({
    args: [...words],
    allowPositionals: true,
    options: {
      browser: { type: "string" },
      feed: { type: "string" },
      json: { type: "boolean", default: false },
    },
  });
  if (positionals.length > 1) {
    throw new Error(`One page at a time: ${positionals.join(", ")} are ${positionals.length}.`);
  }
  const [page] = positionals;
  return {
    page: page === undefined ? samplePage : readPage(page),
    browser: readBrowser(values.browser),
    feed: values.feed === undefined ? null : readAddress(values.feed, "--feed").href,
    isJson: values.json,
  };
}

const samplePage: PageToOpen = fileToOpen(
  fileURLToPath(new URL("sample/index.html", import.meta.url)),
);

function readPage(text: string): PageToOpen {
  if (/^file:/i.test(text)) return readFile(fileURLToPath(readAddress(text, "The page")));
  // A drive letter looks like the scheme of an address.
  if (/^[a-z][a-z0-9+.-]+:/i.test(text)) {
    return { kind: "address", address: readAddress(text, "The page").href };
  }
  return readFile(resolve(text));
}

function readFile(path: string): PageToOpen {
  if (!existsSync(path)) throw new Error(`There is no file ${path}.`);
  const file = statSync(path).isDirectory() ? join(path, "index.html") : path;
  if (!existsSync(file)) throw new Error(`${path} is a folder without an index.html: name a page.`);
  return fileToOpen(file);
}

function fileToOpen(path: string): PageToOpen {
  return { kind: "file", folder: dirname(path), name: basename(path) };
}

function readAddress(text: string, what: string): URL {
  const address = URL.canParse(text) ? new URL(text) : null;
  if (address && ["http:", "https:", "file:"].includes(address.protocol)) return address;
  throw new Error(
    `${what} has to be an address that begins with https:// or http://, not ${text}.`,
  );
}

/** Without a wish, the first family that is installed. */
function readBrowser(text: string | undefined): BrowserName {
  if (text === undefined) return browserNames.find((name) => findBrowser(name)) ?? "chromium";
  const name = browserNames.find((known) => known === text);
  if (name) return name;
  throw new Error(`--browser is ${browserNames.join(" or ")}, not ${text}.`);
}
