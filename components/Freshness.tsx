import { RefreshIcon } from "./icons/icons.tsx";
import { sinceInWords } from "./since-in-words.ts";
import { useWording, type Wording } from "./wording.tsx";

/** How the last look for new words ended. */
export type DictionaryHealth = {
  readonly state: "bundled" | "current" | "failed";
  /** ISO time; empty or unreadable if it never happened. */
  readonly at: string;
  /** What went wrong and what to do, in plain words. */
  readonly sentence: string;
};

export type FreshnessProps = {
  readonly health: DictionaryHealth;
  /** Milliseconds since 1970, to say how long ago. */
  readonly now: number;
  readonly isUpdating: boolean;
  readonly onUpdate: () => void;
};

/** How new the words are, in one line, and a button to look for newer ones. */
export function Freshness({ health, now, isUpdating, onUpdate }: FreshnessProps) {
  const t = useWording();
  return (
    <div class={`freshness ${health.state}`}>
      <p role="status">{isUpdating ? t("updating") : healthSentence(health, now, t)}</p>
      {health.state === "failed" && !isUpdating ? <p class="reason">{health.sentence}</p> : null}
      {/* Not `disabled` while it runs: the focus would be lost. */}
      <button type="button" aria-disabled={isUpdating} onClick={isUpdating ? undefined : onUpdate}>
        <RefreshIcon /> {t("updateNow")}
      </button>
    </div>
  );
}

function healthSentence({ state, at }: DictionaryHealth, now: number, t: Wording): string {
  if (state === "bundled") return t("freshBundled");
  const since = sinceInWords(at, now, t);
  if (since === null) return t("freshUnknown");
  return state === "current" ? t("freshCurrent", since) : t("freshFailed", since);
}
