import parts from "./parts.css?inline";
import card from "./term-card.css?inline";
import tokens from "./tokens.css?inline";

/** All that a card needs to look right in a shadow root. Lengths are in px: a page sets its rem. */
export const termCardStyles: string = tokens + parts + card;
