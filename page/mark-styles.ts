import type { EntryKind } from "../dictionary/entry.ts";

/**
 * Names of our highlights. Constant and unlikely: a page can see the registry, and its own rules
 * of the same name would win in Chromium.
 */
export const HIGHLIGHT_NAMES: Readonly<Record<EntryKind, string>> = {
  explain: "jargon-lens-7f3e-explain",
  contested: "jargon-lens-7f3e-contested",
  "use-instead": "jargon-lens-7f3e-use-instead",
};

/** On the elements of the compatibility painter; its value is the entry's kind. */
export const MARK_ATTRIBUTE = "data-jargon-lens-mark";

/** Kinds differ by shape; the colour is the text's own, so it is as plain to see as the text. */
const SHAPES: Readonly<Record<EntryKind, string>> = {
  explain: "dotted",
  contested: "wavy",
  "use-instead": "double",
};

const THICKNESS: Readonly<Record<EntryKind, string>> = {
  explain: "2px",
  contested: "1px",
  "use-instead": "1.5px",
};

/** One rule a kind, for both painters; no underlines on paper. */
export const MARK_STYLES = `@media screen {
${(["explain", "contested", "use-instead"] as const).map(rulesOf).join("\n")}
  mark[${MARK_ATTRIBUTE}] { background: none !important; color: inherit !important; }
}`;

function rulesOf(kind: EntryKind): string {
  const line = [
    "text-decoration-line: underline !important",
    `text-decoration-style: ${SHAPES[kind]} !important`,
    `text-decoration-thickness: ${THICKNESS[kind]} !important`,
    "text-decoration-color: currentColor !important",
    "text-underline-offset: 0.2em !important",
    "text-decoration-skip-ink: none !important",
  ].join("; ");
  return `  ::highlight(${HIGHLIGHT_NAMES[kind]}) { ${line}; }
  mark[${MARK_ATTRIBUTE}="${kind}"][${MARK_ATTRIBUTE}] { ${line}; }`;
}
