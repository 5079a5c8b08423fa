import { browser } from "wxt/browser";

/**
 * The interface's sentences, as the browser gives them; a key that no locale file has gives an
 * empty text. Plurals follow the language of the sentences, which need not be the browser's own.
 */
export const wording = Object.assign(sentence, { count, language });

type Key = Parameters<typeof browser.i18n.getMessage>[0];

function sentence(key: string, ...substitutions: readonly string[]): string {
  // The views' own types hold the keys; here any string may come, and a wrong one gives nothing.
  return browser.i18n.getMessage(key as Key, [...substitutions]);
}

function count(key: string, number: number): string {
  const shown = new Intl.NumberFormat(language()).format(number);
  const rule = new Intl.PluralRules(language()).select(number);
  return sentence(`${key}_${rule}`, shown) || sentence(`${key}_other`, shown);
}

function language(): string {
  return sentence("languageTag") || "en-GB";
}
