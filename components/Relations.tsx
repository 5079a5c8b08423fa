import type { EntryView } from "../dictionary/entry-view.ts";
import { RELATION_KINDS, type RelationKind } from "../dictionary/relation.ts";
import type { RenderTerm } from "./RichTextView.tsx";
import { type MessageKey, useWording } from "./wording.tsx";

export type RelationsProps = { readonly view: EntryView; readonly renderTerm: RenderTerm };

/** The words that stand near this one, under the names that readers know; only kinds with any. */
export function Relations({ view, renderTerm }: RelationsProps) {
  const t = useWording();
  return (
    <dl class="relations">
      {relatedByKind(view).map(([kind, related]) => (
        <div key={kind}>
          <dt>{t(LABELS[kind])}</dt>
          <dd>
            <ul class="chips">
              {related.map(([id, headword]) => (
                <li key={id}>{renderTerm(id, headword)}</li>
              ))}
            </ul>
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** True if the entry has a relation to an entry that is in the dictionary. */
export function hasRelations(view: EntryView): boolean {
  return relatedByKind(view).length > 0;
}

type Related = readonly [
  kind: RelationKind,
  words: readonly (readonly [id: string, headword: string])[],
];

/** A relation to an entry that is not in the dictionary leads nowhere, and is left out. */
function relatedByKind({ entry, headwords }: EntryView): readonly Related[] {
  const known = new Map(headwords);
  return RELATION_KINDS.flatMap((kind): Related[] => {
    const words = entry.relations.flatMap(({ kind: its, target }) => {
      const headword = known.get(target);
      return its === kind && headword !== undefined ? [[target, headword] as const] : [];
    });
    return words.length > 0 ? [[kind, words]] : [];
  });
}

const LABELS: Readonly<Record<RelationKind, MessageKey>> = {
  synonym: "relationSynonym",
  distinct: "relationDistinct",
  related: "relationRelated",
  topical: "relationTopical",
  replaces: "relationReplaces",
  preferred: "relationPreferred",
  narrower: "relationNarrower",
  broader: "relationBroader",
};
