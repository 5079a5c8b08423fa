import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/**
 * `npm test`: every check of the project, one after the other. All of them run, whatever fails, so
 * one go shows all there is to mend. `npm test -- types unit` runs only the steps named.
 */
const steps: readonly Step[] = [
  { name: "format", command: ["oxfmt", "--check"] },
  { name: "lint", command: ["oxlint"] },
  { name: "types", command: ["tsc", "--noEmit"] },
  { name: "pure-types", command: ["tsc", "--noEmit", "--project", "tsconfig.pure.json"] },
  { name: "build", command: ["wxt", "build", "--level", "warn"] },
  { name: "build-firefox", command: ["wxt", "build", "--browser", "firefox", "--level", "warn"] },
  { name: "dead-code", command: ["knip"] },
  { name: "size", command: ["size-limit"] },
  {
    name: "web-ext",
    command: [
      "web-ext",
      "lint",
      "--source-dir",
      ".output/firefox-mv3",
      "--self-hosted",
      "--boring",
    ],
  },
  ...["unit", "component", "browser *", "e2e *"].map((project) => ({
    name: project.replace(" *", ""),
    command: ["vitest", "run", "--project", project],
    isVitest: true,
  })),
];

type Step = {
  readonly name: string;
  readonly command: readonly string[];
  /** Its tests are counted one by one; any other step counts as one check. */
  readonly isVitest?: boolean;
};

type Count = { readonly passed: number; readonly failed: number; readonly skipped: number };

const root = fileURLToPath(new URL("../", import.meta.url));
const reports = mkdtempSync(join(tmpdir(), "jargon-lens-check-"));

process.exitCode = await check(process.argv.slice(2));
rmSync(reports, { recursive: true });

async function check(wanted: readonly string[]): Promise<number> {
  const unknown = wanted.filter((name) => !steps.some((step) => step.name === name));
  if (unknown.length > 0) {
    const names = steps.map(({ name }) => name).join(", ");
    console.error(`There is no step ${unknown.join(", ")}. The steps are ${names}.`);
    return 2;
  }
  const counts: Count[] = [];
  const failures: string[] = [];
  for (const step of steps.filter(({ name }) => wanted.length === 0 || wanted.includes(name))) {
    const count = await runStep(step);
    counts.push(count);
    if (count.failed > 0) failures.push(step.name);
  }
  const total = (kind: keyof Count): number => counts.reduce((sum, count) => sum + count[kind], 0);
  if (failures.length > 0) console.log(`\nFailed: ${failures.join(", ")}`);
  const skipped = total("skipped");
  const tail = skipped > 0 ? `, ${skipped} skipped` : "";
  console.log(`\n${total("passed")} passed, ${total("failed")} failed${tail}`);
  return failures.length > 0 ? 1 : 0;
}

async function runStep(step: Step): Promise<Count> {
  console.log(`\n── ${step.name}: ${step.command.join(" ")}`);
  const started = Date.now();
  const report = join(reports, `${step.name}.json`);
  const [program = "", ...words] = step.command;
  const extra = step.isVitest
    ? ["--reporter=default", "--reporter=json", `--outputFile.json=${report}`]
    : [];
  const hasPassed = await run(program, [...words, ...extra]);
  const seconds = ((Date.now() - started) / 1000).toFixed(1);
  console.log(`${hasPassed ? "✓" : "✗"} ${step.name}, ${seconds} s`);
  const one = { passed: hasPassed ? 1 : 0, failed: hasPassed ? 0 : 1, skipped: 0 };
  return step.isVitest ? countTests(report, hasPassed) : one;
}

/** A vitest that died before its report, or failed without a failed test, is one failure. */
function countTests(report: string, hasPassed: boolean): Count {
  const result = readReport(report);
  const failed = numberIn(result, "numFailedTests");
  return {
    passed: numberIn(result, "numPassedTests"),
    failed: hasPassed ? failed : Math.max(1, failed),
    skipped: numberIn(result, "numPendingTests") + numberIn(result, "numTodoTests"),
  };
}

function readReport(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, "utf8"));
  } catch {
    return null; // No report: counted by the caller.
  }
}

function numberIn(value: unknown, name: string): number {
  const found: unknown = typeof value === "object" && value !== null ? Reflect.get(value, name) : 0;
  return typeof found === "number" ? found : 0;
}

/** A program of the project's own dependencies; npm has put them first on the path. */
function run(program: string, words: readonly string[]): Promise<boolean> {
  return new Promise((resolve) => {
    const child = spawn(program, words, {
      cwd: root,
      stdio: ["ignore", "inherit", "inherit"],
      shell: process.platform === "win32",
    });
    child.on("error", (error) => {
      console.error(`${program} does not start: ${error.message}`);
      resolve(false);
    });
    child.on("close", (code) => resolve(code === 0));
  });
}
