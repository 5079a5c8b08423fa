import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { checkExamples } from "../dictionary/check-examples.ts";
import { type AuthoredEntry, readEntryFile } from "../dictionary/entry-file.ts";
import { formatProblem, type Problem } from "../dictionary/problem.ts";
import { closeRelations } from "../dictionary/relation.ts";

const { values } = parseArgs({
  options: {
    only: { type: "string" },
    dictionary: { type: "string", default: "dictionary/terms" },
  },
});
const folder = values.dictionary;
const problems: Problem[] = [];
const authored: AuthoredEntry[] = [];
for (const name of readdirSync(folder)
  .filter((name) => name.endsWith(".md"))
  .sort()) {
  const file = join(folder, name);
  const read = readEntryFile(file, readFileSync(file, "utf8"));
  problems.push(...read.problems);
  if (read.authored) authored.push(read.authored);
}
const ids = new Set(authored.map(({ entry }) => entry.id));
const fileOf = (id: string): string => join(folder, `${id}.md`);
for (const { entry } of authored) {
  for (const { kind, target } of entry.relations) {
    if (!ids.has(target))
      problems.push({
        file: fileOf(entry.id),
        line: 1,
        rule: "unknown-target",
        message: `The relation "${kind}" points to "${target}", which is no entry (or not yet a valid one).`,
      });
  }
}
closeRelations(authored.map(({ entry }) => entry));
problems.push(...checkExamples(authored, fileOf));
const only = values.only?.split(",").map((id) => fileOf(id.trim()));
const told = problems.filter(({ file }) => !only || only.includes(file));
for (const problem of told) console.log(formatProblem(problem));
console.log(`${authored.length} entries, ${told.length} faults`);
process.exitCode = told.length > 0 ? 1 : 0;
