import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { servePages } from "../../tools/page-server.ts";
import type { PageAnswer } from "../../tools/page-server.ts";

export type PublishedFeed = {
  /** Of the feed's head. */
  readonly address: string;
  close(): Promise<void>;
};

export type FeedChange = {
  /** Changes what stands in the dictionary that came with the extension. */
  readonly edit?: (snapshot: string) => string;
  /** Spoils what goes over the wire, after it was sealed. */
  readonly spoil?: (path: string, answer: PageAnswer) => PageAnswer | null;
};

/**
 * Publishes the dictionary that came with an extension, changed, as the next one. Written by hand
 * and not by the publisher's code, so that a reader is tested against the paper, not its twin.
 */
export async function publishChanged(
  extensionDir: string,
  { edit = (snapshot) => snapshot, spoil = (_, answer) => answer }: FeedChange,
): Promise<PublishedFeed> {
  const bundled = read(join(extensionDir, "dictionary/feed.json"));
  const head = JSON.parse(Buffer.from(String(bundled["payload"]), "base64url").toString()) as Head;
  const seq = head.seq + 1;
  const before = readFileSync(join(extensionDir, "dictionary", head.content.url), "utf8");
  const snapshot = edit(JSON.stringify({ ...(JSON.parse(before) as object), seq }));
  const sha256 = createHash("sha256").update(snapshot).digest("hex");
  const url = `snap/${sha256}.json`;
  const content = { ...head.content, url, sha256, bytes: Buffer.byteLength(snapshot) };
  const published = new Date().toISOString();
  const payload = JSON.stringify({ ...head, seq, published, content });
  const envelope = { ...bundled, payload: Buffer.from(payload).toString("base64url") };

  const files = new Map([
    ["/feed.json", JSON.stringify(envelope)],
    [`/${url}`, snapshot],
  ]);
  const server = await servePages((path) => {
    const body = files.get(path);
    const headers = { "access-control-allow-origin": "*" };
    return body === undefined ? null : spoil(path, { body, type: "application/json", headers });
  });
  return { address: `${server.origin}/feed.json`, close: () => server.close() };
}

/** What is used here of a head (docs of the feed's form). */
type Head = { readonly seq: number; readonly content: { readonly url: string } };

function read(file: string): Readonly<Record<string, unknown>> {
  return JSON.parse(readFileSync(file, "utf8")) as Record<string, unknown>; // our own build
}
