import type { Clock } from "./clock.ts";
import { readFeedAddress } from "./feed-address.ts";
import { type FetchLimits, startLimits } from "./fetch-limits.ts";
import { accept, type Refusal, refuse, type Result } from "./result.ts";
import { statusSentence } from "./status-sentence.ts";

/** The part of the browser's `fetch` that a sync needs. */
export type Fetch = (address: string, init: FetchInit) => Promise<FetchAnswer>;

export type FetchInit = {
  readonly cache: "no-cache";
  readonly credentials: "omit";
  readonly referrerPolicy: "no-referrer";
  readonly redirect: "follow";
  readonly signal: AbortSignal;
};

type FetchAnswer = {
  readonly ok: boolean;
  readonly status: number;
  /** Where the answer came from, after redirects. */
  readonly url: string;
  readonly body: { getReader(): BodyReader } | null;
};

type BodyReader = {
  read(): Promise<{ done: boolean; value?: Uint8Array | undefined }>;
};

export type FetchTools = {
  readonly fetch: Fetch;
  readonly clock: Clock;
  /** True only in a development build: feeds on this machine, over http. */
  readonly isLoopbackAllowed: boolean;
};

export type FetchOrder = {
  readonly stage: "head" | "snapshot";
  readonly address: string;
  /** In bytes, decoded. Not one chunk more is read. */
  readonly cap: number;
};

export type Fetched = { readonly bytes: Uint8Array<ArrayBuffer>; readonly address: string };

/**
 * Fetches a file of a feed, and stops at the cap while it streams, when it stalls, and when it
 * takes too long. The browser revalidates by itself (`no-cache`); a header of our own would start
 * a preflight that static hosts refuse.
 */
export async function fetchCapped(order: FetchOrder, tools: FetchTools): Promise<Result<Fetched>> {
  const limits = startLimits(tools.clock);
  try {
    const answer = await tools.fetch(order.address, {
      cache: "no-cache",
      credentials: "omit",
      referrerPolicy: "no-referrer",
      redirect: "follow",
      signal: limits.signal,
    });
    const refusal = judgeAnswer(order, answer, tools);
    if (refusal) return refusal;
    return await readBody(order, answer, limits);
  } catch {
    return refuse(order.stage, limits.sentence() ?? UNREACHABLE);
  } finally {
    limits.stop(); // ends a body that was not read to its end, too
  }
}

const UNREACHABLE =
  "The server with the feed can't be reached, or broke off. " +
  "If other websites open, check the feed's address in the settings.";

function judgeAnswer(order: FetchOrder, answer: FetchAnswer, tools: FetchTools): Refusal | null {
  const { stage, address } = order;
  const final = readFeedAddress(stage, answer.url || address, tools.isLoopbackAllowed);
  if (!final.ok) {
    return refuse(
      stage,
      "The feed's address leads to one that isn't safe (https). Tell its publisher.",
    );
  }
  // A head from elsewhere could be anybody's; a snapshot is known by its hash.
  if (stage === "head" && final.value.origin !== new URL(address).origin) {
    return refuse(
      stage,
      `The feed has moved to another site, ${final.value.host}. ` +
        "If you trust that site, put the new address into the settings.",
    );
  }
  return answer.ok ? null : refuse(stage, statusSentence(stage, answer.status));
}

async function readBody(
  { stage, cap, address }: FetchOrder,
  answer: FetchAnswer,
  limits: FetchLimits,
): Promise<Result<Fetched>> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  const reader = answer.body?.getReader();
  for (;;) {
    const { value, done } = (await reader?.read()) ?? { done: true };
    if (done || !value) break;
    limits.onBytes();
    length += value.length;
    if (length > cap) {
      return refuse(
        stage,
        "The file is larger than any dictionary may be. Check the feed's address.",
      );
    }
    chunks.push(value);
  }
  if (length === 0) return refuse(stage, "The server sent an empty file. Try again in a while.");
  return accept({ bytes: joinChunks(chunks, length), address: answer.url || address });
}

function joinChunks(chunks: readonly Uint8Array[], length: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}
