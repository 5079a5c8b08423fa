import { browser } from "wxt/browser";
import { defineBackground } from "wxt/utils/define-background";
import { answerBackgroundCalls } from "../../platform/messages.ts";
import { keepAlarm, UPDATE_ALARM } from "./alarm.ts";
import { createBackground } from "./create-background.ts";
import { injectScript } from "./inject-script.ts";
import { openTermPage } from "./open-term-page.ts";
import { browserTools } from "./tools.ts";

/**
 * The worker: every listener is there before it first waits for anything, because the browser
 * wakes it for one event and delivers only to listeners that it finds at once.
 */
export default defineBackground(() => {
  const background = createBackground(browserTools(import.meta.env.MODE));

  answerBackgroundCalls({
    getEntry: (_sender, key) => background.getEntry(key),
    listEntries: () => background.listEntries(),
    ensureIndex: () => background.ensureIndex(),
    updateNow: () => background.updateNow(),
    injectScript,
    openTermPage: (_sender, key, section) => openTermPage(key, section),
  });
  browser.runtime.onInstalled.addListener(() => void background.settle());
  browser.runtime.onStartup.addListener(() => void background.settle());
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === UPDATE_ALARM) void background.updateInTime();
  });
  void keepAlarm(Math.random);
});
