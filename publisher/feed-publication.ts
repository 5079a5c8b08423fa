import type { Problem } from "../dictionary/problem.ts";
import { buildFeed, type FeedFiles } from "./build-feed.ts";
import { folderPrint } from "./folder-print.ts";
import { numberFor } from "./published-numbers.ts";
import { type About, ABOUT_FILE } from "./read-about.ts";
import { readDictionaryFolder } from "./read-folder.ts";

/** What came of looking at a folder again. */
export type PublicationNews =
  | {
      readonly kind: "published";
      readonly about: About;
      readonly terms: number;
      readonly files: FeedFiles;
    }
  | { readonly kind: "faulty"; readonly problems: readonly Problem[] };

export type FeedPublication = {
  /** Publishes the folder again if a file changed. `null` if none did. */
  readonly refresh: () => Promise<PublicationNews | null>;
  /** The head that readers get now; `null` before anything was published. */
  readonly head: () => string | null;
  /** A snapshot that is still held: the newest, or one of those before it. */
  readonly snapshot: (path: string) => string | null;
};

/** A reader may have fetched the head just before a newer one came. */
const KEPT_SNAPSHOTS = 5;

/**
 * Keeps a dictionary folder published. As at any publisher, a folder with faults is not
 * published: what was published before stays.
 *
 * @param numbersFile where the sequence numbers are written down
 * @param now the time of publication
 */
export function publishFolder(
  folder: string,
  numbersFile: string,
  now: () => Date,
): FeedPublication {
  const snapshots = new Map<string, string>();
  let head: string | null = null;
  let print = "";
  let last: Promise<unknown> = Promise.resolve();

  const look = async (): Promise<PublicationNews | null> => {
    const newPrint = await folderPrint(folder);
    if (newPrint === print) return null;
    const { about, entries, problems } = await readDictionaryFolder(folder);
    print = newPrint;
    if (!about || problems.length > 0) {
      return { kind: "faulty", problems: problems.length > 0 ? problems : [missingAbout(folder)] };
    }
    const seq = await numberFor(numbersFile, about, entries);
    const files = buildFeed(about, entries, seq, now());
    snapshots.set(files.snapshotPath, files.snapshot);
    for (const path of [...snapshots.keys()].slice(0, -KEPT_SNAPSHOTS)) snapshots.delete(path);
    head = files.head;
    return { kind: "published", about, terms: entries.length, files };
  };
  return {
    refresh: () => {
      const run = last.then(look); // one at a time: two at once would publish one change twice
      last = run.catch(() => undefined);
      return run;
    },
    head: () => head,
    snapshot: (path) => snapshots.get(path) ?? null,
  };
}

function missingAbout(folder: string): Problem {
  const message = `There is no ${ABOUT_FILE}. Copy the one from dictionary/terms, and give your dictionary its own id and title.`;
  return { file: folder, line: 1, rule: "no-about", message };
}
