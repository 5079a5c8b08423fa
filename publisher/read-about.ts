import * as v from "valibot";
import { isMap, isScalar, LineCounter, parseDocument } from "yaml";
import type { Problem } from "../dictionary/problem.ts";
import { HttpsAddressSchema } from "../dictionary/rich-text.ts";
import { FeedIdSchema, LanguageSchema, TitleSchema } from "../feed/head.ts";

/** The file in a dictionary's folder that says what the dictionary is. */
export const ABOUT_FILE = "dictionary.yaml";

const AboutSchema = v.strictObject({
  /** Stays for ever: readers keep the place of their words by it. */
  id: FeedIdSchema,
  title: TitleSchema,
  language: v.optional(LanguageSchema, "en"),
  licence: v.exactOptional(v.pipe(v.string(), v.nonEmpty())),
  homepage: v.exactOptional(HttpsAddressSchema),
  /** The sequence number of the dictionary that comes with the extension. */
  edition: v.pipe(v.number(), v.safeInteger(), v.minValue(1)),
});

/** What a dictionary is called, and how far it has come. */
export type About = Readonly<v.InferOutput<typeof AboutSchema>>;

/** Reads `dictionary.yaml`; with any fault there is none, and each fault has its line and cure. */
export function readAbout(
  file: string,
  content: string,
): { readonly about: About | null; readonly problems: readonly Problem[] } {
  const lines = new LineCounter();
  const document = parseDocument(content, { lineCounter: lines, schema: "core" });
  const yamlProblems = document.errors.map(({ pos, message }) => ({
    file,
    line: lines.linePos(pos[0]).line,
    rule: "yaml",
    message: `This file can't be read: ${message.split("\n")[0] ?? ""} Put values with signs in "quotes".`,
  }));
  if (yamlProblems.length > 0) return { about: null, problems: yamlProblems };

  const about = v.safeParse(AboutSchema, document.toJS());
  if (about.success) return { about: about.output, problems: [] };
  const lineOf = (field: string): number => {
    const pairs = isMap(document.contents) ? document.contents.items : [];
    const key = pairs
      .map((pair) => pair.key)
      .find((each) => isScalar(each) && each.value === field);
    return isScalar(key) && key.range ? lines.linePos(key.range[0]).line : 1;
  };
  const problems = about.issues.map((issue) => {
    const key = issue.path?.[0]?.key;
    const field = typeof key === "string" ? key : "";
    const message = `"${field}" isn't right: ${issue.message}. The fields are: ${Object.keys(AboutSchema.entries).join(", ")}.`;
    return { file, line: lineOf(field), rule: "about", message };
  });
  return { about: null, problems };
}
