import { browser } from "wxt/browser";
import { accept, refuse } from "../../feed/result.ts";
import type { Commit, SyncStore } from "../../feed/sync.ts";
import { dictionaryItem, healthItem, INDEX_KEY, SNAPSHOT_KEY } from "../../platform/stored.ts";
import { isFromNewerCode, parseItem, wrapItem, writeItem } from "../../platform/stored-item.ts";
import type { AcceptedDictionary, Health } from "../../platform/stored.ts";

/** What the store holds of the dictionary, as it is found: any of it may be damaged. */
export type StoredDictionary = {
  readonly index: unknown;
  readonly snapshot: unknown;
  readonly accepted: AcceptedDictionary | null;
  /** Written by a newer version of the extension, which may come back: not to be touched. */
  readonly isFromNewer: boolean;
};

/** Reads all that belongs together in one call; `null` if the browser's storage fails. */
export async function readStored(): Promise<StoredDictionary | null> {
  try {
    const keys = [INDEX_KEY, SNAPSHOT_KEY, dictionaryItem.key];
    const stored: Record<string, unknown> = await browser.storage.local.get(keys);
    const raw = stored[dictionaryItem.key];
    return {
      index: stored[INDEX_KEY],
      snapshot: stored[SNAPSHOT_KEY],
      accepted: parseItem(dictionaryItem, raw),
      isFromNewer: isFromNewerCode(dictionaryItem, raw),
    };
  } catch {
    return null; // a broken profile: the bundled dictionary works without
  }
}

/** All or nothing: the browser writes one `set` whole or refuses it whole. */
export async function commit({ index, dictionary, snapshot, health }: Commit): Promise<void> {
  await browser.storage.local.set({
    [INDEX_KEY]: index,
    [SNAPSHOT_KEY]: snapshot,
    [dictionaryItem.key]: wrapItem(dictionaryItem, dictionary),
    [healthItem.key]: wrapItem(healthItem, health),
  });
}

/** Writes how a sync ended; with a storage that fails, whoever asked is told all the same. */
export async function writeHealth(health: Health): Promise<void> {
  try {
    await writeItem(healthItem, health);
  } catch (error) {
    console.warn("Jargon Lens: the storage does not take how the update ended.", error);
  }
}

/** The store as a sync needs it. */
export const syncStore: SyncStore = {
  readAccepted: async () => {
    const stored = await readStored();
    if (!stored) {
      return refuse("store", "The browser's storage can't be read. Restart the browser.");
    }
    if (stored.isFromNewer) {
      return refuse(
        "store",
        "A newer version of Jargon Lens stored this dictionary. Update the extension.",
      );
    }
    return accept(stored.accepted);
  },
  commit,
  writeHealth,
};
