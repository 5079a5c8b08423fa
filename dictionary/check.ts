import { checkForms } from "./check-forms.ts";
import { checkHierarchy } from "./check-hierarchy.ts";
import { checkReferences } from "./check-references.ts";
import { type PlacedEntry, problemAt } from "./placed-entry.ts";
import type { Problem } from "./problem.ts";

/**
 * Checks what no entry can know of itself: that ids are unique, that what entries point to is
 * there, that parents and children form no circle, that a better word is itself a good one, and
 * that no word on a page belongs to two entries. Takes relations as authors wrote them, on one
 * side, so that a problem is told where it can be mended.
 */
export function checkDictionary(all: readonly PlacedEntry[]): Problem[] {
  return [
    ...checkIds(all),
    ...checkReferences(all),
    ...checkHierarchy(all),
    ...checkPreferred(all),
    ...checkForms(all),
  ];
}

function checkIds(all: readonly PlacedEntry[]): Problem[] {
  const first = new Map<string, PlacedEntry>();
  return all.flatMap((placed) => {
    const { id } = placed.entry;
    const other = first.get(id);
    if (!other) first.set(id, placed);
    if (!other) return [];
    const message = `The id "${id}" is taken by ${other.file}. Give this file another name.`;
    return [problemAt(placed, "", "same-id", message)];
  });
}

function checkPreferred(all: readonly PlacedEntry[]): Problem[] {
  const byId = new Map(all.map(({ entry }) => [entry.id, entry]));
  return all.flatMap((placed) =>
    placed.entry.relations.flatMap(({ kind, target }) => {
      if (kind !== "preferred" && kind !== "replaces") return [];
      const better = kind === "preferred" ? byId.get(target) : placed.entry;
      if (better?.kind !== "use-instead") return [];
      const message =
        `"${better.headword}" is named as a better word, but its own kind is "use instead". ` +
        "Point to a word that is good as it is, or change the kind.";
      return [problemAt(placed, target, "preferred-is-no-better", message)];
    }),
  );
}
