import type { Wording } from "./wording.tsx";

const MINUTE = 60_000; // ms
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/**
 * "just now", "5 minutes ago", "yesterday": how long before `now` (milliseconds) a time was. A time
 * that is still to come is a wrong clock and counts as now. `null` if it is no time at all.
 */
export function sinceInWords(time: string, now: number, t: Wording): string | null {
  const then = Date.parse(time);
  if (Number.isNaN(then)) return null;
  const words = new Intl.RelativeTimeFormat(t.language(), { numeric: "auto" });
  const passed = Math.max(0, now - then);
  if (passed < MINUTE) return t("justNow");
  if (passed < HOUR) return words.format(-Math.floor(passed / MINUTE), "minute");
  if (passed < DAY) return words.format(-Math.floor(passed / HOUR), "hour");
  return words.format(-Math.floor(passed / DAY), "day");
}
