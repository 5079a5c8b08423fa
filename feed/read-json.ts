import { FEED_CAPS } from "./caps.ts";
import { accept, refuse, type Result, type Stage } from "./result.ts";

/**
 * Reads bytes as JSON, with a sentence for each way in which a feed can be none: not text, a web
 * page, broken off, too deep. A byte order mark at the start is allowed.
 *
 * @param what the file as a reader may know it: `the feed`, `the dictionary`
 */
export function readJson(stage: Stage, what: string, bytes: Uint8Array): Result<unknown> {
  const text = decodeUtf8(bytes);
  if (text === null) {
    return refuse(stage, `The file with ${what} isn't plain text. Ask its publisher to mend it.`);
  }
  if (/^\s*</.test(text)) {
    return refuse(
      stage,
      `A web page came in place of ${what}. If you are on public Wi-Fi, sign in to it first; ` +
        "if not, check the feed's address in the settings.",
    );
  }
  const value = parse(text);
  if (value === undefined) {
    return refuse(stage, `The file with ${what} is cut short or damaged. Try again in a while.`);
  }
  if (isDeeper(value, FEED_CAPS.jsonDepth)) {
    return refuse(stage, `The file with ${what} isn't built as it should be. Tell its publisher.`);
  }
  return accept(value);
}

/** The text of UTF-8 bytes; `null` if they are anything else. */
function decodeUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return null; // the decoder's one way to say that these bytes are no UTF-8
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined; // JSON itself has no `undefined`
  }
}

function isDeeper(value: unknown, levels: number): boolean {
  if (typeof value !== "object" || value === null) return false;
  return levels === 0 || Object.values(value).some((inner) => isDeeper(inner, levels - 1));
}
