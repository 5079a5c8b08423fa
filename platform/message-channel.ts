import { browser } from "wxt/browser";

/** Who sent a message, as the browser vouches for it. */
export type Sender = {
  readonly id?: string;
  readonly url?: string;
  readonly tab?: { readonly id?: number | undefined };
  readonly frameId?: number;
};

/** Turns a checked message into its answer, or `null` if it is none of ours. */
type Answerer = (message: unknown, sender: Sender) => Promise<unknown> | null;

/**
 * Adds the one message listener of a context. Messages from other extensions and those that
 * `answer` turns down get no answer at all.
 *
 * It answers through `sendResponse`: of the ways to answer later, that is the one that every
 * browser has, with the polyfill and without.
 */
export function listen(answer: Answerer, signal?: AbortSignal): void {
  const listener = (
    message: unknown,
    sender: Sender,
    sendResponse: (reply: Reply) => void,
  ): true | undefined => {
    const answered = sender.id === browser.runtime.id ? answer(message, sender) : null;
    if (!answered) return undefined;
    answered.then(
      (value) => sendResponse({ value }),
      (error: unknown) => sendResponse({ error: String(error) }),
    );
    return true;
  };
  if (signal?.aborted) return;
  browser.runtime.onMessage.addListener(listener);
  signal?.addEventListener("abort", () => browser.runtime.onMessage.removeListener(listener));
}

/**
 * Takes the value out of a reply.
 *
 * @throws if nobody answered, or the one who did met an error
 */
export function openReply(reply: unknown): unknown {
  if (typeof reply !== "object" || reply === null) throw new Error("Nobody answered the message.");
  if ("error" in reply) throw new Error(String(reply.error));
  return "value" in reply ? reply.value : undefined;
}

/** A wrapper, because a bare `undefined` also stands for "nobody answered". */
type Reply = { readonly value: unknown } | { readonly error: string };
