/** A `## Heading` of an entry file and the lines under it. */
export type Section = {
  readonly heading: string;
  /** The heading's line in the file; the first line of a file is 1. */
  readonly line: number;
  readonly lines: readonly string[];
};

/** An entry file taken apart: the lines between the two `---`, and the sections after them. */
export type EntryParts = {
  readonly frontMatter: string;
  readonly sections: readonly Section[];
  /** Lines of text that stand before the first heading. */
  readonly strayLine?: number;
};

/** Cuts an entry file at its `---` lines and `##` headings; `null` if the first `---` is missing. */
export function splitEntryFile(file: string): EntryParts | null {
  const lines = file.replace(/^\uFEFF/, "").split(/\r\n|\n|\r/);
  const close = lines[0]?.trimEnd() === "---" ? lines.indexOf("---", 1) : -1;
  if (close < 0) return null;

  const sections: { heading: string; line: number; lines: string[] }[] = [];
  let strayLine: number | undefined;
  for (let at = close + 1; at < lines.length; at++) {
    const line = lines[at] ?? "";
    const heading = /^##\s+(.*?)\s*$/.exec(line)?.[1];
    const current = sections.at(-1);
    if (heading !== undefined) sections.push({ heading, line: at + 1, lines: [] });
    else if (current) current.lines.push(line);
    else if (line.trim() !== "") strayLine ??= at + 1;
  }
  return {
    frontMatter: lines.slice(1, close).join("\n"),
    sections,
    ...(strayLine === undefined ? {} : { strayLine }),
  };
}
