import { useState } from "preact/hooks";
import { WarningIcon } from "./icons/icons.tsx";
import { useWording } from "./wording.tsx";

/** How it ended when an address was saved: a sentence, and whether the reader must act. */
export type FeedAddressOutcome = { readonly isGood: boolean; readonly sentence: string };

export type FeedAddressProps = {
  readonly address: string;
  /** Saves the address and tries it; refuses, with the cure, what can't be one. */
  readonly onSave: (address: string) => Promise<FeedAddressOutcome>;
};

/** Where new words come from. Saved only on demand: half an address would be asked for. */
export function FeedAddress({ address, onSave }: FeedAddressProps) {
  const t = useWording();
  const [draft, setDraft] = useState(address);
  const [outcome, setOutcome] = useState<FeedAddressOutcome | "checking" | null>(null);
  const isChecking = outcome === "checking";
  const fault = outcome !== null && !isChecking && !outcome.isGood ? outcome.sentence : null;

  const save = async (): Promise<void> => {
    if (isChecking) return;
    setOutcome("checking");
    setOutcome(await onSave(draft.trim()));
  };
  return (
    <form
      class="feed-address"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <label for="feed-address">{t("feedLabel")}</label>
      <p id="feed-hint" class="hint">
        {t("feedHint")}
      </p>
      <input
        id="feed-address"
        type="url"
        inputMode="url"
        autoComplete="off"
        spellcheck={false}
        value={draft}
        aria-describedby="feed-hint feed-outcome"
        aria-invalid={fault !== null}
        onInput={(event) => setDraft(event.currentTarget.value)}
      />
      <div id="feed-outcome" class={fault === null ? "outcome" : "outcome fault"} role="status">
        {fault === null ? null : <WarningIcon />}
        <p>{isChecking ? t("feedChecking") : (outcome?.sentence ?? "")}</p>
      </div>
      <button type="submit" class="main" aria-disabled={isChecking}>
        {t("feedSave")}
      </button>
    </form>
  );
}
