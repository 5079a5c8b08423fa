import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { PageState } from "../fixtures/react-page.ts";
import { bundle } from "../support/bundle.ts";
import { documentOf } from "../support/document-of.ts";
import { openLens } from "../support/lens.ts";
import type { Lens } from "../support/lens.ts";
import { expectMarked } from "../support/marked-words.ts";

let lens: Lens;
let script: string;
beforeAll(async () => {
  script = await bundle(new URL("../fixtures/react-page.ts", import.meta.url));
  lens = await openLens();
});
afterAll(() => lens.close());

describe.each(["auto", "elements"])("a React 19 page with the painter “%s” (P3)", (painter) => {
  it("re-renders, reorders and unmounts underlined text without an error", async () => {
    await lens.desk.writeStored("settings", { version: 1, value: { painter, density: "every" } });
    const page = await openReactPage();
    await expectMarked(page, "co-production", "reablement", "respite");

    await show(page, { count: 2, words: ["safeguarding", "respite"], isShown: true });
    await expectMarked(page, "co-production", "reablement", "safeguarding", "respite");
    await show(page, { count: 3, words: ["respite", "safeguarding"], isShown: false });
    await expectMarked(page, "co-production", "respite", "safeguarding");
    await show(page, { count: 4, words: [], isShown: false });
    await expectMarked(page, "co-production");
    expect(await pageText(page)).toEqual(["Seen 4 times: co-production, again 4"]);

    await show(page, { count: 5, words: ["triage"], isShown: true });
    await expectMarked(page, "co-production", "reablement", "triage");
    expect(await pageText(page)).toEqual([
      "Seen 5 times: co-production, again 5",
      "Ask about reablement",
      "Ask about triage now.",
    ]);
    expect(await page.evaluate(() => window.errors)).toEqual([]);
  });
});

function openReactPage(): Promise<Page> {
  const errors = `<script>
    window.errors = [];
    addEventListener("error", ({ message }) => errors.push(message));
  </script>`;
  return lens.open(
    documentOf(`<script>${script.replaceAll("</script", "<\\/script")}</script>`, errors),
  );
}

async function show(page: Page, state: PageState): Promise<void> {
  await page.evaluate((next) => window.show(next), state);
}

function pageText(page: Page): Promise<readonly (string | null)[]> {
  return page.evaluate(() => [...document.querySelectorAll("main p")].map((p) => p.textContent));
}
