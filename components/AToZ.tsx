import { TermList, type TermListProps } from "./TermList.tsx";
import { useWording } from "./wording.tsx";

export type AToZProps = TermListProps & {
  /** What a link asked for that is in no dictionary. */
  readonly unknown: string | null;
};

/** Ids have at most 64 characters; a link could hold anything. */
const LONGEST_SHOWN = 64; // characters

/** The list of all words; after a link that led nowhere, it says so first. */
export function AToZ({ unknown, ...list }: AToZProps) {
  const t = useWording();
  return (
    <>
      <h1 class="page-title" tabIndex={-1}>
        {unknown === null ? t("aToZ") : t("unknownTermHeading")}
      </h1>
      {unknown === null ? null : (
        <p class="term-unknown">{t("unknownTerm", unknown.slice(0, LONGEST_SHOWN))}</p>
      )}
      <TermList {...list} />
    </>
  );
}
