import { bodyOf } from "../../page/safe-dom.ts";
import { scanBlocks } from "../../page/scan.ts";
import type { PageReport } from "../../platform/messages.ts";
import type { Session } from "./session.ts";

/** At most so many words are shown as the commonest. */
const COMMONEST = 5;

/** What the toolbar popup shows of this page. Nothing of it is stored or sent anywhere else. */
export function reportOf(session: Session | null, hostname: string): PageReport {
  const findings = session?.findings();
  return {
    hostname,
    isOff: session === null,
    marks: findings?.marks ?? 0,
    terms: findings?.commonest.length ?? 0,
    words: findings ? countWords() : 0,
    ms: Math.round((findings?.ms ?? 0) * 10) / 10,
    commonest: findings?.commonest.slice(0, COMMONEST) ?? [],
  };
}

function countWords(): number {
  const body = bodyOf(document);
  let words = 0;
  for (const { text } of body ? scanBlocks(body, { lang: "en" }) : []) {
    words += text.match(/\S+/g)?.length ?? 0;
  }
  return words;
}
