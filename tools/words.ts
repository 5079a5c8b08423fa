import { join } from "node:path";
import { parseArgs } from "node:util";
import { checkExamples } from "../dictionary/check-examples.ts";
import { formatProblem, type Problem } from "../dictionary/problem.ts";
import { readDictionaryFolder } from "../publisher/read-folder.ts";

const USAGE = `Checks a dictionary: each file by itself, all together, and every example in them.

  npm run words -- [--dictionary DIR] [--only ID,ID] [--json]

Each fault is told with its file, its line and what to do. With faults it ends with 1.`;

process.exitCode = await main();

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      dictionary: { type: "string", default: "dictionary/terms" },
      only: { type: "string" },
      json: { type: "boolean", default: false },
      help: { type: "boolean", short: "h", default: false },
    },
  });
  if (values.help) {
    console.log(USAGE);
    return 0;
  }
  const folder = values.dictionary;
  const fileOf = (id: string): string => join(folder, `${id}.md`);
  const { authored, problems } = await readDictionaryFolder(folder);
  const only = values.only?.split(",").map((id) => fileOf(id.trim()));
  const told = [...problems, ...checkExamples(authored, fileOf)].filter(
    ({ file }) => only?.includes(file) ?? true,
  );
  if (values.json) console.log(JSON.stringify({ entries: authored.length, problems: told }));
  else tell(authored.length, told);
  return told.length > 0 ? 1 : 0;
}

function tell(entries: number, problems: readonly Problem[]): void {
  for (const problem of problems) console.log(formatProblem(problem));
  const faults = problems.length === 1 ? "1 fault" : `${problems.length} faults`;
  console.log(`${entries} entries, ${problems.length === 0 ? "no faults" : faults}.`);
}
