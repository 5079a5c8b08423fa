import { afterAll, beforeAll, expect, it } from "vitest";
import { cardText, clickInCard, hoverText } from "../../tools/reader.ts";
import { documentOf } from "../support/document-of.ts";
import { openLens } from "../support/lens.ts";
import type { Lens } from "../support/lens.ts";
import { expectMarked } from "../support/marked-words.ts";

let lens: Lens;
beforeAll(async () => {
  lens = await openLens();
});
afterAll(() => lens.close());

/** A page that allows itself nothing at all. */
const strictest = [
  "default-src 'none'; style-src 'none'; require-trusted-types-for 'script'",
  "default-src 'none'; style-src 'none'; require-trusted-types-for 'script'; sandbox allow-same-origin",
];

it.each(strictest)("works in full under the policy %s (P26)", async (policy) => {
  const page = await lens.open({
    body: documentOf("<p>Ask about respite. Then ask about co-production.</p>"),
    headers: { "content-security-policy": policy },
  });
  await expectMarked(page, "respite", "co-production");
  await hoverText(page, "co-production");
  expect(await cardText(page)).toContain("Nobody is just asked for a view at the end.");
  await clickInCard(page, "Turn off on this site");
  await expectMarked(page);
  await lens.desk.writeStored("sites", { version: 1, value: { off: [] } });
  await expectMarked(page, "respite", "co-production");
});
