import { createHash } from "node:crypto";
import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import * as v from "valibot";
import type { Entry } from "../dictionary/entry.ts";
import type { About } from "./read-about.ts";

/** The last number under which each feed was published, and what was published under it. */
const NumbersSchema = v.record(
  v.string(),
  v.object({ seq: v.pipe(v.number(), v.safeInteger()), contentHash: v.string() }),
);

/**
 * The number under which to publish these words: the last one if they are the same as then, else
 * one higher. Always above the dictionary's edition, which readers have from the start. It is
 * written down in `file`, because a reader refuses a number that goes back or is used twice.
 */
export async function numberFor(
  file: string,
  about: About,
  entries: readonly Entry[],
): Promise<number> {
  const numbers = await readNumbers(file);
  const contentHash = hashOf([about, entries]);
  const last = numbers[about.id];
  if (last?.contentHash === contentHash && last.seq > about.edition) return last.seq;
  const seq = Math.max(last?.seq ?? 0, about.edition) + 1;
  await replaceFile(file, { ...numbers, [about.id]: { seq, contentHash } });
  return seq;
}

async function readNumbers(file: string): Promise<v.InferOutput<typeof NumbersSchema>> {
  try {
    return v.parse(NumbersSchema, JSON.parse(await readFile(file, "utf8")));
  } catch {
    return {}; // none yet, or damaged: readers say so if a number was lost
  }
}

/** Whole or not at all, so that a crash can't lose the numbers. */
async function replaceFile(file: string, value: unknown): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  await writeFile(`${file}.new`, JSON.stringify(value, null, 2));
  await rename(`${file}.new`, file);
}

function hashOf(value: unknown): string {
  return createHash("sha256").update(JSON.stringify(value)).digest("hex");
}
