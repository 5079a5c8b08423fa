import { plainText, type Paragraph, type RichText, type Run } from "../dictionary/rich-text.ts";

/** A few lines of a card. */
const SHORT = 170; // characters

/**
 * The first sentences of a text: as many whole ones as are short together, and at least one.
 * A run that is more than text belongs to the sentence it stands in.
 */
export function openingOf(text: RichText): {
  readonly opening: RichText;
  readonly isWhole: boolean;
} {
  const [first = []] = text;
  const opening: Run[] = [];
  for (const sentence of sentencesOf(first)) {
    if (opening.length > 0 && plainText([[...opening, ...sentence]]).length > SHORT) break;
    opening.push(...sentence);
  }
  return { opening: [opening], isWhole: plainText([opening]).length >= plainText(text).length };
}

/** Cuts after the space that follows a full stop, with or without a closing quote or bracket. */
const SENTENCE_END = /(?<=[.!?]["”’)]?\s+)(?=\S)/u;

function sentencesOf(paragraph: Paragraph): readonly (readonly Run[])[] {
  const sentences: Run[][] = [[]];
  for (const run of paragraph) {
    const pieces = typeof run === "string" ? run.split(SENTENCE_END) : [run];
    pieces.forEach((piece, number) => {
      if (number > 0 || endsSentence(sentences.at(-1)?.at(-1))) sentences.push([]);
      sentences.at(-1)?.push(piece);
    });
  }
  return sentences;
}

function endsSentence(run: Run | undefined): boolean {
  return typeof run === "string" && /[.!?]["”’)]?\s+$/u.test(run);
}
