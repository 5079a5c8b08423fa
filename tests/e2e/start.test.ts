import { spawn } from "node:child_process";
import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, inject, it } from "vitest";

const folder = mkdtempSync(join(tmpdir(), "jargon-lens-pictures-"));
afterAll(() => rmSync(folder, { recursive: true }));

describe("npm start, without a screen", () => {
  it("shows the project's page, and ends with one JSON object and four pictures", async () => {
    const { code, output } = await start("--json");
    expect(code).toBe(0);
    const { pictures, page, browser, ...numbers } = JSON.parse(output) as StartResult;
    expect(page).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/index\.html$/);
    expect(browser).toBe(inject("browserName"));
    expect(Object.keys(numbers)).toEqual(["marks", "terms", "ms"]);
    expect(numbers.terms).toBeGreaterThan(25);
    expect(numbers.marks).toBeGreaterThanOrEqual(numbers.terms);
    const names = ["page", "card", "popup", "term"];
    expect(pictures).toEqual(names.map((name) => join(folder, `pictures/${name}.png`)));
    for (const picture of pictures) expect(statSync(picture).size).toBeGreaterThan(5_000);
  });

  it("says in a sentence that an address cannot be reached, and ends", async () => {
    const { code, errors } = await start("http://127.0.0.1:9/");
    expect(code).toBe(1);
    expect(errors).toContain("http://127.0.0.1:9/ cannot be opened. Is the address right?");
  });
});

/** What the README says of the object that is printed last. */
type StartResult = {
  readonly page: string;
  readonly browser: string;
  readonly marks: number;
  readonly terms: number;
  readonly ms: number;
  readonly pictures: readonly string[];
};

type Ended = { readonly code: number | null; readonly output: string; readonly errors: string };

function start(...words: readonly string[]): Promise<Ended> {
  const tool = fileURLToPath(new URL("../../tools/start.ts", import.meta.url));
  const { DISPLAY: _, WAYLAND_DISPLAY: __, ...environment } = process.env;
  const child = spawn(process.execPath, [tool, ...words, "--browser", inject("browserName")], {
    cwd: folder,
    env: environment,
  });
  let output = "";
  let errors = "";
  child.stdout.on("data", (text: Buffer) => (output += text.toString()));
  child.stderr.on("data", (text: Buffer) => (errors += text.toString()));
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code) => resolve({ code, output, errors }));
  });
}
