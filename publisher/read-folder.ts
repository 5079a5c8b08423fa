import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { checkDictionary } from "../dictionary/check.ts";
import type { Entry } from "../dictionary/entry.ts";
import { type AuthoredEntry, readEntryFile } from "../dictionary/entry-file.ts";
import type { PlacedEntry } from "../dictionary/placed-entry.ts";
import type { Problem } from "../dictionary/problem.ts";
import { closeRelations } from "../dictionary/relation.ts";
import { lineOf } from "./line-of.ts";
import { type About, ABOUT_FILE, readAbout } from "./read-about.ts";

/** A folder of entry files, read and checked as a whole. */
export type DictionaryFolder = {
  /** `null` if `dictionary.yaml` is missing or faulty: then the words can be used, not published. */
  readonly about: About | null;
  /** As authors wrote them: relations on one side only, with the examples. */
  readonly authored: readonly AuthoredEntry[];
  /** Ready to be used and published: every relation on both sides. */
  readonly entries: readonly Entry[];
  /** In the order of the files. An entry with a fault of its own is in neither list. */
  readonly problems: readonly Problem[];
};

/**
 * Reads a dictionary folder: `dictionary.yaml` and one `.md` file for each entry. What is not an
 * entry file is passed over. With problems there may still be entries, for tools that carry on.
 *
 * @throws if the folder itself can't be read
 */
export async function readDictionaryFolder(folder: string): Promise<DictionaryFolder> {
  const names = (await readdir(folder)).toSorted();
  const about = names.includes(ABOUT_FILE)
    ? readAbout(join(folder, ABOUT_FILE), await readFile(join(folder, ABOUT_FILE), "utf8"))
    : { about: null, problems: [] };
  const files = await Promise.all(
    names.filter((name) => name.endsWith(".md")).map((name) => readOne(join(folder, name))),
  );
  const authored = files.flatMap(({ read }) => (read.authored ? [read.authored] : []));
  const placed = files.flatMap(({ file, content, read }): PlacedEntry[] =>
    read.authored
      ? [{ entry: read.authored.entry, file, lineOf: (words) => lineOf(content, words) }]
      : [],
  );
  const ownProblems = files.flatMap(({ read }) => read.problems);
  return {
    about: about.about,
    authored,
    entries: closeRelations(authored.map(({ entry }) => entry)),
    problems: [...about.problems, ...ownProblems, ...checkTogether(placed, files.length)],
  };
}

async function readOne(file: string) {
  const content = await readFile(file, "utf8");
  return { file, content, read: readEntryFile(file, content) };
}

/**
 * While a file has a fault, its entry is missing, and all that points to it would be told as a
 * second fault that mends itself.
 */
function checkTogether(placed: readonly PlacedEntry[], files: number): Problem[] {
  const problems = checkDictionary(placed);
  if (placed.length === files) return problems;
  return problems.filter(({ rule }) => rule !== "no-such-entry");
}
