import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import type { EntryView } from "../../dictionary/entry-view.ts";
import { type EntryKey, relatedKey } from "../../dictionary/term-index.ts";
import { CardMessage } from "../../components/CardMessage.tsx";
import { TermCard, type TermCardProps } from "../../components/TermCard.tsx";
import { useWording } from "../../components/wording.tsx";

/** What a card does that has nothing to do with walking from word to word. */
type CardActions = Pick<TermCardProps, "surface" | "onSwitchSiteOff" | "onCopy" | "onClose">;

export type CardWalkProps = CardActions & {
  /** The entries that the word on the page may mean, the likeliest first. */
  readonly keys: readonly [EntryKey, ...EntryKey[]];
  readonly load: (key: EntryKey) => Promise<EntryView | null>;
  readonly onOpenTerm: (key: EntryKey, section?: string) => void;
};

/** A walk through the dictionary in one card: from word to related word, and back. */
export function CardWalk({ keys, load, onOpenTerm, ...actions }: CardWalkProps) {
  const t = useWording();
  const [path, setPath] = useState<readonly [EntryKey, ...EntryKey[]]>([keys[0]]);
  const [views, setViews] = useState<readonly (EntryView | null)[] | undefined>();
  const cards = useRef<HTMLDivElement>(null);
  const hasWalked = useRef(false);
  const current = path[path.length - 1] ?? keys[0];
  const isFirst = path.length === 1;

  useEffect(() => {
    let isStale = false;
    const wanted = isFirst ? keys : [current];
    const loadAll = async (): Promise<void> => {
      const loaded = await Promise.all(wanted.map((key) => load(key).catch(() => null)));
      if (!isStale) setViews(loaded);
    };
    void loadAll();
    return () => {
      isStale = true;
    };
  }, [current, isFirst, keys, load]);

  // The Back button that had the focus is gone with its card: the focus goes to the first card.
  useLayoutEffect(() => {
    if (hasWalked.current && isFirst) cards.current?.querySelector("h2")?.focus();
    hasWalked.current ||= !isFirst;
  }, [views, isFirst]);

  if (views === undefined) return null;
  const known = views.filter((view) => view !== null);
  if (known.length === 0) {
    return <CardMessage message={t("cardEntryMissing")} onClose={actions.onClose} />;
  }
  return (
    <div ref={cards}>
      {known.map((view, number) => (
        <TermCard
          key={view.key}
          {...actions}
          view={view}
          headingId={`jargon-lens-heading-${number}`}
          canGoBack={!isFirst}
          onBack={() => setPath(([first, ...rest]) => [first, ...rest.slice(0, -1)])}
          onShowRelated={(id) =>
            setPath(([first, ...rest]) => [first, ...rest, relatedKey(view.key, id)])
          }
          onOpenTerm={(id, section) => onOpenTerm(relatedKey(view.key, id), section)}
        />
      ))}
    </div>
  );
}
