import { useMemo, useRef, useState } from "preact/hooks";
import type { EntryKind } from "../dictionary/entry.ts";
import { filterTerms } from "./filter-terms.ts";
import { KindBadge } from "./KindBadge.tsx";
import { LetterBar } from "./LetterBar.tsx";
import { SearchBox } from "./SearchBox.tsx";
import { useWording } from "./wording.tsx";

/** An entry in short. */
export type TermSummary = {
  readonly key: string;
  readonly headword: string;
  readonly kind: EntryKind;
  /** The first sentence of its plain English. */
  readonly plain: string;
  /** All its spellings, to be found by. */
  readonly forms: readonly string[];
};

export type TermListProps = {
  readonly terms: readonly TermSummary[];
  readonly hrefOf: (key: string) => string;
};

/** All words from A to Z, with a box to find one. */
export function TermList({ terms, hrefOf }: TermListProps) {
  const t = useWording();
  const [query, setQuery] = useState("");
  const list = useRef<HTMLDivElement>(null);
  const groups = useMemo(() => groupByLetter(terms, t.language()), [terms, t]);
  const found = useMemo(
    () =>
      filterTerms(
        groups.flatMap(([, group]) => group),
        query,
      ),
    [groups, query],
  );
  const isSearching = query.trim() !== "";
  if (terms.length === 0) return <p class="empty">{t("aToZEmpty")}</p>;

  const goToLetter = (letter: string) =>
    list.current?.querySelector<HTMLElement>(`#${letterId(letter)}`)?.focus();
  return (
    <div class="term-list" ref={list}>
      <p class="intro">{t.count("aToZIntro", terms.length)}</p>
      <SearchBox query={query} onChange={setQuery} />
      <p class="found" role="status">
        {isSearching ? foundSentence() : ""}
      </p>
      {isSearching ? (
        <Terms terms={found} hrefOf={hrefOf} />
      ) : (
        <>
          <LetterBar letters={groups.map(([letter]) => letter)} onGo={goToLetter} />
          {groups.map(([letter, group]) => (
            <section key={letter} class="letter" aria-labelledby={letterId(letter)}>
              <h2 id={letterId(letter)} tabIndex={-1}>
                {letter}
              </h2>
              <Terms terms={group} hrefOf={hrefOf} />
            </section>
          ))}
        </>
      )}
    </div>
  );

  function foundSentence(): string {
    return found.length === 0
      ? t("searchNone", query.trim())
      : t.count("searchFound", found.length);
  }
}

function Terms({ terms, hrefOf }: TermListProps) {
  return (
    <ul class="terms">
      {terms.map((term) => (
        <li key={term.key}>
          <a href={hrefOf(term.key)}>{term.headword}</a>
          <KindBadge kind={term.kind} />
          <p>{term.plain}</p>
        </li>
      ))}
    </ul>
  );
}

type Group = readonly [letter: string, terms: readonly TermSummary[]];

/** Sorted as in a printed dictionary: a leading "the" and signs don't count. */
function groupByLetter(terms: readonly TermSummary[], language: string): readonly Group[] {
  const { compare } = new Intl.Collator(language, { ignorePunctuation: true, numeric: true });
  const sorted = terms.toSorted((a, b) => compare(sortName(a), sortName(b)));
  const groups = Map.groupBy(sorted, (term) => letterOf(sortName(term)));
  return [...groups].toSorted(([a], [b]) => compare(a, b));
}

function sortName({ headword }: TermSummary): string {
  return headword.replace(/^the\s+/i, "");
}

/** Words that begin with no letter stand together under "#". */
function letterOf(name: string): string {
  const [letter] = name.normalize("NFD").match(/\p{L}|\p{N}/u) ?? [];
  return letter && /\p{L}/u.test(letter) ? letter.toUpperCase() : "#";
}

function letterId(letter: string): string {
  return `letter-${letter.codePointAt(0)}`;
}
