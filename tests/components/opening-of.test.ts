import { expect, test } from "vitest";
import { openingOf } from "../../components/opening-of.ts";
import { plainText } from "../../dictionary/rich-text.ts";

const LONG = "word ".repeat(60).trim();

test("takes whole sentences while they are short together", () => {
  const { opening, isWhole } = openingOf([[`One. Two? Three! ${LONG}.`]]);
  expect(plainText(opening).trim()).toBe("One. Two? Three!");
  expect(isWhole).toBe(false);
});

test("takes at least one sentence, however long it is", () => {
  expect(plainText(openingOf([[`${LONG}. Next.`]]).opening).trim()).toBe(`${LONG}.`);
});

test("never cuts inside a sentence that holds a link", () => {
  const link = { type: "term", id: "a", text: "a word" } as const;
  const text = [["Short. Then ", link, ` and ${LONG}.`]];
  expect(plainText(openingOf(text).opening).trim()).toBe("Short.");
  expect(openingOf([["Look at ", link, ". End."]]).opening[0]).toContain(link);
});

test("knows when it is all there is", () => {
  expect(openingOf([["One. Two."]]).isWhole).toBe(true);
  expect(openingOf([["One."], ["Two."]]).isWhole).toBe(false);
});
