import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";

/** Differs from the last one whenever a file of the folder came, went or was written. */
export async function folderPrint(folder: string): Promise<string> {
  const names = (await readdir(folder)).toSorted();
  const prints = await Promise.all(
    names.map(async (name) => {
      const { mtimeMs, size, ino } = await stat(join(folder, name));
      return `${name} ${mtimeMs} ${size} ${ino}`;
    }),
  );
  return prints.join("\n");
}
