import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { RELATION_LABELS } from "../../dictionary/relation.ts";
import english from "../../public/_locales/en/messages.json" with { type: "json" };

type Message = {
  readonly message: string;
  readonly placeholders?: Readonly<Record<string, unknown>>;
};
const messages: readonly (readonly [string, Message])[] = Object.entries(english);

/** Longer sentences are hard to hold in mind when tired, or in a second language. */
const LONGEST_SENTENCE = 20; // words

describe("the interface's sentences", () => {
  test.each(messages)(
    "%s uses each of its placeholders, and no other",
    (_, { message, placeholders = {} }) => {
      const used = [...message.matchAll(/\$(\w+)\$/g)].map(([, name = ""]) => name.toLowerCase());
      expect([...new Set(used)].toSorted()).toEqual(Object.keys(placeholders).toSorted());
    },
  );

  test.each(messages)("%s is short", (_, { message }) => {
    for (const sentence of message.split(/[.?!]\s/)) {
      expect(sentence.split(/\s+/).length).toBeLessThanOrEqual(LONGEST_SENTENCE);
    }
  });

  test("are there for one and for many", () => {
    const keys = new Set(messages.map(([key]) => key));
    const stems = (ending: string) =>
      [...keys].filter((key) => key.endsWith(ending)).map((key) => key.slice(0, -ending.length));
    expect(stems("_one").toSorted()).toEqual(stems("_other").toSorted());
  });

  test("name the relations as authors do", () => {
    const shown = Object.entries(english)
      .filter(([key]) => key.startsWith("relation"))
      .map(([, { message }]) => message.toLowerCase());
    expect(shown.toSorted()).toEqual(Object.values(RELATION_LABELS).toSorted());
  });

  test("are each used somewhere", () => {
    const code = ["components", "entrypoints", "page", "platform"].flatMap(sourceIn).join("\n");
    const manifest = readFileSync("wxt.config.ts", "utf8");
    const unused = messages
      .map(([key]) => key)
      .filter((key) => {
        const stem = key.replace(/_(one|other)$/, "");
        return ![`"${key}"`, `"${stem}"`, `__MSG_${key}__`].some((use) =>
          (code + manifest).includes(use),
        );
      });
    expect(unused).toEqual([]);
  });

  test("fit the stores: the description has at most 132 characters", () => {
    expect(english.extensionDescription.message.length).toBeLessThanOrEqual(132);
  });
});

function sourceIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => readFileSync(join(folder, name), "utf8"));
}
