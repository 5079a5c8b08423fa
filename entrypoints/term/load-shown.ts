import type { EntrySummary } from "../../dictionary/entry-summary.ts";
import type { EntryView } from "../../dictionary/entry-view.ts";
import { callBackground } from "../../platform/messages.ts";
import type { TermAddress } from "../../platform/term-address.ts";

/** What the term page shows. */
export type Shown =
  | { readonly state: "term"; readonly view: EntryView }
  /** The A to Z; under a sentence if a word was asked for that is not there. */
  | {
      readonly state: "list";
      readonly terms: readonly EntrySummary[];
      readonly unknown: string | null;
    }
  /** The background can't be reached. */
  | { readonly state: "failed" };

/** Gets what an address asks for. Never throws. */
export async function loadShown({ id, key }: TermAddress): Promise<Shown> {
  try {
    const view = key && (await callBackground("getEntry", key));
    if (view) return { state: "term", view };
    const terms = await callBackground("listEntries");
    const found = terms.find((term) => term.id === id);
    const only = found && (await callBackground("getEntry", found.key));
    return only ? { state: "term", view: only } : { state: "list", terms, unknown: id };
  } catch {
    return { state: "failed" }; // the extension was updated or removed under this tab
  }
}
