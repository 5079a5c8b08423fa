import type { Wording } from "./wording.tsx";

/** Gives a sentence by its key; empty for a key that the locale files do not have. */
export type GetMessage = (key: string, substitutions: string[]) => string;

/**
 * The interface's sentences from `getMessage`, which in an extension is the browser's own.
 * Plurals follow the language of the sentences, which need not be the browser's.
 */
export function wordingFrom(getMessage: GetMessage): Wording {
  const sentence = (key: string, ...substitutions: readonly string[]): string =>
    getMessage(key, [...substitutions]);
  const language = (): string => sentence("languageTag") || "en-GB";
  const count = (key: string, number: number): string => {
    const shown = new Intl.NumberFormat(language()).format(number);
    const rule = new Intl.PluralRules(language()).select(number);
    return sentence(`${key}_${rule}`, shown) || sentence(`${key}_other`, shown);
  };
  return Object.assign(sentence, { count, language });
}
