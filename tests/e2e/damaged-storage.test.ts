import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { cardText, hoverText } from "../../tools/reader.ts";
import { until } from "../../tools/until.ts";
import { documentOf } from "../support/document-of.ts";
import { openLens } from "../support/lens.ts";
import type { Lens } from "../support/lens.ts";
import { expectMarked } from "../support/marked-words.ts";

let lens: Lens;
beforeAll(async () => {
  lens = await openLens();
});
afterAll(() => lens.close());

const keys = ["index", "dictionary", "snapshot", "health", "sites", "settings"];

const damages: readonly (readonly [string, unknown])[] = [
  ["a number", 42],
  ["a text that means nothing", "\u0000 jargon-lens-index 1 {"],
  ["null", null],
  ["a value in a wrapper of the right version", { version: 1, value: { off: "everything" } }],
  ["a value by newer code", { version: 99, value: {} }],
];

describe("whatever the storage holds, the words of the install go on working (D4, D5)", () => {
  it.each(damages)("%s under every key", async (_, damage) => {
    for (const key of keys) await lens.desk.writeStored(key, damage);
    const page = await lens.open(documentOf("<p>Ask about respite.</p>"));
    await expectMarked(page, "respite");
    await hoverText(page, "respite");
    expect((await cardText(page)).toLowerCase()).toContain("respite");
  });

  it("nothing at all", async () => {
    await lens.desk.clearStored();
    const page = await lens.open(documentOf("<p>Ask about respite.</p>"));
    await expectMarked(page, "respite");
    const index = await until("the index to be stored again", () => lens.desk.readStored("index"));
    expect(typeof index).toBe("string");
  });
});
