import { autoUpdate, computePosition, flip, offset, shift, size } from "@floating-ui/dom";
import { type ComponentChild, render } from "preact";
import type { Card, CardRequest } from "./card.ts";
import { POPOVER_STYLES } from "./popover-styles.ts";

/** Between the word and its card, and between the card and the window's edge. */
const GAP = 8; // px

/** The page stays in sight around the card, */
const MOST_OF_WINDOW = 0.6;
/** but in a window as low as at 400 % zoom the card may have all the room that there is. */
const LOW_WINDOW = 500; // px
/** Room for a heading and a line or two; less can't be read. */
const LEAST_HEIGHT = 120; // px

export type PopoverOptions = {
  /** Styles of what is shown inside. */
  readonly styles: string;
  /** What to show for a request; it is called once for each that is shown. */
  readonly content: (request: CardRequest) => ComponentChild;
};

/**
 * A card over the page: in the top layer, in a closed shadow root, in the document only while it
 * is open. It is placed next to the line that was pointed at, in view and never over the word.
 */
export function createPopover({ styles, content }: PopoverOptions): Card {
  const host = document.createElement("div");
  const root = host.attachShadow({ mode: "closed" });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(POPOVER_STYLES + styles);
  root.adoptedStyleSheets = [sheet];
  const frame = document.createElement("div");
  frame.className = "popover";
  frame.popover = "manual";
  const scroller = document.createElement("div");
  scroller.className = "scroller";
  frame.append(scroller);
  root.append(frame);
  let stopFollowing = (): void => {};

  const hide = (): void => {
    stopFollowing();
    stopFollowing = () => {};
    render(null, scroller);
    host.remove();
  };
  return {
    show(request) {
      hide();
      frame.classList.toggle("sheet", request.shape === "sheet");
      render(content(request), scroller);
      hostParent().append(host);
      frame.showPopover();
      if (request.shape === "beside") stopFollowing = follow(request, frame, hide);
    },
    hide,
    box: () =>
      host.isConnected && frame.matches(":popover-open") ? frame.getBoundingClientRect() : null,
  };
}

/** Everything outside an open modal dialog is inert, so there the card goes inside it. */
function hostParent(): Element {
  const dialogs = document.querySelectorAll("dialog:modal");
  return dialogs[dialogs.length - 1] ?? document.documentElement;
}

/** Keeps the card at its word while the page scrolls or changes; closes it when the word is gone. */
function follow(request: CardRequest, frame: HTMLElement, close: () => void): () => void {
  const lineNumber = Math.max(
    0,
    request.boxes().findIndex((box) => isSameBox(box, request.box)),
  );
  const word = {
    getBoundingClientRect: () => request.boxes()[lineNumber] ?? request.boxes()[0] ?? request.box,
  };
  const place = async (): Promise<void> => {
    if (request.boxes().length === 0) return close();
    const { x, y } = await computePosition(word, frame, {
      strategy: "fixed",
      placement: "bottom-start",
      middleware: [
        offset(GAP),
        flip({ padding: GAP }),
        shift({ padding: GAP }),
        size({
          padding: GAP,
          apply({ availableHeight, elements }) {
            const most = innerHeight < LOW_WINDOW ? innerHeight : innerHeight * MOST_OF_WINDOW;
            const limit = Math.max(LEAST_HEIGHT, Math.min(availableHeight, most));
            elements.floating.style.maxHeight = `${Math.floor(limit)}px`;
          },
        }),
      ],
    });
    frame.style.left = `${Math.round(x)}px`;
    frame.style.top = `${Math.round(y)}px`;
  };
  const stop = autoUpdate(word, frame, () => void place());
  const moved = new AbortController();
  addEventListener("scroll", () => void place(), {
    capture: true,
    passive: true,
    signal: moved.signal,
  });
  return () => {
    stop();
    moved.abort();
  };
}

function isSameBox(a: DOMRect, b: DOMRect): boolean {
  return Math.abs(a.top - b.top) < 1 && Math.abs(a.left - b.left) < 1;
}
