import { compileIndex } from "../dictionary/compile.ts";
import type { Entry } from "../dictionary/entry.ts";
import { openIndex } from "../dictionary/term-index.ts";
import { accept, refuse, type Result } from "./result.ts";

/** Compiles the index of a feed, and opens it once to be sure that pages will be able to. */
export function compileEntries(
  entries: readonly Entry[],
  { feedId, lang }: { readonly feedId: string; readonly lang: string },
): Result<string> {
  const index = compileIndex([{ feedId, entries }], lang);
  if (openIndex(index)) return accept(index);
  return refuse(
    "compile",
    "The dictionary can't be used by this Jargon Lens. Update the extension.",
  );
}
