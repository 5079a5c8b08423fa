import type { EntryId } from "./entry.ts";
import { type PlacedEntry, problemAt } from "./placed-entry.ts";
import type { Problem } from "./problem.ts";

/** Checks that nobody is their own grandparent. Each circle is told once. */
export function checkHierarchy(all: readonly PlacedEntry[]): Problem[] {
  const parents = parentsOf(all);
  const placed = new Map(all.map((each) => [each.entry.id, each]));
  const finished = new Set<EntryId>();
  const problems: Problem[] = [];

  const climb = (id: EntryId, path: readonly EntryId[]): void => {
    if (path.includes(id)) {
      const circle = [...path.slice(path.indexOf(id)), id];
      const at = placed.get(id);
      if (at && circle.length > 2) problems.push(circleProblem(at, circle, placed));
      return;
    }
    if (finished.has(id)) return;
    for (const parent of parents.get(id) ?? []) climb(parent, [...path, id]);
    finished.add(id);
  };
  for (const id of parents.keys()) climb(id, []);
  return problems;
}

/** Parents of each entry, whichever of the two wrote it down. */
function parentsOf(all: readonly PlacedEntry[]): ReadonlyMap<EntryId, ReadonlySet<EntryId>> {
  const parents = new Map<EntryId, Set<EntryId>>();
  const add = (child: EntryId, parent: EntryId): void => {
    parents.set(child, (parents.get(child) ?? new Set()).add(parent));
  };
  for (const { entry } of all) {
    for (const { kind, target } of entry.relations) {
      if (kind === "broader") add(entry.id, target);
      if (kind === "narrower") add(target, entry.id);
    }
  }
  return parents;
}

function circleProblem(
  at: PlacedEntry,
  circle: readonly EntryId[],
  placed: ReadonlyMap<EntryId, PlacedEntry>,
): Problem {
  const names = circle.map((id) => `"${placed.get(id)?.entry.headword ?? id}"`);
  const message = `Parents and children go round in a circle: ${names.join(" is a child of ")}. Take out one of these relations.`;
  return problemAt(at, circle[1] ?? "", "circle", message);
}
