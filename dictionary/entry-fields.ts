import { isMap, isScalar, LineCounter, parseDocument } from "yaml";
import type { Form } from "./entry.ts";
import type { Tell } from "./problem.ts";
import { type Relation, RELATION_KINDS, RELATION_LABELS } from "./relation.ts";
import { slug } from "./slug.ts";

/** The names that authors write, and what the entry calls them. */
export const FIELD_NAMES = new Map([
  ["headword", "headword"],
  ["kind", "kind"],
  ["topic", "topic"],
  ["nations", "nations"],
  ["forms", "forms"],
  ["not when", "notWhen"],
  ["cues", "cues"],
  ["needs cue", "needsCue"],
  ["relations", "relations"],
  ["reviewed", "reviewed"],
  ["page", "page"],
  ["withdrawn", "withdrawn"],
]);

type Fields = {
  readonly fields: Readonly<Record<string, unknown>>;
  readonly lineOf: (field: string | undefined) => number;
};

/**
 * Reads the fields between the two `---` lines of an entry file, still unchecked; `null` if they
 * can't be read at all. `lineOf` says on which line of the file a field stands.
 */
export function readFields(yaml: string, tell: Tell): Fields | null {
  const counter = new LineCounter();
  // The `core` schema leaves dates as text, so `reviewed: 2026-11-23` needs no quotes.
  const document = parseDocument(yaml, { lineCounter: counter, schema: "core" });
  const fileLine = (offset: number): number => counter.linePos(offset).line + 1;
  for (const error of document.errors) {
    const what = error.message.split("\n")[0] ?? "";
    tell(
      fileLine(error.pos[0]),
      "yaml",
      `The fields can't be read: ${what} If a value holds a colon or begins with a sign, put it in "quotes".`,
    );
  }
  if (document.errors.length > 0) return null;
  const fields: Record<string, unknown> = {};
  const lines = new Map<string, number>();
  if (isMap(document.contents)) {
    for (const { key, value } of document.contents.items) {
      const name = isScalar(key) ? String(key.value) : "";
      const line = isScalar(key) && key.range ? fileLine(key.range[0]) : 2;
      const field = FIELD_NAMES.get(name);
      if (field === undefined) {
        tell(
          line,
          "unknown-field",
          `There is no field "${name}". The fields are: ${[...FIELD_NAMES.keys()].join(", ")}.`,
        );
        continue;
      }
      lines.set(field, line);
      const plain: unknown = document.createNode(value).toJSON();
      fields[field] = readField(field, plain, (rule, message) => tell(line, rule, message));
    }
  }
  return { fields, lineOf: (field) => lines.get(field ?? "") ?? 1 };
}

function readField(field: string, value: unknown, tell: (rule: string, message: string) => void) {
  switch (field) {
    case "kind":
      return typeof value === "string" ? value.replaceAll(" ", "-") : value;
    case "nations":
      return value === "all" ? [] : asList(value);
    case "forms":
      return asList(value).map((form) => (typeof form === "string" ? readForm(form) : form));
    case "notWhen":
    case "cues":
      return asList(value);
    case "needsCue":
      return value === "yes" ? true : value === "no" ? false : value;
    case "relations":
      return readRelations(value, tell);
    default:
      return value;
  }
}

/** `co-produce (verb)`, `CHC (exact)`, or the form alone. */
function readForm(written: string): Form {
  const [, text = written, tag] = /^(.*?)\s*\((noun|verb|exact)\)$/.exec(written) ?? [];
  const inflect = tag === "noun" || tag === "verb" ? tag : "none";
  return { text, inflect, exact: tag === "exact" };
}

function readRelations(value: unknown, tell: (rule: string, message: string) => void): Relation[] {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([label, targets]) => {
    const kind = RELATION_BY_LABEL.get(label);
    if (kind) return asList(targets).map((target) => ({ kind, target: slug(String(target)) }));
    tell(
      "unknown-relation",
      `There is no relation "${label}". The relations are: ${[...RELATION_BY_LABEL.keys()].join(", ")}.`,
    );
    return [];
  });
}

function asList(value: unknown): unknown[] {
  return value === undefined || value === null ? [] : Array.isArray(value) ? value : [value];
}

const RELATION_BY_LABEL = new Map<string, Relation["kind"]>(
  RELATION_KINDS.map((kind) => [RELATION_LABELS[kind], kind]),
);
