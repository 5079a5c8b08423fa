import * as v from "valibot";

/** What the stored index was compiled from: the last good dictionary, by name and hash. */
export const AcceptedDictionarySchema = v.object({
  feedId: v.string(),
  /** Rises by one or more with every change that the publisher makes. */
  seq: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
  /** Of the snapshot's bytes, in small hexadecimal digits. */
  sha256: v.string(),
  title: v.string(),
  /** The language of its words, as in `lang` attributes. */
  lang: v.optional(v.string(), "en"),
  /** When the publisher published it, as an ISO date and time. */
  published: v.string(),
  /** A signature was checked and was right. */
  signed: v.boolean(),
  /** The feed it came from; empty for the dictionary that came with the extension. */
  address: v.optional(v.string(), ""),
  /** The version of the extension that compiled the index: an update compiles again. */
  compiledBy: v.optional(v.string(), ""),
});

export type AcceptedDictionary = Readonly<v.InferOutput<typeof AcceptedDictionarySchema>>;
