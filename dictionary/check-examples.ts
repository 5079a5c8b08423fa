import { compileIndex } from "./compile.ts";
import type { AuthoredEntry } from "./entry-file.ts";
import { findMatches } from "./match.ts";
import type { Problem } from "./problem.ts";
import { entryKey, openIndex } from "./term-index.ts";

const FEED = "examples";

/**
 * Runs every entry's examples through the matcher, with the whole dictionary at work as it is on
 * a page: words marked in an example must be found for that entry, and no others.
 *
 * @param fileOf the file of an entry, by its id
 */
export function checkExamples(
  authored: readonly AuthoredEntry[],
  fileOf: (id: string) => string,
): Problem[] {
  const index = openIndex(
    compileIndex([{ feedId: FEED, entries: authored.map(({ entry }) => entry) }]),
  );
  if (!index) return [];
  return authored.flatMap(({ entry, examples }) =>
    examples.flatMap(({ text, surfaces, line }): Problem[] => {
      const matches = findMatches(text, index);
      const ours = matches.filter(({ entries }) =>
        entries.some(({ key }) => key === entryKey(FEED, entry.id)),
      );
      const found = ours.map(({ start, end }) => text.slice(start, end));
      if (found.join("|") === surfaces.join("|")) return [];
      const others = matches
        .filter((match) => !ours.includes(match))
        .map(
          ({ start, end, entries }) =>
            `${text.slice(start, end)} (${entries[0].key.split(" ")[1]})`,
        );
      const message =
        `In "${text}" the marked words should be ${quoted(surfaces)}, and ${quoted(found)} found` +
        `${others.length > 0 ? `; others found: ${others.join(", ")}` : ""}. ` +
        "Mend the forms, the not-when phrases, the cues or the example.";
      return [{ file: fileOf(entry.id), line, rule: "example", message }];
    }),
  );
}

function quoted(words: readonly string[]): string {
  return words.length === 0 ? "none was" : words.map((word) => `"${word}"`).join(", ");
}
