import { useWording } from "./wording.tsx";

export type LetterBarProps = {
  readonly letters: readonly string[];
  readonly onGo: (letter: string) => void;
};

/**
 * The letters that have words. Buttons, not links: the address of the page already names the word
 * that it shows.
 */
export function LetterBar({ letters, onGo }: LetterBarProps) {
  const t = useWording();
  return (
    <nav class="letters" aria-label={t("letters")}>
      {letters.map((letter) => (
        <button key={letter} type="button" onClick={() => onGo(letter)}>
          {letter}
        </button>
      ))}
    </nav>
  );
}
