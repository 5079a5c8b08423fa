import fc from "fast-check";
import { beforeEach, describe, expect, it } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import {
  answerBackgroundCalls,
  answerTabCalls,
  type BackgroundTable,
  callBackground,
  callTab,
  type PageReport,
} from "../../platform/messages.ts";

const OUR_PAGE = { id: fakeBrowser.runtime.id, url: fakeBrowser.runtime.getURL("/popup.html") };
const WEB_PAGE = {
  id: fakeBrowser.runtime.id,
  url: "https://example.org/",
  tab: { id: 7 },
  frameId: 3,
};
const STRANGER = { id: "another-extension", url: OUR_PAGE.url };

const REPORT: PageReport = {
  hostname: "example.org",
  isOff: false,
  marks: 3,
  terms: 2,
  words: 100,
  ms: 1.5,
  commonest: [{ key: "urn:test:words respite", count: 2 }],
};

let performed: unknown[];

/** A background that writes down what it is asked. */
const table: BackgroundTable = {
  getEntry: async (_sender, key) => {
    performed.push(["getEntry", key]);
    return null;
  },
  listEntries: async () => {
    performed.push(["listEntries"]);
    return [];
  },
  ensureIndex: async () => {
    throw new Error("The extension is damaged.");
  },
  updateNow: async () => {
    performed.push(["updateNow"]);
    return { state: "current", at: "2026-11-23T12:00:00Z", sentence: "Up to date." };
  },
  injectScript: async (sender, name) => {
    performed.push(["injectScript", sender.tab?.id, sender.frameId, name]);
    return true;
  },
  openTermPage: async (_sender, key, section) => {
    performed.push(["openTermPage", key, section]);
  },
};

/** Delivers a message as the browser does, and gives the reply; `undefined` if there is none. */
async function deliver(message: unknown, sender: object): Promise<unknown> {
  return new Promise((resolve) => {
    const willAnswer = fakeBrowser.runtime.onMessage.trigger(message, sender, resolve);
    void willAnswer.then((will: unknown[]) => will.includes(true) || resolve(undefined));
  });
}

beforeEach(() => {
  fakeBrowser.reset();
  performed = [];
});

describe("calls to the background", () => {
  beforeEach(() => {
    answerBackgroundCalls(table);
    const send = (message: unknown) => deliver(JSON.parse(JSON.stringify(message)), OUR_PAGE);
    Object.assign(fakeBrowser.runtime, { sendMessage: send });
  });

  it("are answered with their result", async () => {
    expect(await callBackground("getEntry", "urn:test:words respite")).toBeNull();
    expect(await callBackground("updateNow")).toMatchObject({ state: "current" });
    expect(performed).toEqual([["getEntry", "urn:test:words respite"], ["updateNow"]]);
  });

  it("may leave their last argument out, and may return nothing", async () => {
    expect(await callBackground("openTermPage", null)).toBeUndefined();
    await callBackground("openTermPage", "urn:test:words respite", "critique");
    await callBackground("openTermPage", "urn:test:words respite", undefined);
    expect(performed).toEqual([
      ["openTermPage", null, undefined],
      ["openTermPage", "urn:test:words respite", "critique"],
      ["openTermPage", "urn:test:words respite", undefined],
    ]);
  });

  it("fail with what went wrong", async () => {
    await expect(callBackground("ensureIndex")).rejects.toThrow("The extension is damaged.");
  });

  it("fail when nobody is there", async () => {
    Object.assign(fakeBrowser.runtime, { sendMessage: async () => undefined });
    await expect(callBackground("ensureIndex")).rejects.toThrow("Nobody answered");
  });

  it("tell who asks", async () => {
    const message = { to: "background", call: "injectScript", args: ["content-card"] };
    expect(await deliver(message, WEB_PAGE)).toEqual({ value: true });
    expect(performed).toEqual([["injectScript", 7, 3, "content-card"]]);
  });
});

describe("messages that the background does not answer, and that change nothing", () => {
  beforeEach(() => answerBackgroundCalls(table));

  it.each([
    ["nothing", undefined],
    ["a text", "getEntry"],
    ["no call", { to: "background" }],
    ["an unknown call", { to: "background", call: "eraseAll", args: [] }],
    ["a call by an inherited name", { to: "background", call: "constructor", args: [] }],
    ["a call to a tab", { to: "tab", call: "updateNow", args: [] }],
    ["no arguments", { to: "background", call: "getEntry" }],
    ["too few arguments", { to: "background", call: "getEntry", args: [] }],
    ["an argument of another kind", { to: "background", call: "getEntry", args: [{}] }],
    ["a key without end", { to: "background", call: "getEntry", args: ["x".repeat(1e6)] }],
    ["another script", { to: "background", call: "injectScript", args: ["../evil"] }],
    ["a section that is markup", { to: "background", call: "openTermPage", args: [null, "<b>"] }],
  ])("%s", async (_what, message) => {
    expect(await deliver(message, OUR_PAGE)).toBeUndefined();
    expect(performed).toEqual([]);
  });

  it("those of another extension", async () => {
    const message = { to: "background", call: "updateNow", args: [] };
    expect(await deliver(message, STRANGER)).toBeUndefined();
    expect(await deliver(message, {})).toBeUndefined();
    expect(performed).toEqual([]);
  });

  it("H14 those that only our own pages may send, from a web page", async () => {
    for (const call of ["updateNow", "listEntries"]) {
      expect(await deliver({ to: "background", call, args: [] }, WEB_PAGE)).toBeUndefined();
    }
    expect(performed).toEqual([]);
  });

  it("H14 any shape at all", async () => {
    await fc.assert(
      fc.asyncProperty(fc.anything({ withNullPrototype: true }), async (message) => {
        expect(await deliver(message, WEB_PAGE)).toBeUndefined();
      }),
      { numRuns: 500 },
    );
    expect(performed).toEqual([]);
  });
});

describe("calls to a tab", () => {
  const ask = (): Promise<PageReport | null> => callTab(7, "reportPage");

  it("are answered by the page, until its script stops", async () => {
    const life = new AbortController();
    answerTabCalls({ reportPage: async () => REPORT }, life.signal);
    const sent: unknown[] = [];
    Object.assign(fakeBrowser.tabs, {
      sendMessage: (...args: unknown[]) => {
        sent.push([args[0], args[2]]);
        return deliver(args[1], OUR_PAGE);
      },
    });
    expect(await ask()).toEqual(REPORT);
    expect(sent).toEqual([[7, { frameId: 0 }]]);
    life.abort();
    expect(await ask()).toBeNull();
  });

  it("give null where nothing of ours runs", async () => {
    Object.assign(fakeBrowser.tabs, {
      sendMessage: () => Promise.reject(new Error("Receiving end does not exist.")),
    });
    expect(await ask()).toBeNull();
  });

  it("give null for a report that is none", async () => {
    for (const value of [null, {}, { ...REPORT, marks: "many" }, { ...REPORT, marks: -1 }]) {
      Object.assign(fakeBrowser.tabs, { sendMessage: async () => ({ value }) });
      expect(await ask()).toBeNull();
    }
  });
});
