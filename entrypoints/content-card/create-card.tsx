import { termCardStyles } from "../../components/TermCard.tsx";
import { WordingContext } from "../../components/wording.tsx";
import type { Card } from "../../page/card.ts";
import { createPopover } from "../../page/popover.tsx";
import { callBackground } from "../../platform/messages.ts";
import type { CardCallbacks } from "../../platform/page-world.ts";
import { wording } from "../../platform/wording.ts";
import { CardWalk, type CardWalkProps } from "./CardWalk.tsx";

/** The card on a web page: the popover, filled with the entries that the background gives. */
export function createCard(callbacks: CardCallbacks): Card {
  const popover = createPopover({
    styles: termCardStyles,
    content: ({ keys, surface }) => (
      <WordingContext.Provider value={wording}>
        <CardWalk
          keys={keys}
          surface={surface}
          load={loadEntry}
          onOpenTerm={openTerm}
          onSwitchSiteOff={callbacks.onSwitchSiteOff}
          onCopy={(text) => void navigator.clipboard.writeText(text)}
          onClose={callbacks.onClosed}
        />
      </WordingContext.Provider>
    ),
  });
  return popover;
}

const loadEntry: CardWalkProps["load"] = (key) => callBackground("getEntry", key);

const openTerm: CardWalkProps["onOpenTerm"] = (key, section) => {
  void callBackground("openTermPage", key, section);
};
