import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const folder = resolve(
  process.env["CORPUS"] ?? fileURLToPath(new URL("../../../shared/corpus", import.meta.url)),
);

/** Whether there are saved pages: they belong to their authors and do not come with the project. */
export const hasCorpus = existsSync(join(folder, "council-care.html"));

if (!hasCorpus)
  console.log(`Left out: the tests on saved web pages, as there are none in ${folder}.`);

export const corpusNames: readonly string[] = hasCorpus
  ? readdirSync(folder).filter((name) => name.endsWith(".html"))
  : [];

export function readCorpus(name: string): string {
  return readFileSync(join(folder, name), "utf8");
}
