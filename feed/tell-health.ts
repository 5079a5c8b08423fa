import type { Clock } from "./clock.ts";
import type { Head } from "./head.ts";
import type { Health } from "./health.ts";
import type { SignatureVerdict } from "./signature.ts";

/** A head that passed every check. */
export type Judged = {
  readonly address: string;
  readonly head: Head;
  readonly verdict: SignatureVerdict;
};

/** The feed and the dictionary agree. */
export function currentHealth({ address, head, verdict }: Judged, clock: Clock): Health {
  const words = head.content.terms === 1 ? "1 word" : `${head.content.terms} words`;
  const sentence = `Up to date: "${head.title}", ${words}, published on ${day(head.published)}. ${verdict.label}`;
  return { state: "current", at: isoNow(clock), sentence, address };
}

/** A step refused: what happened, what to do, and that nothing was lost. */
export function failedHealth(
  { stage, sentence }: { readonly stage: string; readonly sentence: string },
  address: string,
  clock: Clock,
): Health {
  return {
    state: "failed",
    at: isoNow(clock),
    stage,
    sentence: `${sentence} Your words stay as they were.`,
    address,
  };
}

/** The dictionary that came with the extension is in use, and nothing is wrong with that. */
export function bundledHealth(sentence: string, clock: Clock): Health {
  return { state: "bundled", at: isoNow(clock), sentence };
}

function isoNow(clock: Clock): string {
  return new Date(clock.now()).toISOString();
}

/** `23 November 2026`, the same on every machine. */
function day(iso: string): string {
  return new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeZone: "UTC" }).format(
    new Date(iso),
  );
}
