import type { Page } from "puppeteer-core";
import { lookInCard } from "./card.ts";
import { until } from "./until.ts";

/** Rests the pointer on the `nth` place (from 0) where the page says `text`, as a reader would. */
export async function hoverText(page: Page, text: string, nth = 0): Promise<void> {
  const place = await until(`“${text}” on the page`, () => placeOfText(page, text, nth));
  await restOn(page, place);
}

/** What the open card says, line by line; waits for a card to open. */
export function cardText(page: Page): Promise<string> {
  return until("an open card", () => openCardText(page));
}

/** What the open card says now, or null. */
export function openCardText(page: Page): Promise<string | null> {
  return lookInCard(page, (root) => {
    const card = root.querySelector("[role=dialog]");
    return card instanceof HTMLElement && card.checkVisibility() ? card.innerText : null;
  });
}

/** Waits until the open card has faded in: a picture of it before that shows the page through it. */
export async function cardStill(page: Page): Promise<void> {
  await until("the card to be still", () =>
    lookInCard(page, (root) => {
      const moving = root.getAnimations().some(({ playState }) => playState === "running");
      return moving ? null : true;
    }),
  );
}

/** Waits until no card is open. */
export async function cardGone(page: Page): Promise<void> {
  await until("the card to close", async () => ((await openCardText(page)) === null ? true : null));
}

/** Clicks the button or link of the card whose words contain `name`, with a real pointer. */
export async function clickInCard(page: Page, name: string): Promise<void> {
  const place = await until(`“${name}” in the card`, () =>
    lookInCard(
      page,
      (root, wanted) => {
        const named = [...root.querySelectorAll("button, a, summary")].find((element) =>
          `${element.textContent} ${element.getAttribute("aria-label") ?? ""}`.includes(wanted),
        );
        if (!named) return null;
        named.scrollIntoView({ block: "nearest", behavior: "instant" });
        const { x, y, width, height } = named.getBoundingClientRect();
        return { x: x + width / 2, y: y + height / 2 };
      },
      name,
    ),
  );
  await page.mouse.move(place.x, place.y, { steps: 4 });
  await page.mouse.click(place.x, place.y);
}

/** Takes the pointer to a corner of the page, off every term and card. */
export async function pointAway(page: Page): Promise<void> {
  await page.mouse.move(2, 2, { steps: 4 });
}

type Place = { readonly x: number; readonly y: number };

/** Comes from nearby and stops: a jump across the page is no rest, and two events are a path. */
export async function restOn(page: Page, { x, y }: Place): Promise<void> {
  await page.mouse.move(x + 2, y);
  await page.mouse.move(x, y);
}

/** The middle of the words on the screen, scrolled into view first; null if not shown. */
function placeOfText(page: Page, text: string, nth: number): Promise<Place | null> {
  return page.evaluate(
    (wanted, index) => {
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      const found: Range[] = [];
      for (let node = walker.nextNode(); node && found.length <= index; node = walker.nextNode()) {
        const value = node.nodeValue ?? "";
        for (let at = value.indexOf(wanted); at >= 0; at = value.indexOf(wanted, at + 1)) {
          const range = document.createRange();
          range.setStart(node, at);
          range.setEnd(node, at + wanted.length);
          if (range.getClientRects().length > 0) found.push(range);
        }
      }
      const range = found[index];
      const [seen] = range?.getClientRects() ?? [];
      if (!range || !seen) return null;
      if (seen.top < 0 || seen.bottom > innerHeight) {
        range.startContainer.parentElement?.scrollIntoView({
          block: "center",
          behavior: "instant",
        });
      }
      const [rect] = range.getClientRects();
      return rect ? { x: rect.x + rect.width / 2, y: rect.y + rect.height / 2 } : null;
    },
    text,
    nth,
  );
}
