import type { EntryView } from "../dictionary/entry-view.ts";
import type { EntryKey } from "../dictionary/term-index.ts";
import type { Card } from "./card.ts";
import type { Painter } from "./painter.ts";

/**
 * How the scripts of one frame meet. They share the extension's isolated world, which the page
 * cannot see: the content script leaves what the lazy scripts need, and takes what they bring.
 */
export type PageWorld = {
  /** Ends the script that runs here now: an updated extension starts a new one in its place. */
  stop?: () => void;
  createCard?: (surroundings: CardSurroundings) => Card;
  createElementPainter?: () => Painter;
};

/** All that a card needs from outside: it calls no browser by itself, which keeps it small. */
export type CardSurroundings = {
  /** `null`: no such entry any more. */
  readonly loadEntry: (key: EntryKey) => Promise<EntryView | null>;
  readonly openTerm: (key: EntryKey, section?: string) => void;
  /** A sentence of the interface, in the reader's language; as `browser.i18n.getMessage`. */
  readonly getMessage: (name: string, substitutions: string[]) => string;
  /** The reader closed the card by itself: by its button, or by a link that led away. */
  readonly onClosed: () => void;
  readonly onSwitchSiteOff: () => void;
};

const KEY = Symbol.for("jargon-lens.page-world");

export function pageWorld(): PageWorld {
  const world = globalThis as { [KEY]?: PageWorld }; // ours alone: an isolated world
  return (world[KEY] ??= {});
}
