import type { AcceptedDictionary } from "./accepted-dictionary.ts";
import { FEED_CAPS } from "./caps.ts";
import { checkFeedId, checkSequence } from "./check-sequence.ts";
import { compileEntries } from "./compile-entries.ts";
import { openEnvelope } from "./envelope.ts";
import { readFeedAddress } from "./feed-address.ts";
import { fetchCapped, type Fetched, type FetchTools } from "./fetch-capped.ts";
import { type Head, readHead } from "./head.ts";
import type { Health } from "./health.ts";
import { accept, refuse, type Result } from "./result.ts";
import { checkSignature } from "./signature.ts";
import { checkCaps, checkHash, readEntries } from "./snapshot.ts";
import { startWith } from "./steps.ts";
import { currentHealth, failedHealth, type Judged } from "./tell-health.ts";

/** All that a new dictionary changes in the store, in one write: all of it or none. */
export type Commit = {
  readonly index: string;
  readonly dictionary: AcceptedDictionary;
  /** The accepted bytes as text; `null` while the bundled dictionary stands. */
  readonly snapshot: string | null;
  readonly health: Health;
};

/** Where the last good dictionary is kept. */
export type SyncStore = {
  /** Refuses if a newer version of the extension wrote it. */
  readonly readAccepted: () => Promise<Result<AcceptedDictionary | null>>;
  readonly commit: (commit: Commit) => Promise<void>;
  readonly writeHealth: (health: Health) => Promise<void>;
};

export type SyncTools = FetchTools & {
  readonly store: SyncStore;
  /** The version of the extension that compiles the index. */
  readonly extensionVersion: string;
};

/**
 * Brings the stored dictionary up to date with a feed, and tells how that ended. Whatever goes
 * wrong, at whatever step, the stored dictionary stays as it was; the worker may die at any line,
 * because nothing is written before the one commit at the end.
 */
export async function syncFeed(written: string, tools: SyncTools): Promise<Health> {
  const end = await runSteps(written.trim(), tools);
  if (end.ok) return end.value;
  const health = failedHealth(end, written.trim(), tools.clock);
  await tools.store.writeHealth(health);
  return health;
}

async function runSteps(address: string, tools: SyncTools): Promise<Result<Health>> {
  const { store, isLoopbackAllowed } = tools;
  const known = await startWith({ address })
    .step("accepted", () => store.readAccepted())
    .step("url", () => readFeedAddress("address", address, isLoopbackAllowed))
    .step("headFile", ({ url }) =>
      fetchCapped({ stage: "head", address: url.href, cap: FEED_CAPS.headBytes }, tools),
    )
    .step("envelope", ({ headFile }) => openEnvelope(headFile.bytes))
    .step("verdict", ({ envelope, accepted }) => checkSignature(envelope, accepted))
    .step("head", ({ envelope }) => readHead(envelope.payload))
    .step("identity", ({ head, accepted }) => checkFeedId(head, accepted, address))
    .step("news", ({ head, accepted }) => checkSequence(head, accepted))
    .end();
  if (!known.ok) return known;
  if (known.value.news === "unchanged") return confirm(known.value, tools);

  const done = await startWith(known.value)
    .step("snapshotUrl", ({ head, headFile }) =>
      readSnapshotAddress(head, headFile.address, isLoopbackAllowed),
    )
    .step("snapshot", ({ snapshotUrl }) =>
      fetchCapped(
        { stage: "snapshot", address: snapshotUrl.href, cap: FEED_CAPS.snapshotBytes },
        tools,
      ),
    )
    .step("sha256", ({ snapshot, head }) => checkHash(snapshot.bytes, head))
    .step("entries", ({ snapshot, head }) => readEntries(snapshot.bytes, head))
    .step("count", ({ entries, head }) => checkCaps(entries, head))
    .step("index", ({ entries, head }) => compileEntries(entries, head))
    .step("health", (all) => commit(all, tools))
    .end();
  return done.ok ? accept(done.value.health) : done;
}

/** Nothing new: the only write is that of the time at which this was found out. */
async function confirm(judged: Judged, { store, clock }: SyncTools): Promise<Result<Health>> {
  const health = currentHealth(judged, clock);
  await store.writeHealth(health);
  return accept(health);
}

/** A snapshot's address may be relative to where the head really came from. */
function readSnapshotAddress(
  { content }: Head,
  headAddress: string,
  isLoopbackAllowed: boolean,
): Result<URL> {
  const url = URL.parse(content.url, headAddress);
  return readFeedAddress("snapshot", url?.href ?? "", isLoopbackAllowed);
}

type Complete = Judged & {
  readonly snapshot: Fetched;
  readonly sha256: string;
  readonly index: string;
};

/** The one write of a sync. */
async function commit(all: Complete, tools: SyncTools): Promise<Result<Health>> {
  const { address, head, verdict, index, sha256 } = all;
  const { feedId, seq, title, lang, published } = head;
  const health = currentHealth(all, tools.clock);
  const dictionary = {
    feedId,
    seq,
    sha256,
    title,
    lang,
    published,
    signed: verdict.signed,
    address,
    compiledBy: tools.extensionVersion,
  };
  try {
    // A byte order mark stays: the hash is of all the bytes.
    const decoder = new TextDecoder("utf-8", { ignoreBOM: true });
    const snapshot = decoder.decode(all.snapshot.bytes);
    await tools.store.commit({ index, dictionary, snapshot, health });
    return accept(health);
  } catch {
    return refuse(
      "commit",
      "The browser couldn't store the new dictionary. Make room on this device, then update again.",
    );
  }
}
