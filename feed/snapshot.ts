import * as v from "valibot";
import { type Entry, EntrySchema } from "../dictionary/entry.ts";
import { FEED_CAPS } from "./caps.ts";
import { FEED_FORMAT, FeedIdSchema, type Head } from "./head.ts";
import { readJson } from "./read-json.ts";
import { accept, type Refusal, refuse, type Result } from "./result.ts";
import { sha256 } from "./sha256.ts";

/** A whole dictionary, its entries not yet looked at. What is absent from it was removed. */
const SnapshotSchema = v.object({
  format: v.literal(FEED_FORMAT),
  feedId: FeedIdSchema,
  seq: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
  terms: v.array(v.unknown()),
});

export type Snapshot = Readonly<v.InferOutput<typeof SnapshotSchema>>;

/** Checks that these are the very bytes that the head names. */
export async function checkHash(
  bytes: Uint8Array<ArrayBuffer>,
  { content }: Head,
): Promise<Result<string>> {
  const found = await sha256(bytes);
  if (bytes.length === content.bytes && found === content.sha256) return accept(found);
  return refuse(
    "hash",
    "The dictionary that came isn't the one that the feed names: it was cut short or changed on its way. Try again in a while.",
  );
}

/** Reads the entries of a snapshot, all or none: one faulty entry refuses it. */
export function readEntries(
  bytes: Uint8Array,
  head: Pick<Head, "feedId" | "seq">,
): Result<readonly Entry[]> {
  const snapshot = openSnapshot(bytes);
  if (!snapshot.ok) return snapshot;
  const { feedId, seq, terms } = snapshot.value;
  if (feedId !== head.feedId || seq !== head.seq) {
    return refuse(
      "schema",
      "The dictionary belongs to another feed or number. Tell its publisher.",
    );
  }
  const entries: Entry[] = [];
  const ids = new Set<string>();
  for (const [at, term] of terms.entries()) {
    const entry = v.safeParse(EntrySchema, term, { abortEarly: true });
    if (!entry.success) return faultyEntry(term, at, entry.issues[0]);
    if (ids.has(entry.output.id)) {
      return refuse("schema", `Two words have the id "${entry.output.id}". Tell the publisher.`);
    }
    ids.add(entry.output.id);
    entries.push(entry.output);
  }
  return accept(entries);
}

/** Opens a snapshot without looking into its entries: for one whose hash is known to be right. */
export function openSnapshot(bytes: Uint8Array): Result<Snapshot> {
  const json = readJson("schema", "the dictionary", bytes);
  if (!json.ok) return json;
  const snapshot = v.safeParse(SnapshotSchema, json.value);
  if (snapshot.success) return accept(snapshot.output);
  return refuse(
    "schema",
    "The file with the dictionary isn't built as it should be. Tell its publisher.",
  );
}

/** What the schema of entries can't see: how many there are, and how many were promised. */
export function checkCaps(entries: readonly Entry[], { content }: Head): Result<number> {
  if (entries.length > FEED_CAPS.terms) {
    return refuse(
      "caps",
      `The dictionary has more than ${FEED_CAPS.terms} words. Tell its publisher.`,
    );
  }
  if (entries.length !== content.terms) {
    return refuse(
      "caps",
      `The feed promises ${content.terms} words and has ${entries.length}. Tell its publisher.`,
    );
  }
  return accept(entries.length);
}

const IdSchema = v.object({ id: v.pipe(v.string(), v.maxLength(64)) });

function faultyEntry(term: unknown, at: number, issue: v.BaseIssue<unknown>): Refusal {
  const named = v.safeParse(IdSchema, term);
  const name = named.success ? `"${named.output.id}"` : `number ${at + 1}`;
  const field = issue.path?.map(({ key }) => String(key)).join(" › ") ?? "all of it";
  return refuse(
    "schema",
    `The word ${name} isn't written as it should be (${field}: ${issue.message}). Tell the publisher.`,
  );
}
