import * as v from "valibot";
import { type Entry, EntrySchema } from "./entry.ts";
import { type Example, PASSAGES, readSections } from "./entry-body.ts";
import { FIELD_NAMES, readFields } from "./entry-fields.ts";
import { splitEntryFile } from "./entry-sections.ts";
import type { Problem, Tell } from "./problem.ts";

/** An entry as its author keeps it: with the examples that prove how it matches. */
export type AuthoredEntry = { readonly entry: Entry; readonly examples: readonly Example[] };

/**
 * Reads one entry as people write it: a few named fields between two `---` lines, then plain
 * sections. Every fault is told with its line and its cure; with any fault there is no entry.
 *
 * @param file the file's path as its author knows it; its name without `.md` is the entry's id
 */
export function readEntryFile(
  file: string,
  content: string,
): { readonly authored?: AuthoredEntry; readonly problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const tell: Tell = (line, rule, message) => void problems.push({ file, line, rule, message });
  const id = file.replace(/^.*[\\/]/, "").replace(/\.md$/, "");

  const parts = splitEntryFile(content);
  if (!parts) {
    tell(1, "no-front-matter", "The file must begin with a line --- , then the fields, then ---.");
    return { problems };
  }
  if (parts.strayLine !== undefined) {
    tell(parts.strayLine, "stray-text", "This text stands under no heading. Put it in a section.");
  }
  const front = readFields(parts.frontMatter, tell);
  const { examples, ...sections } = readSections(parts.sections, tell);
  if (!front) return { problems };
  const { fields, lineOf } = front;
  const checked = v.safeParse(EntrySchema, { id, ...fields, ...sections });
  if (!checked.success) {
    for (const issue of checked.issues) {
      const path = issue.path?.map((step) => String(step.key)) ?? [];
      tell(lineOf(path[0]), "schema", schemaSentence(path, issue.message));
    }
  }
  if (problems.length > 0 || !checked.success) return { problems };
  return { authored: { entry: checked.output, examples }, problems };
}

function schemaSentence(path: readonly string[], message: string): string {
  const authorNames = new Map<string, string>(
    [...FIELD_NAMES].map(([name, field]) => [field, name]),
  );
  for (const [heading, field] of PASSAGES) authorNames.set(field, heading);
  const [first = "", ...rest] = path;
  const where = [authorNames.get(first) ?? first, ...rest].join(" › ");
  return `"${where}" isn't right: ${message}.`;
}
