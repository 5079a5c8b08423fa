import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { serveFolder } from "../../tools/page-server.ts";
import type { PageServer } from "../../tools/page-server.ts";

const above = mkdtempSync(join(tmpdir(), "jargon-lens-server-"));
let server: PageServer;
beforeAll(async () => {
  mkdirSync(join(above, "site"));
  mkdirSync(join(above, "site-secret"));
  writeFileSync(join(above, "site/page.html"), "<p>page");
  writeFileSync(join(above, "secret.txt"), "secret");
  writeFileSync(join(above, "site-secret/secret.txt"), "secret");
  server = await serveFolder(join(above, "site"));
});
afterAll(async () => {
  await server.close();
  rmSync(above, { recursive: true });
});

it("serves a file of the folder as what it is", async () => {
  const answer = await fetch(`${server.origin}/page.html`);
  expect(await answer.text()).toBe("<p>page");
  expect(answer.headers.get("content-type")).toBe("text/html; charset=utf-8");
});

it.each([
  "/../secret.txt",
  "/%2e%2e/secret.txt",
  "/..%2fsecret.txt",
  "/..%2fsite-secret/secret.txt",
  "/%00",
  "/%",
  "/",
  "/none",
])("answers %s with 404: nothing outside the folder is served", async (path) => {
  expect(await statusOf(path)).toBe(404);
});

/** By hand, because `fetch` tidies an address before it asks. */
function statusOf(path: string): Promise<number | undefined> {
  const { port, hostname } = new URL(server.origin);
  return new Promise((resolve, reject) => {
    request({ hostname, port, path }, (answer) => {
      answer.resume();
      resolve(answer.statusCode);
    })
      .on("error", reject)
      .end();
  });
}
