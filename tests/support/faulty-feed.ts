import { createHash } from "node:crypto";
import { openEnvelope, sealEnvelope } from "../../feed/envelope.ts";
import type { FeedFiles } from "../../publisher/build-feed.ts";
import type { Answer } from "./feed-host.ts";

type Json = Readonly<Record<string, unknown>>;

/** The same feed with something else in the payload of its head. */
export function changeHead(files: FeedFiles, change: (payload: Json) => Json): FeedFiles {
  const payload = Buffer.from(JSON.stringify(change(payloadOf(files))));
  return { ...files, head: sealEnvelope(payload, []) };
}

/** The same feed with something else in what its head says of the snapshot. */
export function changeContent(files: FeedFiles, change: Json): FeedFiles {
  return changeHead(files, (payload) => ({
    ...payload,
    content: { ...(payload["content"] as Json), ...change }, // `buildFeed` made it
  }));
}

/** A feed that names this text as its snapshot, with the right hash. */
export function withSnapshot(files: FeedFiles, snapshot: string, terms: number): FeedFiles {
  const sha256 = createHash("sha256").update(snapshot).digest("hex");
  const content = { sha256, bytes: Buffer.byteLength(snapshot), terms };
  return { ...changeContent(files, content), snapshot, sha256 };
}

/** The payload of a feed's head. */
export function payloadOf({ head }: FeedFiles): Json {
  const envelope = openEnvelope(Buffer.from(head));
  if (!envelope.ok) throw new Error(envelope.sentence);
  return JSON.parse(Buffer.from(envelope.value.payload).toString()) as Json; // `buildFeed` made it
}

/** An answer whose length nobody tells: where it ends early, it still looks whole. */
export function answerUnframed(body: string): Answer {
  return (request) => {
    request.socket.end(`HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n${body}`);
  };
}

/** An answer that breaks off before the length that it promised. */
export function answerBrokenOff(body: string): Answer {
  return (_request, response) => {
    response.writeHead(200, { "Content-Length": body.length + 1_000 });
    response.write(body, () => response.destroy());
  };
}

export function redirectTo(location: string): Answer {
  return (_request, response) => {
    response.writeHead(302, { Location: location }).end();
  };
}

/** An answer without end and without a length. */
export function answerWithoutEnd(onSent: (bytes: number) => void = () => undefined): Answer {
  const chunk = Buffer.alloc(64 * 1024, " ");
  return (_request, response) => {
    const send = (): void => {
      while (!response.destroyed) {
        onSent(chunk.length);
        if (!response.write(chunk)) break;
      }
    };
    response.on("drain", send);
    send();
  };
}
