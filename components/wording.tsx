import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type english from "../public/_locales/en/messages.json";

/** The name of a sentence in the locale files. */
export type MessageKey = keyof typeof english;

/** The name of a sentence that is there once for one and once for many. */
export type PluralKey = MessageKey extends infer Key
  ? Key extends `${infer Stem}_other`
    ? Stem
    : never
  : never;

/** Gives the interface's sentences in the reader's language. Entries are not among them. */
export type Wording = {
  (key: MessageKey, ...substitutions: readonly string[]): string;
  /** The sentence for so many; the number itself is its first substitution. */
  readonly count: (key: PluralKey, count: number) => string;
  /** The language of the sentences, as in `lang` attributes. */
  readonly language: () => string;
};

export const WordingContext = createContext<Wording | null>(null);

/** The sentences of the nearest `WordingContext.Provider`; a view without one is a bug. */
export function useWording(): Wording {
  const wording = useContext(WordingContext);
  if (!wording) throw new Error("A view has no wording. Put it in <WordingContext.Provider>.");
  return wording;
}
