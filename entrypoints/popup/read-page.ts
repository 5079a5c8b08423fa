import type { FoundOnPage } from "../../components/PageWords.tsx";
import type { PopupPage } from "../../components/PopupView.tsx";
import { callBackground, callTab, type PageReport } from "../../platform/messages.ts";
import { isSiteOff, type Sites, switchSite } from "../../platform/site-rule.ts";
import type { ShownTab } from "./find-tab.ts";

/** A page that answers, with the hostname that the switch is about; empty for a file. */
export type OpenPage = Extract<PopupPage, { state: "open" }> & { readonly hostname: string };

export type ReadPage = Exclude<PopupPage, { state: "open" }> | OpenPage;

/** What there is to say about the page in a tab. Asks the page itself, and believes only counts. */
export async function readPage(tab: ShownTab | null, sites: Sites): Promise<ReadPage> {
  const address = tab && URL.parse(tab.address);
  if (!tab || !address || isClosed(address)) return { state: "closed" };
  const report = await callTab(tab.id, "reportPage");
  if (!report) return { state: "silent" };
  if (isPdf(address, report)) return { state: "closed" };
  const { hostname } = report;
  return {
    state: "open",
    hostname,
    site: siteOf(sites, hostname),
    isOn: !isSiteOff(sites, hostname),
    found: report.isOff ? null : await foundIn(report),
  };
}

/** Where browsers let no extension in, whatever it may do elsewhere. */
const STORES = /^(chromewebstore\.google\.com|addons\.mozilla\.org|microsoftedge\.microsoft\.com)$/;

function isClosed({ protocol, hostname }: URL): boolean {
  return !["http:", "https:", "file:"].includes(protocol) || STORES.test(hostname);
}

/** Our script runs beside the browser's PDF reader, in a page without a word. */
function isPdf({ pathname }: URL, { words }: PageReport): boolean {
  return words === 0 && pathname.toLowerCase().endsWith(".pdf");
}

/** The site as the switch holds it: the rule that stands, or the one that it would make. */
function siteOf(sites: Sites, hostname: string): string {
  const standing = sites.off.find((rule) => isSiteOff({ off: [rule] }, hostname));
  return standing ?? switchSite({ off: [] }, hostname, false).off[0] ?? "";
}

async function foundIn({ terms, marks, commonest, notice }: PageReport): Promise<FoundOnPage> {
  const named = await Promise.all(
    commonest.map(async ({ key, count }) => {
      const view = await callBackground("getEntry", key).catch(() => null);
      return view ? [{ key, count, headword: view.entry.headword }] : [];
    }),
  );
  return { terms, marks, commonest: named.flat(), notice };
}
