import { browser } from "wxt/browser";

/** The alarm that wakes the worker for the daily update. */
export const UPDATE_ALARM = "update";

const DAY = 24 * 60; // minutes

/**
 * Sets the daily alarm if there is none: browsers lose alarms, Firefox at every start. The first
 * comes 1 to 15 minutes after the start, then every 24 hours give or take a fifth, so that a
 * million readers don't come at once. One that stands keeps its time.
 *
 * @param random from 0 to 1
 */
export async function keepAlarm(random: () => number): Promise<void> {
  if (await browser.alarms.get(UPDATE_ALARM)) return;
  await browser.alarms.create(UPDATE_ALARM, {
    delayInMinutes: 1 + 14 * random(),
    periodInMinutes: DAY * (0.8 + 0.4 * random()),
  });
}
