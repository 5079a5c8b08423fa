import { globSync, readFileSync } from "node:fs";
import { dirname, join, normalize, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";

const root = fileURLToPath(new URL("../", import.meta.url));

/** What each folder may import of the others, as docs/architecture.md says it. */
const mayImport = new Map<string, readonly string[]>([
  ["dictionary", []],
  ["feed", ["dictionary"]],
  ["page", ["dictionary", "components"]],
  // The sentences of the interface stand in the locale file, whose keys are checked as types.
  ["components", ["dictionary", "public"]],
  ["platform", ["dictionary", "feed"]],
  ["publisher", ["dictionary", "feed", "components"]],
  ["entrypoints", ["dictionary", "feed", "page", "components", "platform"]],
]);

/** Only these talk to the browser itself. */
const withBrowser = new Set(["platform", "entrypoints"]);

/** An entry file wires and does nothing else. */
const ENTRY_LINES = 60;

describe("folders import only what docs/architecture.md allows", () => {
  it.each([...mayImport.keys()])("%s", (folder) => {
    const wrong = sourcesOf(folder).flatMap((file) =>
      importsOf(file)
        .filter((imported) => !isAllowed(file, imported))
        .map((imported) => `${file} imports ${imported}`),
    );
    expect(wrong).toEqual([]);
  });
});

it("entry files have fewer than 60 lines", () => {
  const long = globSync(["entrypoints/*.{ts,tsx}", "entrypoints/*/{index,main}.{ts,tsx}"], {
    cwd: root,
  })
    .map((file) => ({ file, lines: read(file).trimEnd().split("\n").length }))
    .filter(({ lines }) => lines >= ENTRY_LINES);
  expect(long).toEqual([]);
});

it("nothing of ours writes markup or runs text as code", () => {
  const forbidden =
    /\.(?:inner|outer)HTML\s*=[^=]|insertAdjacentHTML|dangerouslySetInnerHTML|document\.write|\beval\(|new Function\b/;
  const wrong = [...mayImport.keys()]
    .flatMap((folder) => sourcesOf(folder))
    .filter((file) => forbidden.test(read(file)));
  expect(wrong).toEqual([]);
});

function isAllowed(file: string, imported: string): boolean {
  const [folder = "", part] = file.split("/");
  if (!imported.startsWith(".")) {
    const isBrowser = imported === "wxt/browser" || imported === "webextension-polyfill";
    return !isBrowser || withBrowser.has(folder);
  }
  const target = normalize(join(dirname(file), imported)).split(sep);
  // An entry is started by itself: what two of them share belongs in another folder.
  if (folder === "entrypoints" && target[0] === "entrypoints") return target[1] === part;
  return target[0] === folder || (mayImport.get(folder) ?? []).includes(target[0] ?? "");
}

function importsOf(file: string): readonly string[] {
  const pattern = /(?:\bfrom|\bimport)\s*\(?\s*["']([^"']+)["']/g;
  return [...read(file).matchAll(pattern)].flatMap(([, imported]) => imported ?? []);
}

function sourcesOf(folder: string): readonly string[] {
  return globSync(`${folder}/**/*.{ts,tsx}`, { cwd: root }).map((file) =>
    file.replaceAll(sep, "/"),
  );
}

function read(file: string): string {
  return readFileSync(join(root, file), "utf8");
}
