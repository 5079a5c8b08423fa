import { slug } from "../dictionary/slug.ts";

/**
 * Finds the line of a file on which some words stand, compared as ids are (`Carer's assessment`
 * is `carers-assessment`), so that a relation is found by its target. First a line that holds
 * nothing else, then one that holds them among others; 1 if there is none.
 */
export function lineOf(content: string, words: string): number {
  const wanted = slug(words);
  if (wanted === "") return 1;
  const lines = content.split(/\r\n|\n|\r/).map((line) => slug(withoutTag(line)));
  const whole = lines.indexOf(wanted);
  const part = whole >= 0 ? whole : lines.findIndex((line) => line.includes(wanted));
  return part + 1 || 1;
}

/** Without what says how a form changes: `- care plan (noun)`. */
function withoutTag(line: string): string {
  return line.replace(/\s*\((noun|verb|exact)\)\s*$/, "");
}
