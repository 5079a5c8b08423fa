import type { EntryKey } from "../dictionary/term-index.ts";

/** What is to be explained, and where on the page it stands. */
export type CardRequest = {
  /** The entries that claim the word, the likeliest first. */
  readonly keys: readonly [EntryKey, ...EntryKey[]];
  /** As the page writes it. */
  readonly surface: string;
  /** The boxes of the word's lines now, in CSS px of the viewport; empty when it is gone. */
  readonly boxes: () => readonly DOMRect[];
  /** The line of the word that was pointed at: the card stands next to it. */
  readonly box: DOMRect;
  /** Beside the word, or along the lower edge of the window for fingers. */
  readonly shape: "beside" | "sheet";
};

/** The card on a web page. At most one is open at a time. */
export type Card = {
  readonly show: (request: CardRequest) => void;
  readonly hide: () => void;
  /** Where it is, in CSS px of the viewport; `null` while it is not to be seen. */
  readonly box: () => DOMRect | null;
};
