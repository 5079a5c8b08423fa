import { beforeEach, describe, expect, it } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import { keepAlarm, UPDATE_ALARM } from "../../../entrypoints/background/alarm.ts";
import { injectScript } from "../../../entrypoints/background/inject-script.ts";
import { openTermPage } from "../../../entrypoints/background/open-term-page.ts";
import { createQueue } from "../../../entrypoints/background/queue.ts";

beforeEach(() => {
  fakeBrowser.reset();
});

describe("the alarm", () => {
  it("S43 is set when there is none: within 15 minutes, then daily give or take a fifth", async () => {
    for (const [random, first, period] of [
      [0, 1, 1152],
      [1, 15, 1728],
    ] as const) {
      await fakeBrowser.alarms.clearAll();
      const before = Date.now();
      await keepAlarm(() => random);
      const alarm = await fakeBrowser.alarms.get(UPDATE_ALARM);
      expect(alarm?.periodInMinutes).toBeCloseTo(period);
      expect((alarm?.scheduledTime ?? 0) - before).toBeGreaterThanOrEqual(first * 60_000);
      expect((alarm?.scheduledTime ?? 0) - before).toBeLessThan(first * 60_000 + 5_000);
    }
  });

  it("D11 keeps its time when it is there", async () => {
    await keepAlarm(() => 0);
    const before = await fakeBrowser.alarms.getAll();
    await keepAlarm(() => 1);
    expect(await fakeBrowser.alarms.getAll()).toEqual(before);
  });
});

describe("a lazy script", () => {
  const injections: unknown[] = [];
  const accept = async (injection: unknown): Promise<unknown[]> => {
    injections.push(injection);
    return [];
  };

  beforeEach(() => {
    injections.length = 0;
    Object.assign(fakeBrowser.scripting, { executeScript: accept });
  });

  it("runs in the frame that asks, and in no other", async () => {
    expect(await injectScript({ tab: { id: 7 }, frameId: 3 }, "content-card")).toBe(true);
    expect(injections).toEqual([
      { target: { tabId: 7, frameIds: [3] }, files: ["/content-card.js"], injectImmediately: true },
    ]);
  });

  it("is not for those who are no tab", async () => {
    expect(await injectScript({}, "content-card")).toBe(false);
    expect(injections).toEqual([]);
  });

  it("is told of as missing when the browser refuses", async () => {
    const refuse = () => Promise.reject(new Error("Cannot access contents of the page."));
    Object.assign(fakeBrowser.scripting, { executeScript: refuse });
    expect(await injectScript({ tab: { id: 7 } }, "content-marks")).toBe(false);
  });
});

describe("the term page", () => {
  const opened = async (): Promise<string | undefined> =>
    (await fakeBrowser.tabs.query({})).at(-1)?.url;
  const at = (path: string): string => fakeBrowser.runtime.getURL(path);

  it("opens at an entry, at a section of it, or at the A to Z", async () => {
    await openTermPage("urn:test:words respite");
    expect(await opened()).toBe(at("term.html#urn%3Atest%3Awords/respite"));
    await openTermPage("urn:test:words respite", "critique");
    expect(await opened()).toBe(at("term.html?section=critique#urn%3Atest%3Awords/respite"));
    await openTermPage(null);
    expect(await opened()).toBe(at("term.html"));
  });
});

describe("a queue", () => {
  it("runs one job after another, and goes on after one that failed", async () => {
    const inTurn = createQueue();
    const order: string[] = [];
    const job = (name: string) => async () => {
      order.push(`${name} begins`);
      await Promise.resolve();
      order.push(`${name} ends`);
    };
    const failing = inTurn(async () => {
      await job("one")();
      throw new Error("no");
    });
    const second = inTurn(job("two"));
    await expect(failing).rejects.toThrow("no");
    await second;
    expect(order).toEqual(["one begins", "one ends", "two begins", "two ends"]);
  });
});
