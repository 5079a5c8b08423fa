import { useLayoutEffect, useRef } from "preact/hooks";
import type { EntryId } from "../dictionary/entry.ts";
import type { EntryView } from "../dictionary/entry-view.ts";
import { foldForm } from "../dictionary/fold.ts";
import { CardFrame } from "./CardFrame.tsx";
import { ArrowRightIcon, EyeOffIcon } from "./icons/icons.tsx";
import { KindBadge } from "./KindBadge.tsx";
import { openingOf } from "./opening-of.ts";
import { PassageView } from "./PassageView.tsx";
import { hasRelations, Relations } from "./Relations.tsx";
import { type RenderTerm, RichTextView } from "./RichTextView.tsx";
import { TrySaying } from "./TrySaying.tsx";
import { useWording } from "./wording.tsx";
import { Withdrawn } from "./Withdrawn.tsx";

export { termCardStyles } from "./term-card-styles.ts";

export type TermCardProps = {
  readonly view: EntryView;
  /** The card was reached from another one, by a related word. */
  readonly canGoBack: boolean;
  /** The word as the page writes it. */
  readonly surface?: string;
  readonly onBack: () => void;
  readonly onShowRelated: (id: EntryId) => void;
  /** The reader asks for the full page of an entry, at a section of it. */
  readonly onOpenTerm: (id: EntryId, section?: string) => void;
  readonly onSwitchSiteOff: () => void;
  readonly onCopy: (text: string) => void;
  readonly onClose: () => void;
  /** Names the card; must be the only one in its document or shadow root. */
  readonly headingId: string;
};

/**
 * What the popover shows for one entry: plain English first, then what others say about the word
 * and what to say instead. A card that was reached from another takes the focus to its heading,
 * because the button that led there is gone; the first card never does.
 */
export function TermCard(props: TermCardProps) {
  const { view, canGoBack, onShowRelated, onOpenTerm, onCopy } = props;
  const { entry } = view;
  const t = useWording();
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => {
    if (canGoBack) heading.current?.focus();
  }, [canGoBack]);

  const known = new Map(view.headwords);
  const renderTerm: RenderTerm = (id, text) =>
    known.has(id) ? (
      <button type="button" class="term-link" onClick={() => onShowRelated(id)}>
        {text}
      </button>
    ) : (
      text
    );

  return (
    <CardFrame
      headingId={props.headingId}
      onBack={canGoBack ? props.onBack : undefined}
      onClose={props.onClose}
    >
      <h2 id={props.headingId} ref={heading} tabIndex={-1} class="headword">
        {entry.headword}
      </h2>
      <KindBadge kind={entry.kind} />
      <Surface surface={canGoBack ? undefined : props.surface} headword={entry.headword} />
      <Withdrawn view={view} renderTerm={renderTerm} />
      <section class="card-plain">
        <h3>{t("plainHeading")}</h3>
        <PassageView passage={entry.plain} renderTerm={renderTerm} />
      </section>
      {entry.official ? (
        <details>
          <summary>{t("officialHeading")}</summary>
          <PassageView passage={entry.official} renderTerm={renderTerm} />
        </details>
      ) : null}
      <Critique view={view} renderTerm={renderTerm} onOpenTerm={onOpenTerm} />
      {entry.trySaying.length > 0 ? (
        <section>
          <h3>{t("trySayingHeading")}</h3>
          <TrySaying alternatives={entry.trySaying} onCopy={onCopy} />
        </section>
      ) : null}
      {hasRelations(view) ? (
        <section>
          <h3>{t("relatedHeading")}</h3>
          <Relations view={view} renderTerm={renderTerm} />
        </section>
      ) : null}
      <footer class="card-end">
        <button type="button" class="main" onClick={() => onOpenTerm(entry.id)}>
          {t("readAll")} <ArrowRightIcon />
        </button>
        <button type="button" class="quiet" onClick={props.onSwitchSiteOff}>
          <EyeOffIcon /> {t("switchSiteOff")}
        </button>
      </footer>
    </CardFrame>
  );
}

/** The page's own spelling, where it is another than the headword. */
function Surface({
  surface,
  headword,
}: {
  readonly surface?: string | undefined;
  readonly headword: string;
}) {
  const t = useWording();
  if (!surface || foldForm(surface).toLowerCase() === foldForm(headword).toLowerCase()) return null;
  return <p class="surface">{t("cardSurface", surface)}</p>;
}

type CritiqueProps = Pick<TermCardProps, "view" | "onOpenTerm"> & {
  readonly renderTerm: RenderTerm;
};

/** A line or two of what people object to; the rest is one press away. */
function Critique({ view: { entry }, renderTerm, onOpenTerm }: CritiqueProps) {
  const t = useWording();
  if (!entry.critique) return null;
  const { opening, isWhole } = openingOf(entry.critique.text);
  const section = entry.discussion ? "discussion" : isWhole ? null : "critique";
  return (
    <section>
      <h3>{t("critiqueHeading")}</h3>
      <RichTextView text={opening} renderTerm={renderTerm} />
      {section ? (
        <button type="button" class="text-button" onClick={() => onOpenTerm(entry.id, section)}>
          {t(entry.discussion ? "seeDiscussion" : "readTheRest")}
        </button>
      ) : null}
    </section>
  );
}
