import { createHash } from "node:crypto";
import type { Entry } from "../dictionary/entry.ts";
import { sealEnvelope } from "../feed/envelope.ts";
import { FEED_FORMAT, type HeadPayload, READER_VERSION } from "../feed/head.ts";
import type { About } from "./read-about.ts";

/** A feed as files, by their path from the head's own folder. */
export type FeedFiles = {
  readonly seq: number;
  readonly sha256: string;
  /** The text of `feed.json`. */
  readonly head: string;
  /** `snap/<sha256>.json`: upload it before the head. */
  readonly snapshotPath: string;
  readonly snapshot: string;
};

/** A reader tells of a feed that was not renewed for so long. The protocol's longest. */
const EXPIRES_AFTER = 90 * 24 * 60 * 60 * 1000; // ms

/**
 * Builds the files of a feed. The same entries, number and time always give the same bytes.
 * Unsigned as yet: the place for signatures is empty.
 *
 * @param entries with every relation on both sides
 * @param seq higher than that of everything published before
 */
export function buildFeed(
  about: About,
  entries: readonly Entry[],
  seq: number,
  published: Date,
): FeedFiles {
  const snapshot = `${JSON.stringify({ format: FEED_FORMAT, feedId: about.id, seq, terms: entries })}\n`;
  const sha256 = createHash("sha256").update(snapshot).digest("hex");
  const snapshotPath = `snap/${sha256}.json`;
  const payload: HeadPayload = {
    format: FEED_FORMAT,
    minReader: READER_VERSION,
    feedId: about.id,
    title: about.title,
    lang: about.language,
    ...(about.licence === undefined ? {} : { licence: about.licence }),
    ...(about.homepage === undefined ? {} : { homepage: about.homepage }),
    keysVersion: 0,
    seq,
    published: published.toISOString(),
    expires: new Date(published.getTime() + EXPIRES_AFTER).toISOString(),
    ttlHours: 24,
    content: {
      url: snapshotPath,
      sha256,
      bytes: Buffer.byteLength(snapshot),
      terms: entries.length,
    },
  };
  const head = sealEnvelope(Buffer.from(JSON.stringify(payload)), []);
  return { seq, sha256, head, snapshotPath, snapshot };
}
