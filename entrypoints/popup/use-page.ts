import { useEffect, useState } from "preact/hooks";
import type { Sites } from "../../platform/site-rule.ts";
import type { ShownTab } from "./find-tab.ts";
import { readPage, type ReadPage } from "./read-page.ts";

/** A page hears of the switch when we do, and needs a moment to find its words. */
const ASK_AGAIN = 250; // ms

/**
 * The page in a tab, asked anew whenever the sites change: until it has done what they say, and
 * has found as many words as the last time it was asked.
 */
export function usePage(tab: ShownTab | null | undefined, sites: Sites | undefined): ReadPage {
  const [page, setPage] = useState<ReadPage>({ state: "loading" });
  useEffect(() => {
    if (tab === undefined || sites === undefined) return;
    let timer = 0;
    let isStale = false;
    const ask = async (marksBefore: number | null): Promise<void> => {
      const read = await readPage(tab, sites);
      if (isStale) return;
      setPage(read);
      if (read.state !== "open" || !read.isOn) return;
      const marks = read.found?.marks ?? null;
      if (marks !== null && marks === marksBefore) return;
      timer = window.setTimeout(() => void ask(marks), ASK_AGAIN);
    };
    void ask(null);
    return () => {
      isStale = true;
      window.clearTimeout(timer);
    };
  }, [tab, sites]);
  return page;
}
