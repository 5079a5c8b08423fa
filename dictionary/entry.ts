import * as v from "valibot";
import { RELATION_KINDS } from "./relation.ts";
import { HttpsAddressSchema, richTextSchema } from "./rich-text.ts";

/**
 * What a mark tells before it is opened: a technical word to explain, a word that people object
 * to, or a word with a plainer one beside it.
 */
export const ENTRY_KINDS = ["explain", "contested", "use-instead"] as const;
export type EntryKind = (typeof ENTRY_KINDS)[number];

const NATIONS = ["England", "Scotland", "Wales", "Northern Ireland"] as const;

/** How a form changes: a noun takes plurals and possessives, a verb -s, -ed and -ing. */
const INFLECTIONS = ["none", "noun", "verb"] as const;

/** The caps of the feed protocol: what one entry may hold. Lengths are UTF-16 code units. */
const ENTRY_CAPS = {
  forms: 20,
  form: 100,
  plain: 2_000,
  critique: 6_000,
  discussion: 30_000,
  phrases: 100,
  relations: 100,
  sources: 50,
} as const;

/** 1 to 64 of a-z, 0-9 and hyphen; never used again for another word. */
const EntryIdSchema = v.pipe(
  v.string(),
  v.regex(/^[a-z0-9-]{1,64}$/, "an id is 1 to 64 small letters, digits or hyphens"),
);

const ShortTextSchema = v.pipe(v.string(), v.trim(), v.nonEmpty(), v.maxLength(300));
const PhraseSchema = v.pipe(v.string(), v.trim(), v.nonEmpty(), v.maxLength(ENTRY_CAPS.form));
const PhrasesSchema = v.pipe(v.array(PhraseSchema), v.maxLength(ENTRY_CAPS.phrases));
const DateSchema = v.pipe(v.string(), v.isoDate("a date is written 2026-11-23"));

/** Where a statement comes from. The address is there only when it is certain. */
const SourceSchema = v.object({
  title: ShortTextSchema,
  publisher: v.optional(ShortTextSchema),
  address: v.optional(HttpsAddressSchema),
});

const FormSchema = v.object({
  text: PhraseSchema,
  inflect: v.optional(v.picklist(INFLECTIONS), "none"),
  /** Matched letter for letter: no other case, no inflection. */
  exact: v.optional(v.boolean(), false),
});

function passageSchema(longest: number) {
  return v.object({
    text: richTextSchema(longest),
    sources: v.optional(v.pipe(v.array(SourceSchema), v.maxLength(ENTRY_CAPS.sources)), []),
  });
}

const AlternativeSchema = v.object({
  say: ShortTextSchema,
  before: v.optional(v.pipe(v.string(), v.maxLength(600))),
  after: v.optional(v.pipe(v.string(), v.maxLength(600))),
});

const RelationSchema = v.object({ kind: v.picklist(RELATION_KINDS), target: EntryIdSchema });

/**
 * One word of a dictionary, as a feed carries it. The same schema checks what authors write,
 * what publishers build and what readers receive. Unknown fields are dropped, not refused, so
 * that a newer publisher can speak to an older reader.
 */
export const EntrySchema = v.object({
  id: EntryIdSchema,
  headword: PhraseSchema,
  kind: v.picklist(ENTRY_KINDS),
  topic: v.optional(ShortTextSchema),
  /** Where the word or its law holds; empty means everywhere in the UK. */
  nations: v.optional(v.array(v.picklist(NATIONS)), []),
  forms: v.pipe(v.array(FormSchema), v.nonEmpty(), v.maxLength(ENTRY_CAPS.forms)),
  /** Longer phrases in which the word means something else: no mark there. */
  notWhen: v.optional(PhrasesSchema, []),
  /** Words of which one must stand nearby, when `needsCue` says so. */
  cues: v.optional(PhrasesSchema, []),
  needsCue: v.optional(v.boolean(), false),
  plain: passageSchema(ENTRY_CAPS.plain),
  official: v.optional(passageSchema(ENTRY_CAPS.critique)),
  critique: v.optional(passageSchema(ENTRY_CAPS.critique)),
  trySaying: v.optional(v.pipe(v.array(AlternativeSchema), v.maxLength(20)), []),
  discussion: v.optional(passageSchema(ENTRY_CAPS.discussion)),
  easyRead: v.optional(richTextSchema(ENTRY_CAPS.plain)),
  relations: v.optional(v.pipe(v.array(RelationSchema), v.maxLength(ENTRY_CAPS.relations)), []),
  furtherReading: v.optional(v.pipe(v.array(SourceSchema), v.maxLength(ENTRY_CAPS.sources)), []),
  reviewed: v.optional(DateSchema),
  /** The publisher's own page about this word. */
  page: v.optional(HttpsAddressSchema),
  withdrawn: v.optional(
    v.object({
      reason: ShortTextSchema,
      on: v.optional(DateSchema),
      replacedBy: v.optional(EntryIdSchema),
    }),
  ),
});

/** A checked entry. Everything in it is inert text within the caps. */
export type Entry = v.InferOutput<typeof EntrySchema>;
export type EntryId = Entry["id"];
export type Form = Entry["forms"][number];
export type Passage = NonNullable<Entry["critique"]>;
export type Source = v.InferOutput<typeof SourceSchema>;
export type Alternative = Entry["trySaying"][number];
