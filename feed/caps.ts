/** The caps of the feed protocol: more than this no reader takes. What one entry may hold stands
 * in `dictionary/entry.ts`. */
export const FEED_CAPS = {
  /** A head is a page of text; a login page or a bomb is more. */
  headBytes: 16 * 1024,
  /** Decoded. 5,000 short entries; the store has to hold the old and the new one at once. */
  snapshotBytes: 2 * 1024 * 1024,
  terms: 5_000,
  /** Arrays and objects within each other: an entry's text needs seven. */
  jsonDepth: 8,
  /** A higher leap is an attempt to make every honest number after it look old. */
  sequenceJump: 100_000,
} as const;
