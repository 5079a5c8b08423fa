import { relative, resolve } from "node:path";
import type { Page } from "puppeteer-core";
import { launchWithExtension } from "./browsers.ts";
import type { LaunchedBrowser } from "./browsers.ts";
import { buildExtension } from "./build-extension.ts";
import { openDesk } from "./desk.ts";
import type { Desk } from "./desk.ts";
import { hasDisplay } from "./display.ts";
import { followFeed } from "./follow-feed.ts";
import { ensureBrowser } from "./install-browser.ts";
import { openPage, servePage } from "./open-page.ts";
import { readStartOptions } from "./start-options.ts";
import type { StartOptions } from "./start-options.ts";
import { takeTour } from "./tour.ts";

/** Where the pictures go, under the folder that the command was given in. */
const PICTURES = "pictures";

/** With `--json`, the standard output holds that one object and nothing else. */
const say = process.argv.includes("--json") ? console.error : console.log;

process.exitCode = await main(process.argv.slice(2));

/** `npm start`: the extension at work on a page, for a person to try or in pictures. */
async function main(words: readonly string[]): Promise<number> {
  try {
    await start(readStartOptions(words));
    return 0;
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    return 1;
  }
}

async function start(options: StartOptions): Promise<void> {
  ensureBrowser(options.browser, say);
  say("Building the extension …");
  const extensionDir = await buildExtension(options.browser, "development");
  const headless = options.isJson || !hasDisplay();
  const served = await servePage(options.page);
  try {
    const launched = await launchWithExtension({ ...options, headless, extensionDir });
    try {
      const desk = await openDesk(launched);
      if (options.feed !== null) say(await followFeed(desk, options.feed));
      const page = await openPage(launched, served.address);
      await (headless ? showResult(launched, desk, page, options) : leaveOpen(launched, desk));
    } finally {
      await launched.close();
    }
  } finally {
    await served.close();
  }
}

/** For a person with a screen: the browser is theirs until they close it. */
async function leaveOpen({ browser }: LaunchedBrowser, desk: Desk): Promise<void> {
  await desk.page.close();
  say("Rest the pointer on an underlined word. The command ends when you close the browser.");
  await new Promise<void>((resolve) => browser.once("disconnected", () => resolve()));
}

/** Without a screen: a visit by machine, what it found, and pictures of it. */
async function showResult(
  launched: LaunchedBrowser,
  desk: Desk,
  page: Page,
  { browser, isJson }: StartOptions,
): Promise<void> {
  const tabId = await desk.tabId(page.url());
  const report = await desk.report(tabId);
  const tour = await takeTour({ launched, page, tabId, report, folder: resolve(PICTURES) });
  const { marks, terms, words, ms } = report;
  say(`Page      ${page.url()} (${await page.title()})`);
  say(`Browser   ${await launched.browser.version()}`);
  say(`Found     ${marks} marks of ${terms} terms among ${words} words, in ${ms} ms`);
  for (const { key, count } of report.commonest) say(`          ${wordOf(key)}: ${count}`);
  if (report.notice) say(`Notice    ${report.notice}`);
  say(`Card      ${tour.card ? `“${tour.card.word}”: ${oneLine(tour.card.says)}` : "none opened"}`);
  for (const picture of tour.pictures) say(`Picture   ${relative(".", picture)}`);
  if (!isJson) return;
  const { pictures } = tour;
  console.log(JSON.stringify({ page: page.url(), browser, marks, terms, ms, pictures }));
}

/** An entry's key is its feed and its id. */
function wordOf(key: string): string {
  return key.slice(key.lastIndexOf(" ") + 1);
}

function oneLine(text: string): string {
  const line = text.replaceAll(/\s+/g, " ").trim();
  return line.length > 200 ? `${line.slice(0, 200)}…` : line;
}
