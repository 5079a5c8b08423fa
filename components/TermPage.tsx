import type { ComponentChildren } from "preact";
import type { EntryView } from "../dictionary/entry-view.ts";
import { Byline } from "./Byline.tsx";
import { KindBadge } from "./KindBadge.tsx";
import { PassageView } from "./PassageView.tsx";
import { hasRelations, Relations } from "./Relations.tsx";
import { type RenderTerm, RichTextView } from "./RichTextView.tsx";
import { SourceName } from "./SourceList.tsx";
import { TrySaying } from "./TrySaying.tsx";
import { useWording } from "./wording.tsx";
import { Withdrawn } from "./Withdrawn.tsx";

export type TermPageProps = {
  readonly view: EntryView;
  /** The address of another entry's page. */
  readonly hrefOf: (id: string) => string;
  readonly onCopy: (text: string) => void;
};

/** Names of the sections, as links into a page say them: the element's id without its prefix. */
export const SECTION_ID_PREFIX = "section-";

/** Everything about one word, in the order of the public jargon sites. */
export function TermPage({ view, hrefOf, onCopy }: TermPageProps) {
  const t = useWording();
  const { entry } = view;
  const known = new Map(view.headwords);
  const renderTerm: RenderTerm = (id, text) =>
    known.has(id) ? <a href={hrefOf(id)}>{text}</a> : text;
  const passage = { renderTerm };
  return (
    <article class="term">
      <header class="term-head">
        <h1 id="term-heading" tabIndex={-1}>
          {entry.headword}
        </h1>
        <KindBadge kind={entry.kind} />
      </header>
      <Withdrawn view={view} renderTerm={renderTerm} />
      {entry.official ? (
        <Section name="official" heading={t("officialHeading")}>
          <PassageView passage={entry.official} {...passage} />
        </Section>
      ) : null}
      <Section name="plain" heading={t("plainHeading")}>
        <PassageView passage={entry.plain} {...passage} />
      </Section>
      {entry.critique ? (
        <Section name="critique" heading={t("critiqueHeading")}>
          <PassageView passage={entry.critique} {...passage} />
        </Section>
      ) : null}
      {entry.trySaying.length > 0 ? (
        <Section name="try-saying" heading={t("trySayingHeading")}>
          <TrySaying alternatives={entry.trySaying} onCopy={onCopy} />
        </Section>
      ) : null}
      {entry.discussion ? (
        <Section name="discussion" heading={t("discussionHeading")}>
          <PassageView passage={entry.discussion} {...passage} />
        </Section>
      ) : null}
      {entry.easyRead ? (
        <Section name="easy-read" heading={t("easyReadHeading")}>
          <RichTextView text={entry.easyRead} {...passage} />
        </Section>
      ) : null}
      {hasRelations(view) ? (
        <Section name="related" heading={t("relatedHeading")}>
          <Relations view={view} {...passage} />
        </Section>
      ) : null}
      {entry.furtherReading.length > 0 ? (
        <Section name="further-reading" heading={t("furtherReadingHeading")}>
          <ul class="reading">
            {entry.furtherReading.map((source) => (
              <li key={source.title}>
                <SourceName source={source} />
              </li>
            ))}
          </ul>
        </Section>
      ) : null}
      <Byline view={view} />
    </article>
  );
}

type SectionProps = {
  readonly name: string;
  readonly heading: string;
  readonly children: ComponentChildren;
};

function Section({ name, heading, children }: SectionProps) {
  const id = SECTION_ID_PREFIX + name;
  return (
    <section class={`term-section ${name}`} aria-labelledby={id}>
      <h2 id={id} tabIndex={-1}>
        {heading}
      </h2>
      {children}
    </section>
  );
}
