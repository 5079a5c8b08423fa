import { join, resolve } from "node:path";
import type { UserConfig } from "wxt";
import { formatProblem } from "../dictionary/problem.ts";
import { buildFeed, type FeedFiles } from "./build-feed.ts";
import { ABOUT_FILE } from "./read-about.ts";
import { readDictionaryFolder } from "./read-folder.ts";

/** Where the extension keeps the dictionary that comes with it. */
const BUNDLED_FOLDER = "dictionary";

/**
 * Puts a dictionary folder into the extension, in the form of a feed: snapshot zero, the words
 * that work from the first moment and when all else fails. Hooks for WXT's configuration.
 *
 * @param folder relative to the project's root
 */
export function bundledDictionary(folder: string): NonNullable<UserConfig["hooks"]> {
  return {
    "prepare:publicPaths": (_wxt, paths) => {
      paths.push(`${BUNDLED_FOLDER}/feed.json`);
      paths.push({ type: "templateLiteral", path: `${BUNDLED_FOLDER}/snap/\${string}` });
    },
    "build:publicAssets": async ({ config }, files) => {
      const { head, snapshot, snapshotPath } = await bundleFolder(resolve(config.root, folder));
      files.push(
        { relativeDest: join(BUNDLED_FOLDER, "feed.json"), contents: head },
        { relativeDest: join(BUNDLED_FOLDER, snapshotPath), contents: snapshot },
      );
    },
  };
}

/**
 * Builds the feed of a folder whose every word is right. The time comes from the words, so that
 * the same words make the same extension on every machine.
 *
 * @throws with every problem, its file, line and cure
 */
export async function bundleFolder(folder: string): Promise<FeedFiles> {
  const { about, entries, problems } = await readDictionaryFolder(folder);
  if (problems.length > 0) {
    throw new Error(`The dictionary has faults.\n${problems.map(formatProblem).join("\n")}`);
  }
  if (!about) {
    throw new Error(`There is no ${ABOUT_FILE} in ${folder}. Copy one from another dictionary.`);
  }
  const reviewed = entries.map((entry) => entry.reviewed ?? "").toSorted();
  return buildFeed(about, entries, about.edition, new Date(reviewed.at(-1) || "2026-01-01"));
}
