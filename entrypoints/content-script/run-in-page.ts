import { openIndex } from "../../dictionary/term-index.ts";
import { answerTabCalls, callBackground } from "../../platform/messages.ts";
import { pageWorld } from "../../page/page-world.ts";
import { isSiteOff } from "../../platform/site-rule.ts";
import {
  readIndexText,
  readItem,
  settingsItem,
  sitesItem,
  watchIndexText,
  watchItem,
} from "../../platform/stored.ts";
import { EscapeKey } from "./escape-key.ts";
import { siteHostname } from "./site-hostname.ts";
import { Session } from "./session.ts";
import { reportOf } from "./report.ts";
import { whenShown } from "./when-shown.ts";

/** Documents whose text is for reading. Not PDF, images, XML, feeds or JSON. */
const READABLE = new Set(["text/html", "application/xhtml+xml"]);

/**
 * Marks the words of this page for as long as its site is on, and follows every change of the
 * reader's mind: the site switch, the settings, a newer dictionary.
 */
export async function runInPage(): Promise<void> {
  pageWorld().stop?.();
  const life = new AbortController();
  pageWorld().stop = () => life.abort();
  if (!READABLE.has(document.contentType)) return;

  const escape = new EscapeKey(life.signal); // now, before the page's own scripts can take the key
  const hostname = siteHostname();
  let session: Session | null = null;
  let turn = 0;

  const restart = async (): Promise<void> => {
    const mine = ++turn;
    session?.stop();
    session = null;
    if (isSiteOff(await readItem(sitesItem), hostname)) return;
    const [settings, stored] = await Promise.all([readItem(settingsItem), readIndexText()]);
    const index = openIndex(stored) ?? openIndex(await callBackground("ensureIndex"));
    await whenShown(life.signal);
    // While we waited, a newer change may have begun its own start.
    if (mine !== turn || life.signal.aborted || !index) return;
    session = new Session({ index, settings, escape, hostname });
    await session.start();
  };

  watchItem(
    sitesItem,
    (sites) => {
      if (isSiteOff(sites, hostname) !== (session === null)) void restart();
    },
    life.signal,
  );
  watchItem(settingsItem, () => void restart(), life.signal);
  watchIndexText(() => void restart(), life.signal);
  if (window === top) {
    answerTabCalls({ reportPage: async () => reportOf(session, hostname) }, life.signal);
  }
  await restart();
}
