/**
 * How two entries can stand to each other, with the words that readers see. The names in code
 * follow SKOS and ISO 25964; the words are those of the public jargon sites.
 */
export const RELATION_LABELS = {
  synonym: "synonym of",
  distinct: "not to be confused with",
  related: "see also",
  topical: "see other terms relating to",
  replaces: "use instead of",
  preferred: "consider using instead",
  narrower: "parent of",
  broader: "child of",
} as const;

export type RelationKind = keyof typeof RELATION_LABELS;

/** One arrow from the entry that holds it to the entry `target`. */
export type Relation = { readonly kind: RelationKind; readonly target: string };

/** In the order in which a term page lists them. */
export const RELATION_KINDS = Object.keys(RELATION_LABELS) as RelationKind[]; // keys of a constant

/** What the other entry must say back. */
const INVERSE: Readonly<Record<RelationKind, RelationKind>> = {
  synonym: "synonym",
  distinct: "distinct",
  related: "related",
  topical: "topical",
  replaces: "preferred",
  preferred: "replaces",
  narrower: "broader",
  broader: "narrower",
};

type HasRelations = { readonly id: string; readonly relations: readonly Relation[] };

/**
 * Adds the inverse of every relation, so that authors write each only once, on either side.
 * An arrow to an entry that is not in the list is left as it is, for the checks to report.
 */
export function closeRelations<E extends HasRelations>(entries: readonly E[]): E[] {
  const closed = new Map(entries.map((entry) => [entry.id, [...entry.relations]]));
  for (const entry of entries) {
    for (const { kind, target } of entry.relations) {
      const back: Relation = { kind: INVERSE[kind], target: entry.id };
      const there = closed.get(target);
      if (there && !there.some((known) => isSameRelation(known, back))) there.push(back);
    }
  }
  return entries.map((entry) => ({
    ...entry,
    relations: (closed.get(entry.id) ?? []).toSorted(byKindThenTarget),
  }));
}

function isSameRelation(a: Relation, b: Relation): boolean {
  return a.kind === b.kind && a.target === b.target;
}

function byKindThenTarget(a: Relation, b: Relation): number {
  const order = RELATION_KINDS.indexOf(a.kind) - RELATION_KINDS.indexOf(b.kind);
  return order || (a.target < b.target ? -1 : 1);
}
