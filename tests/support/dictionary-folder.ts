import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

export type TestFolder = {
  readonly path: string;
  readonly write: (name: string, content: string) => Promise<void>;
  readonly remove: () => Promise<void>;
};

/** A dictionary folder of a test's own, with these files in it. */
export async function dictionaryFolder(
  files: Readonly<Record<string, string>>,
): Promise<TestFolder> {
  const path = await mkdtemp(join(tmpdir(), "jargon-lens-"));
  const write = (name: string, content: string): Promise<void> =>
    writeFile(join(path, name), content);
  await Promise.all(Object.entries(files).map(([name, content]) => write(name, content)));
  return { path, write, remove: () => rm(path, { recursive: true }) };
}

export const ABOUT_YAML = "id: urn:test:words\ntitle: Test words\nedition: 3\n";

/** An entry file with the least that it may have, and more fields if given. */
export function entryFile(headword: string, fields = ""): string {
  return `---\nheadword: ${headword}\nkind: explain\nforms: [${headword}]\n${fields}---\n\n## Plain English\n\nWhat ${headword} means.\n`;
}
