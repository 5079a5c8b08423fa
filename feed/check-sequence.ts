import type { AcceptedDictionary } from "./accepted-dictionary.ts";
import { FEED_CAPS } from "./caps.ts";
import type { Head } from "./head.ts";
import { accept, refuse, type Result } from "./result.ts";

/**
 * Checks that a feed that was read before is still the same one. Another address may be another
 * feed: the reader chose it.
 */
export function checkFeedId(
  { feedId }: Head,
  accepted: AcceptedDictionary | null,
  address: string,
): Result<"same" | "other"> {
  if (accepted?.feedId === feedId) return accept("same");
  if (accepted?.address !== address) return accept("other");
  return refuse(
    "feed-id",
    `Another dictionary (${feedId}) now stands at this address. ` +
      "If you want that one, clear the feed's address in the settings, update, and put it in again.",
  );
}

/**
 * Compares a head with the dictionary that is in use. Only number and hash decide whether it is
 * unchanged, never what a server or a cache says.
 */
export function checkSequence(
  { feedId, seq, content }: Head,
  accepted: AcceptedDictionary | null,
): Result<"unchanged" | "new"> {
  if (accepted?.feedId !== feedId) return accept("new");
  if (seq < accepted.seq) {
    return refuse(
      "sequence",
      `The feed offers an older dictionary (number ${seq}) than yours (number ${accepted.seq}). ` +
        "If that goes on, ask its publisher.",
    );
  }
  if (seq > accepted.seq + FEED_CAPS.sequenceJump) {
    return refuse(
      "sequence",
      `The feed's number leaps from ${accepted.seq} to ${seq}, which no publisher does. Ask its publisher.`,
    );
  }
  if (seq > accepted.seq) return accept("new");
  if (content.sha256 !== accepted.sha256) {
    return refuse(
      "sequence",
      `The feed has two different dictionaries under one number (${seq}). ` +
        "Its publisher has to publish again under a higher one.",
    );
  }
  return accept("unchanged");
}
