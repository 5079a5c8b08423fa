import { expect, test } from "vitest";
import { entryKey } from "../../dictionary/term-index.ts";
import { readTermAddress, termAddress } from "../../platform/term-address.ts";

test("an address leads back to the entry and section that it was made from", () => {
  const key = entryKey("urn:example:words/two", "co-production");
  const address = new URL(termAddress(key, "discussion"), "https://example.org");
  expect(readTermAddress(address)).toEqual({ id: "co-production", key, section: "discussion" });
});

test("an address without a section asks for none", () => {
  expect(termAddress(entryKey("feed", "a"))).toBe("/term.html#feed/a");
});

test("an entry's id alone is enough, in whichever dictionary has it", () => {
  const read = readTermAddress({ hash: "#co-production", search: "" });
  expect(read).toEqual({ id: "co-production", key: null, section: null });
});

test.each(["", "#", "#feed/"])("%j asks for the A to Z", (hash) => {
  expect(readTermAddress({ hash, search: "" }).id).toBeNull();
});

test("an address that a person broke is taken as it stands", () => {
  expect(readTermAddress({ hash: "#100%", search: "" }).id).toBe("100%");
});
