import type { Entry } from "./entry.ts";
import type { Problem } from "./problem.ts";

/** An entry and where its author keeps it, so that a problem can be told with its place. */
export type PlacedEntry = {
  readonly entry: Entry;
  readonly file: string;
  /** The line on which these words stand, as near as can be told; else 1. */
  readonly lineOf: (words: string) => number;
};

/** A problem with an entry, at the line where `words` stand. */
export function problemAt(
  { file, lineOf }: PlacedEntry,
  words: string,
  rule: string,
  message: string,
): Problem {
  return { file, line: lineOf(words), rule, message };
}
