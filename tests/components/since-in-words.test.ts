import { expect, test } from "vitest";
import { sinceInWords } from "../../components/since-in-words.ts";
import { englishWording } from "../support/wording.ts";

const NOW = Date.parse("2026-11-23T12:00:00Z");

test.each([
  ["2026-11-23T11:59:30Z", "just now"],
  ["2026-11-23T11:55:00Z", "5 minutes ago"],
  ["2026-11-23T10:00:00Z", "2 hours ago"],
  ["2026-11-22T11:00:00Z", "yesterday"],
  ["2026-11-13T12:00:00Z", "10 days ago"],
])("says %s as %s", (time, words) => {
  expect(sinceInWords(time, NOW, englishWording)).toBe(words);
});

test("takes a time to come for a wrong clock, and says now", () => {
  expect(sinceInWords("2030-01-01T00:00:00Z", NOW, englishWording)).toBe("just now");
});

test("knows what is no time at all", () => {
  expect(sinceInWords("", NOW, englishWording)).toBeNull();
});
