import { sha256 } from "../../feed/sha256.ts";
import type { AcceptedDictionary } from "../../platform/stored.ts";
import type { StoredDictionary } from "./dictionary-store.ts";

/** A snapshot that was taken from a feed, with what was written down about it. */
export type KeptDictionary = {
  readonly accepted: AcceptedDictionary;
  readonly snapshot: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
};

/**
 * The dictionary that the store keeps from a feed, if it is still the one that was accepted.
 * `null`: none was ever taken. `damaged`: it is gone, or not byte for byte what it was.
 */
export async function readKept(
  stored: StoredDictionary | null,
): Promise<KeptDictionary | "damaged" | null> {
  if (!stored || stored.isFromNewer) return null;
  const { accepted, snapshot } = stored;
  if (!accepted) return typeof snapshot === "string" ? "damaged" : null;
  if (accepted.address === "") return null;
  if (typeof snapshot !== "string") return "damaged";
  const bytes = new TextEncoder().encode(snapshot);
  return (await sha256(bytes)) === accepted.sha256 ? { accepted, snapshot, bytes } : "damaged";
}
