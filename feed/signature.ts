import type { AcceptedDictionary } from "./accepted-dictionary.ts";
import type { Envelope } from "./envelope.ts";
import { accept, refuse, type Result } from "./result.ts";

/** What is known about who published a head, and the words in which a reader is told. */
export type SignatureVerdict = { readonly signed: boolean; readonly label: string };

/**
 * Judges the signatures of a head. This version has no keys to check them with, and says so: it
 * takes an unsigned feed as "not signed" and never calls a feed signed. A dictionary that a
 * version with keys accepted as signed is not replaced by an unsigned one.
 */
export function checkSignature(
  { signatures }: Envelope,
  accepted: AcceptedDictionary | null,
): Result<SignatureVerdict> {
  if (accepted?.signed) {
    return refuse(
      "signature",
      "Your dictionary came with a checked signature, and this version of Jargon Lens can't check one. Update the extension.",
    );
  }
  if (signatures.length === 0) return accept({ signed: false, label: "The feed is not signed." });
  return accept({
    signed: false,
    label: "The feed is signed; this version of Jargon Lens does not check signatures yet.",
  });
}
