import { createHash } from "node:crypto";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { FeedPublication, PublicationNews } from "./feed-publication.ts";

export type FeedServer = {
  /** Of the feed's head. */
  readonly address: string;
  readonly close: () => Promise<void>;
};

/** Readers come back to the head; within this time a cache may answer for it. */
const HEAD_AGE = 600; // s

/** A snapshot's name is its hash: what it holds can never change. */
const SNAPSHOT_AGE = 31_536_000; // s, a year

/**
 * Serves a feed on this machine alone, with the headers that a public host should send. The
 * folder is looked at again before each head is given out.
 *
 * @param port 0 for any that is free
 * @param onNews told of everything that is published, or can't be
 * @throws if the port is taken
 */
export async function serveFeed(
  publication: FeedPublication,
  port: number,
  onNews: (news: PublicationNews) => void,
): Promise<FeedServer> {
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const path = URL.parse(request.url ?? "", "http://localhost")?.pathname.slice(1) ?? "";
    if (request.method !== "GET" && request.method !== "HEAD") {
      return send(request, response, 405, "Only GET and HEAD are answered here.\n");
    }
    if (path === "feed.json") {
      const news = await publication.refresh();
      if (news) onNews(news);
    }
    const [body, age] =
      path === "feed.json"
        ? [publication.head(), `max-age=${HEAD_AGE}`]
        : [publication.snapshot(path), `public, max-age=${SNAPSHOT_AGE}, immutable`];
    if (body === null) return send(request, response, 404, "Only feed.json is published here.\n");
    response.setHeader("Content-Type", "application/json; charset=utf-8");
    response.setHeader("Cache-Control", age);
    return send(request, response, 200, body);
  };

  const server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => {
      send(request, response, 500, `The folder can't be read: ${String(error)}\n`);
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", resolve);
  });
  const bound = server.address();
  if (bound === null || typeof bound === "string") throw new Error("The server has no port.");
  return {
    address: `http://127.0.0.1:${bound.port}/feed.json`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function send(
  request: IncomingMessage,
  response: ServerResponse,
  status: number,
  body: string,
): void {
  const etag = `"${createHash("sha256").update(body).digest("base64url")}"`;
  const isKnown = status === 200 && request.headers["if-none-match"] === etag;
  if (status === 200) response.setHeader("ETag", etag);
  if (!response.hasHeader("Content-Type")) {
    response.setHeader("Content-Type", "text/plain; charset=utf-8");
  }
  // Any website may read a public dictionary; without this, only extensions with access could.
  response.setHeader("Access-Control-Allow-Origin", "*");
  response.setHeader("X-Content-Type-Options", "nosniff");
  response.writeHead(isKnown ? 304 : status);
  response.end(isKnown || request.method === "HEAD" ? undefined : body);
}
