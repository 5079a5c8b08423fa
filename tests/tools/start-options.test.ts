import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { readStartOptions } from "../../tools/start-options.ts";

const folder = mkdtempSync(join(tmpdir(), "jargon-lens-start-"));
const file = join(folder, "a page.html");
writeFileSync(file, "<!doctype html><title>A page</title>");
afterAll(() => rmSync(folder, { recursive: true }));

describe("npm start", () => {
  it("opens the project's own page if none is named", () => {
    expect(readStartOptions([]).page).toMatchObject({ kind: "file", name: "index.html" });
  });

  it("takes a file with its folder, so that its pictures are served too", () => {
    const page = { kind: "file", folder, name: "a page.html" };
    expect(readStartOptions([file]).page).toEqual(page);
    expect(readStartOptions([`file://${file.replace(" ", "%20")}`]).page).toEqual(page);
  });

  it("takes an address, a browser, a feed and --json", () => {
    const words = [
      "https://example.org/a",
      "--browser",
      "firefox",
      "--feed",
      "http://127.0.0.1:1/f",
      "--json",
    ];
    expect(readStartOptions(words)).toEqual({
      page: { kind: "address", address: "https://example.org/a" },
      browser: "firefox",
      feed: "http://127.0.0.1:1/f",
      isJson: true,
    });
  });

  it.each([
    [["no-such-file.html"], /There is no file .*no-such-file\.html\./],
    [[folder], /is a folder without an index\.html/],
    [["ftp://example.org/"], /The page has to be an address that begins with https:\/\//],
    [["https://"], /The page has to be an address/],
    [["--feed", "example.org/feed.json"], /--feed has to be an address/],
    [["--browser", "safari"], /--browser is chromium or firefox, not safari\./],
    [[file, file], /One page at a time/],
    [["--frob"], /Unknown option '--frob'/],
  ])("says in a sentence what is wrong with %j, and how it goes", (words, sentence) => {
    expect(() => readStartOptions(words)).toThrow(sentence);
    expect(() => readStartOptions(words)).toThrow(/\nUsage: npm start/);
  });
});
