import type { Page } from "puppeteer-core";

/**
 * Looks into the open card, and gives what `look` made of it; null while no card is open.
 *
 * The card stands in a closed shadow root, made in the extension's own world, and is out of a
 * page's reach by design. A debugger may look in: in Chromium through the extension's world, in
 * Firefox because WebDriver hands out closed roots. `look` runs in the browser: it sees only its
 * arguments, and what it gives must be fit for JSON.
 */
export async function lookInCard<Seen>(
  page: Page,
  look: (root: ShadowRoot, argument: string) => Seen,
  argument = "",
): Promise<Seen | null> {
  const bidi = webDriver(page);
  const answer = bidi
    ? await lookInFirefox(bidi, look.toString(), argument)
    : await lookInChromium(page, look.toString(), argument);
  // The answer of `look` itself, there and back through JSON.
  return answer === null ? null : (JSON.parse(answer) as Seen);
}

/** The elements that can be the card's host: it is appended to one of these, never inside text. */
const HOSTS = "html > :not(head, body), body > :not(script), dialog > *";

async function lookInChromium(page: Page, look: string, argument: string): Promise<string | null> {
  const [world] = page.mainFrame().extensionRealms();
  if (!world) return null;
  const source = `((hosts, argument) => {
    for (const host of document.querySelectorAll(hosts)) {
      const root = chrome.dom.openOrClosedShadowRoot(host);
      if (root?.mode === "closed" && root.querySelector("[role=dialog]")) {
        return JSON.stringify((${look})(root, argument)) ?? null;
      }
    }
    return null;
  })(${JSON.stringify(HOSTS)}, ${JSON.stringify(argument)})`;
  const answer: unknown = await world.evaluate(source);
  return typeof answer === "string" ? answer : null;
}

async function lookInFirefox(bidi: WebDriver, look: string, argument: string) {
  const target = { context: bidi.context, sandbox: "jargon-lens-tools" };
  const hosts = await bidi.send("script.evaluate", {
    expression: `[...document.querySelectorAll(${JSON.stringify(HOSTS)})]`,
    target,
    awaitPromise: false,
    serializationOptions: { maxDomDepth: 0, includeShadowTree: "all" },
  });
  for (const host of list(at(hosts, "result", "result", "value"))) {
    const root = at(host, "value", "shadowRoot");
    if (at(root, "value", "mode") !== "closed") continue;
    const answer = await bidi.send("script.callFunction", {
      functionDeclaration: `(root, argument) => root.querySelector("[role=dialog]")
        ? JSON.stringify((${look})(root, argument)) : null`,
      arguments: [{ sharedId: at(root, "sharedId") }, { type: "string", value: argument }],
      target,
      awaitPromise: true,
    });
    const value = at(answer, "result", "result", "value");
    if (typeof value === "string") return value;
  }
  return null;
}

type WebDriver = {
  readonly context: string;
  send(method: string, parameters: object): Promise<unknown>;
};

/**
 * The bare WebDriver BiDi connection behind a page; null in Chromium, which speaks another
 * protocol. Puppeteer has no public way to ask for closed roots, so this goes past its types.
 */
function webDriver(page: Page): WebDriver | null {
  const connection = at(page.browser(), "connection");
  const context = at(page.mainFrame(), "_id");
  const send = at(connection, "send");
  if (typeof send !== "function" || typeof context !== "string") return null;
  return {
    context,
    send: (method, parameters): Promise<unknown> =>
      Promise.resolve(Reflect.apply(send, connection, [method, parameters])),
  };
}

function at(value: unknown, ...names: readonly string[]): unknown {
  return names.reduce(
    (held, name) =>
      typeof held === "object" && held !== null ? Reflect.get(held, name) : undefined,
    value,
  );
}

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
