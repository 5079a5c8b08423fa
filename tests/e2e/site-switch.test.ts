import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { cardText, clickInCard, hoverText } from "../../tools/reader.ts";
import { documentOf } from "../support/document-of.ts";
import { openLens } from "../support/lens.ts";
import type { Lens } from "../support/lens.ts";
import { expectMarked } from "../support/marked-words.ts";

const body = documentOf("<p>Respite and reablement.</p>");
const words = ["Respite", "reablement"] as const;

let lens: Lens;
beforeAll(async () => {
  lens = await openLens();
});
afterAll(() => lens.close());

it("switches a site off and on at once in each of its tabs, subdomains included", async () => {
  const first = await lens.open(body, "fenmoor.localhost");
  await expectMarked(first, ...words);
  const second = await lens.open(body, "www.fenmoor.localhost");
  await expectMarked(second, ...words);
  const other = await lens.open(body, "elsewhere.localhost");
  await expectMarked(other, ...words);

  const popup = await openPopup(first);
  await popup.click("[role=switch]");
  await expectInFront(second);
  await expectInFront(first);
  await expectInFront(other, ...words);

  await popup.bringToFront();
  await popup.click("[role=switch]");
  await expectInFront(second, ...words);
  await expectInFront(first, ...words);
});

it("switches a site off from the card, and takes the card away", async () => {
  const page = await lens.open(body, "from-the-card.localhost");
  await expectMarked(page, ...words);
  await hoverText(page, "reablement");
  await cardText(page);
  await clickInCard(page, "Turn off on this site");
  await expectMarked(page);
  expect(await lens.desk.readStored("sites")).toMatchObject({
    value: { off: ["from-the-card.localhost"] },
  });
  const report = await lens.desk.reportNow(await lens.tabId(page));
  expect(report).toMatchObject({ isOff: true, marks: 0 });
});

/** A tab behind others is not painted by the browser: what the reader sees counts. */
async function expectInFront(page: Page, ...shown: readonly string[]): Promise<void> {
  await page.bringToFront();
  await expectMarked(page, ...shown);
}

async function openPopup(page: Page): Promise<Page> {
  const popup = await lens.launched.openExtensionPage(`popup.html?tab=${await lens.tabId(page)}`);
  await popup.waitForSelector("[role=switch]");
  return popup;
}
