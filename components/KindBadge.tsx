import type { ComponentChild } from "preact";
import type { EntryKind } from "../dictionary/entry.ts";
import { type MessageKey, useWording } from "./wording.tsx";

export type KindBadgeProps = { readonly kind: EntryKind };

/** Says what kind of word it is, beside the line by which that kind is marked on a page. */
export function KindBadge({ kind }: KindBadgeProps) {
  const t = useWording();
  return (
    <p class="kind">
      <svg
        class="kind-line"
        aria-hidden="true"
        width="28"
        height="8"
        viewBox="0 0 28 8"
        fill="none"
      >
        {LINES[kind]}
      </svg>
      {t(LABELS[kind])}
    </p>
  );
}

const LABELS: Readonly<Record<EntryKind, MessageKey>> = {
  explain: "kindExplain",
  contested: "kindContested",
  "use-instead": "kindUseInstead",
};

const LINES: Readonly<Record<EntryKind, ComponentChild>> = {
  explain: (
    <path
      d="M2 4h24"
      stroke="currentColor"
      stroke-width="3.5"
      stroke-dasharray="0 6"
      stroke-linecap="round"
    />
  ),
  contested: (
    <path
      d="M2 5q3-5 6 0t6 0 6 0 6 0"
      stroke="currentColor"
      stroke-width="1.75"
      stroke-linecap="round"
    />
  ),
  "use-instead": <path d="M2 2.5h24M2 6h24" stroke="currentColor" stroke-width="1.75" />,
};
