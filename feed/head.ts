import * as v from "valibot";
import { HttpsAddressSchema } from "../dictionary/rich-text.ts";
import { readJson } from "./read-json.ts";
import { accept, refuse, type Result } from "./result.ts";

/** The form of head and snapshot that this code writes and reads. */
export const FEED_FORMAT = 1;

/** What a head's `minReader` is held against. Rises when readers learn something new. */
export const READER_VERSION = 1;

const WholeNumberSchema = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

/** A stable name that is no address: `urn:jargon-lens:social-care`. */
export const FeedIdSchema = v.pipe(
  v.string(),
  v.maxLength(200),
  v.regex(/^urn:[a-z0-9][a-z0-9-]{0,31}:[\x21-\x7e]+$/, "an id is written urn:name:name"),
);

const Sha256Schema = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/));

/** In the index, the language stands between spaces. */
export const LanguageSchema = v.pipe(v.string(), v.regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}$/));

export const TitleSchema = v.pipe(v.string(), v.trim(), v.nonEmpty(), v.maxLength(200));

/** Only what must be understood to know whether the rest can be. */
const VersionSchema = v.object({ format: WholeNumberSchema, minReader: WholeNumberSchema });

/**
 * What a feed says of itself: who it is, how new, and where its snapshot lies. Unknown fields are
 * dropped, not refused, so that a newer publisher can speak to an older reader.
 */
const HeadSchema = v.object({
  feedId: FeedIdSchema,
  title: TitleSchema,
  lang: LanguageSchema,
  licence: v.exactOptional(v.pipe(v.string(), v.maxLength(200))),
  homepage: v.exactOptional(HttpsAddressSchema),
  keysVersion: v.optional(WholeNumberSchema, 0),
  seq: WholeNumberSchema,
  published: v.pipe(v.string(), v.isoTimestamp()),
  expires: v.pipe(v.string(), v.isoTimestamp()),
  ttlHours: v.optional(v.pipe(v.number(), v.minValue(1)), 24),
  content: v.object({
    /** Of the snapshot, relative to the head. */
    url: v.pipe(v.string(), v.nonEmpty(), v.maxLength(2_000)),
    sha256: Sha256Schema,
    bytes: WholeNumberSchema,
    terms: WholeNumberSchema,
  }),
});

export type Head = Readonly<v.InferOutput<typeof HeadSchema>>;

/** What a head's payload holds, before it is sealed. */
export type HeadPayload = v.InferInput<typeof HeadSchema> & v.InferInput<typeof VersionSchema>;

/** Reads the payload of a head, once its signature has been judged. */
export function readHead(payload: Uint8Array): Result<Head> {
  const json = readJson("version", "the feed", payload);
  if (!json.ok) return json;
  const version = v.safeParse(VersionSchema, json.value);
  if (version.success) {
    const { format, minReader } = version.output;
    if (format !== FEED_FORMAT || minReader > READER_VERSION) {
      return refuse("version", "The feed is made for a newer Jargon Lens. Update the extension.");
    }
  }
  const head = v.safeParse(HeadSchema, json.value);
  if (version.success && head.success) return accept(head.output);
  const field = (version.issues ?? head.issues)?.[0].path
    ?.map(({ key }) => String(key))
    .join(" › ");
  return refuse(
    "version",
    `The feed's head isn't right (${field ?? "no fields"}). Tell its publisher.`,
  );
}
