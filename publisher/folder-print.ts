import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";

/** Differs from the last one whenever a file of a dictionary came, went or was written. */
export async function folderPrint(folder: string): Promise<string> {
  const names = (await readdir(folder)).filter((name) => /\.(md|yaml)$/.test(name)).toSorted();
  const prints = await Promise.all(names.map((name) => filePrint(folder, name)));
  return prints.join("\n");
}

async function filePrint(folder: string, name: string): Promise<string> {
  try {
    const { mtimeMs, size, ino } = await stat(join(folder, name));
    return `${name} ${mtimeMs} ${size} ${ino}`;
  } catch {
    return `${name} is gone`; // since the folder was listed, as editors do while they save
  }
}
