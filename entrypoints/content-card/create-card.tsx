import { termCardStyles } from "../../components/TermCard.tsx";
import { wordingFrom } from "../../components/wording-from.ts";
import { WordingContext } from "../../components/wording.tsx";
import type { Card } from "../../page/card.ts";
import type { CardSurroundings } from "../../page/page-world.ts";
import { createPopover } from "../../page/popover.tsx";
import { CardWalk } from "./CardWalk.tsx";

/** The card on a web page: the popover, with a walk through the dictionary in it. */
export function createCard(surroundings: CardSurroundings): Card {
  const wording = wordingFrom(surroundings.getMessage);
  return createPopover({
    styles: termCardStyles,
    content: ({ keys, surface }) => (
      <WordingContext.Provider value={wording}>
        <CardWalk
          keys={keys}
          surface={surface}
          load={surroundings.loadEntry}
          onOpenTerm={surroundings.openTerm}
          onSwitchSiteOff={surroundings.onSwitchSiteOff}
          onCopy={(text) => void navigator.clipboard.writeText(text)}
          onClose={surroundings.onClosed}
        />
      </WordingContext.Provider>
    ),
  });
}
