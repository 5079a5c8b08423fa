import * as v from "valibot";

/**
 * A piece of a paragraph. There is no markup anywhere in a dictionary: what is not one of these
 * four shapes does not exist, and every string is shown as a text node.
 */
export type Run =
  | string
  | { readonly type: "emphasis"; readonly text: string }
  | { readonly type: "link"; readonly text: string; readonly href: string }
  | { readonly type: "term"; readonly text: string; readonly id: string };

export type Paragraph = readonly Run[];

/** Paragraphs of inert text, in reading order. */
export type RichText = readonly Paragraph[];

/** The address of a link in a dictionary: https only, without a user name or password. */
export const HttpsAddressSchema = v.pipe(
  v.string(),
  v.maxLength(2_000),
  v.check(isHttpsAddress, "a link must be an https address"),
);

const TextSchema = v.pipe(v.string(), v.nonEmpty());

const RunSchema: v.GenericSchema<Run> = v.union([
  TextSchema,
  v.object({ type: v.literal("emphasis"), text: TextSchema }),
  v.object({ type: v.literal("link"), text: TextSchema, href: HttpsAddressSchema }),
  v.object({ type: v.literal("term"), text: TextSchema, id: TextSchema }),
]);

/** Rich text of at most `longest` characters in all its runs together. */
export function richTextSchema(longest: number) {
  return v.pipe(
    v.array(v.pipe(v.array(RunSchema), v.nonEmpty())),
    v.nonEmpty(),
    v.check((text) => plainText(text).length <= longest, `at most ${longest} characters`),
  );
}

/** The words alone, paragraphs parted by a blank line. */
export function plainText(text: RichText): string {
  return text
    .map((paragraph) => paragraph.map((run) => (typeof run === "string" ? run : run.text)).join(""))
    .join("\n\n");
}

function isHttpsAddress(address: string): boolean {
  const url = URL.parse(address);
  return url !== null && url.protocol === "https:" && url.username === "" && url.password === "";
}
