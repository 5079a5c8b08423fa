import { describe, expect, it } from "vitest";
import { isOnSafePath } from "../../page/safe-path.ts";

const card = { left: 100, right: 460, top: 200, bottom: 500 };

describe("from a word above its card, the pointer is on the safe path", () => {
  const left = { x: 120, y: 180 };
  it.each([
    [{ x: 125, y: 185 }, true],
    [{ x: 300, y: 199 }, true],
    [{ x: 300, y: 300 }, true],
    [{ x: 300, y: 181 }, false],
    [{ x: 120, y: 170 }, false],
    [{ x: 90, y: 199 }, false],
  ])("at %j: %s", (pointer, expected) => {
    expect(isOnSafePath(pointer, left, card)).toBe(expected);
  });
});

it("a card above the word has its safe path upwards", () => {
  expect(isOnSafePath({ x: 200, y: 510 }, { x: 200, y: 540 }, card)).toBe(true);
  expect(isOnSafePath({ x: 200, y: 550 }, { x: 200, y: 540 }, card)).toBe(false);
});

it("without a point of leaving, only the card itself is safe", () => {
  expect(isOnSafePath({ x: 200, y: 300 }, null, card)).toBe(true);
  expect(isOnSafePath({ x: 200, y: 190 }, null, card)).toBe(false);
});
