import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type AuthoredEntry, readEntryFile } from "../dictionary/entry-file.ts";
import type { Problem } from "../dictionary/problem.ts";

/** Reads every entry file of a folder, in the order of their names. */
export function readDictionary(folder: string): {
  readonly authored: readonly AuthoredEntry[];
  readonly problems: readonly Problem[];
} {
  const read = readdirSync(folder)
    .filter((name) => name.endsWith(".md"))
    .toSorted()
    .map((name) => join(folder, name))
    .map((file) => readEntryFile(file, readFileSync(file, "utf8")));
  return {
    authored: read.flatMap(({ authored }) => authored ?? []),
    problems: read.flatMap(({ problems }) => problems),
  };
}
