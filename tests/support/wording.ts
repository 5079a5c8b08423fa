import { wordingFrom } from "../../components/wording-from.ts";
import type { Wording } from "../../components/wording.tsx";
import english from "../../public/_locales/en/messages.json" with { type: "json" };

type Message = {
  readonly message: string;
  readonly placeholders?: Readonly<Record<string, { readonly content: string }>>;
};

const messages = new Map<string, Message>(Object.entries(english));

/** The English sentences, read as a browser reads them; an unknown key throws. */
export const englishWording: Wording = wordingFrom((key, substitutions) => {
  const found = messages.get(key);
  if (!found) throw new Error(`There is no sentence "${key}" in the English locale file.`);
  return found.message.replace(/\$(\w+)\$/g, (_, name: string) => {
    const content = found.placeholders?.[name.toLowerCase()]?.content ?? "";
    return substitutions[Number(content.slice(1)) - 1] ?? "";
  });
});
