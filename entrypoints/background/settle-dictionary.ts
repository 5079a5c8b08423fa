import { openIndex } from "../../dictionary/term-index.ts";
import { compileEntries } from "../../feed/compile-entries.ts";
import type { Health } from "../../feed/health.ts";
import type { Result } from "../../feed/result.ts";
import { readEntries } from "../../feed/snapshot.ts";
import type { Commit } from "../../feed/sync.ts";
import { bundledHealth } from "../../feed/tell-health.ts";
import { browser } from "wxt/browser";
import { type AcceptedDictionary, healthItem, INDEX_KEY, readItem } from "../../platform/stored.ts";
import { type BundledDictionary, openBundled } from "./bundled-dictionary.ts";
import { commit, readStored, type StoredDictionary } from "./dictionary-store.ts";
import { type KeptDictionary, readKept } from "./kept-dictionary.ts";
import type { BackgroundTools } from "./tools.ts";

/** A dictionary that could stand, with what the store would say of it. */
type Candidate = {
  readonly dictionary: AcceptedDictionary;
  readonly snapshot: string | null;
  readonly index: Result<string>;
};

/**
 * Makes the stored index that of the dictionary which is to stand: the one kept from a feed if it
 * is whole and newer than the bundled one, else the bundled one. Compiles only when there is a
 * reason: a new version of the extension, an index that is missing, another dictionary.
 *
 * Gives the index also when the store fails, so that pages have words whatever is wrong.
 *
 * @param isKept false to give up the dictionary that a feed brought
 */
export async function settleDictionary(tools: BackgroundTools, isKept = true): Promise<string> {
  const [bundled, stored] = await Promise.all([openBundled(tools), readStored()]);
  const kept = isKept ? await readKept(stored) : null;
  const isKeptNewer = kept !== null && kept !== "damaged" && isNewer(kept, bundled);
  const { sha256 } = isKeptNewer ? kept.accepted : bundled.head.content;
  if (stored && isSettled(stored, sha256, tools)) return String(stored.index);

  const fromFeed = isKeptNewer ? compileKept(kept, tools) : null;
  const standing = fromFeed?.index.ok ? fromFeed : await compileBundled(bundled, tools);
  if (!standing.index.ok) throw new Error(standing.index.sentence); // the extension is damaged
  const isLost = kept === "damaged" || (fromFeed !== null && standing !== fromFeed);
  const health = standing === fromFeed ? await readItem(healthItem) : tellBundled(isLost, tools);
  await store(stored, { ...standing, index: standing.index.value, health });
  return standing.index.value;
}

/** Of two dictionaries with one name the higher number; another name is the reader's choice. */
function isNewer({ accepted }: KeptDictionary, { head }: BundledDictionary): boolean {
  return accepted.feedId !== head.feedId || accepted.seq > head.seq;
}

function isSettled(
  { index, accepted }: StoredDictionary,
  sha256: string,
  { extensionVersion }: BackgroundTools,
): boolean {
  const isOfIt = accepted?.sha256 === sha256 && accepted.compiledBy === extensionVersion;
  return isOfIt && openIndex(index) !== null;
}

function compileKept(kept: KeptDictionary, tools: BackgroundTools): Candidate {
  const { accepted, snapshot, bytes } = kept;
  const entries = readEntries(bytes, accepted);
  const index = entries.ok ? compileEntries(entries.value, accepted) : entries;
  return { dictionary: { ...accepted, compiledBy: tools.extensionVersion }, snapshot, index };
}

async function compileBundled(
  { head, readSnapshot }: BundledDictionary,
  tools: BackgroundTools,
): Promise<Candidate> {
  const { feedId, seq, title, lang, published, content } = head;
  const entries = readEntries(await readSnapshot(), head);
  const index = entries.ok ? compileEntries(entries.value, head) : entries;
  const dictionary = {
    feedId,
    seq,
    sha256: content.sha256,
    title,
    lang,
    published,
    signed: false,
    address: "",
    compiledBy: tools.extensionVersion,
  };
  return { dictionary, snapshot: null, index };
}

function tellBundled(isLost: boolean, { clock }: BackgroundTools): Health {
  const inUse = "The dictionary that came with Jargon Lens is in use.";
  if (!isLost) return bundledHealth(inUse, clock);
  const sentence = `The dictionary from your feed was damaged on this device. ${inUse} Update to fetch the feed again.`;
  return { ...bundledHealth(sentence, clock), state: "failed", stage: "store" };
}

/** Writes as much as may be written; pages get their words even if that is nothing. */
async function store(stored: StoredDictionary | null, all: Commit): Promise<void> {
  if (!stored) return;
  try {
    if (!stored.isFromNewer) await commit(all);
    // The index alone can always be made anew, so also by the older of two versions.
    else if (!openIndex(stored.index)) await browser.storage.local.set({ [INDEX_KEY]: all.index });
  } catch (error) {
    console.warn("Jargon Lens: the storage does not take the dictionary.", error);
  }
}
