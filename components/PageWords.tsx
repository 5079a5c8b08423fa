import { ChevronRightIcon, WarningIcon } from "./icons/icons.tsx";
import { useWording } from "./wording.tsx";

/** What stands on a page. */
export type FoundOnPage = {
  /** Different words. */
  readonly terms: number;
  /** Places where one of them stands. */
  readonly marks: number;
  /** Those with the most places, most first. */
  readonly commonest: readonly {
    readonly key: string;
    readonly headword: string;
    readonly count: number;
  }[];
  /** Why the page was not read to its end. */
  readonly notice?: string | undefined;
};

export type PageWordsProps = {
  readonly found: FoundOnPage | null;
  readonly hrefOf: (key: string) => string;
};

/** How many words were found on this page, and the commonest of them. */
export function PageWords({ found, hrefOf }: PageWordsProps) {
  const t = useWording();
  if (!found) return <p class="popup-note">{t("loading")}</p>;
  const { terms, marks, commonest, notice } = found;
  return (
    <div class="page-words">
      <div role="status">
        <h2>{terms === 0 ? t("foundNone") : t.count("foundWords", terms)}</h2>
        <p>{terms === 0 ? t("foundNoneHint") : t.count("foundMarks", marks)}</p>
      </div>
      {notice === undefined ? null : (
        <div class="notice">
          <WarningIcon />
          <p>{notice}</p>
        </div>
      )}
      {commonest.length === 0 ? null : <Commonest words={commonest} hrefOf={hrefOf} />}
    </div>
  );
}

type CommonestProps = {
  readonly words: FoundOnPage["commonest"];
  readonly hrefOf: PageWordsProps["hrefOf"];
};

function Commonest({ words, hrefOf }: CommonestProps) {
  const t = useWording();
  return (
    <>
      <h3>{t("commonestHeading")}</h3>
      <ol class="commonest">
        {words.map(({ key, headword, count }) => (
          <li key={key}>
            <a href={hrefOf(key)} target="_blank" rel="noopener">
              <span class="commonest-word">{headword}</span>
              <span class="commonest-count">{t.count("uses", count)}</span>
              <ChevronRightIcon />
            </a>
          </li>
        ))}
      </ol>
    </>
  );
}
