import type { Entry } from "./entry.ts";
import { referencesOf } from "./entry-view.ts";
import { type PlacedEntry, problemAt } from "./placed-entry.ts";
import type { Problem } from "./problem.ts";
import { RELATION_LABELS } from "./relation.ts";

/** Checks that every relation and every link in a text leads to an entry, and to another one. */
export function checkReferences(all: readonly PlacedEntry[]): Problem[] {
  const ids = new Set(all.map(({ entry }) => entry.id));
  return all.flatMap((placed) =>
    referencesOf(placed.entry).flatMap((target) => {
      const where = placeOf(placed.entry, target);
      if (!ids.has(target)) {
        const message = `There is no entry "${target}", to which this one points ${where}. Write that entry, mend the name, or take it out.`;
        return [problemAt(placed, target, "no-such-entry", message)];
      }
      if (target !== placed.entry.id) return [];
      const message = `This entry points to itself ${where}. Take that out.`;
      return [problemAt(placed, target, "points-to-itself", message)];
    }),
  );
}

function placeOf(entry: Entry, target: string): string {
  const relation = entry.relations.find((each) => each.target === target);
  if (relation) return `under "${RELATION_LABELS[relation.kind]}"`;
  return entry.withdrawn?.replacedBy === target ? "as what replaces it" : "in its text";
}
