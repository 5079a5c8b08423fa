import { expect, it } from "vitest";
import { shortBlocks } from "../../page/long-blocks.ts";
import { scanBlocks } from "../../page/scan.ts";

/** The parts of a page's only paragraph. */
function parts(...texts: readonly string[]) {
  document.body.innerHTML = "<p></p>";
  document.querySelector("p")?.append(...texts.map((text) => document.createTextNode(text)));
  return [...shortBlocks(scanBlocks(document.body, { lang: "en" }))];
}

it("a short block is passed on as it is", () => {
  expect(parts("We co-produce.").map(({ text }) => text)).toEqual(["We co-produce."]);
});

it("a long block comes in parts that end with a sentence and lose nothing", () => {
  const sentence = "You may be able to get a direct payment. ";
  const long = sentence.repeat(5_000);
  const cut = parts(long);
  expect(cut.length).toBeGreaterThan(5);
  expect(cut.map(({ text }) => text).join("")).toBe(long);
  for (const { text } of cut) expect(text.endsWith("payment. ")).toBe(true);
});

it("text without any sentence is cut between words, and without any space anywhere", () => {
  for (const { text } of parts("word ".repeat(30_000))) expect(text.endsWith("word ")).toBe(true);
  expect(
    parts("x".repeat(100_000))
      .map(({ text }) => text)
      .join("").length,
  ).toBe(100_000);
});

it("each part leads back to the right places of the right text nodes", () => {
  const texts = Array.from({ length: 40 }, (_, number) => `Part ${number} of a text. `.repeat(200));
  for (const { text, pieces } of parts(...texts)) {
    for (const [number, { node, start }] of pieces.entries()) {
      const end = pieces[number + 1]?.start ?? text.length;
      const from = Math.max(start, 0);
      expect(text.slice(from, end)).toBe(node.data.slice(from - start, end - start));
    }
  }
});
