import type { Card } from "../page/card.ts";
import type { Painter } from "../page/painter.ts";

/**
 * How the scripts of one frame meet. They share the extension's isolated world, which the page
 * cannot see: the content script leaves what the lazy scripts need, and takes what they bring.
 */
export type PageWorld = {
  /** Ends the script that runs here now: an updated extension starts a new one in its place. */
  stop?: () => void;
  createCard?: (callbacks: CardCallbacks) => Card;
  createElementPainter?: () => Painter;
};

export type CardCallbacks = {
  /** The reader closed the card by itself: by its button, or by a link that led away. */
  readonly onClosed: () => void;
  readonly onSwitchSiteOff: () => void;
};

const KEY = Symbol.for("jargon-lens.page-world");

export function pageWorld(): PageWorld {
  const world = globalThis as { [KEY]?: PageWorld }; // ours alone: an isolated world
  return (world[KEY] ??= {});
}
