import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { Entry } from "../../dictionary/entry.ts";
import { buildFeed, type FeedFiles } from "../../publisher/build-feed.ts";
import type { About } from "../../publisher/read-about.ts";

export type Answer = (request: IncomingMessage, response: ServerResponse) => void;

/** A web host on this machine that publishes a feed, and can be told to publish it badly. */
export type FeedHost = {
  /** Of the feed's head. */
  readonly address: string;
  /** The paths that were asked for, in order. */
  readonly requests: string[];
  readonly publish: (files: FeedFiles) => void;
  /** From now on this path is answered so. */
  readonly answer: (path: string, answer: Answer) => void;
  readonly close: () => Promise<void>;
};

export const ABOUT: About = {
  id: "urn:test:words",
  title: "Test words",
  language: "en",
  edition: 1,
};

/** A feed of some entries, published on the day of the fake clock. */
export function feedOf(entries: readonly Entry[], seq: number, about: About = ABOUT): FeedFiles {
  return buildFeed(about, entries, seq, new Date("2026-11-23T00:00:00Z"));
}

export async function startFeedHost(): Promise<FeedHost> {
  const answers = new Map<string, Answer>();
  const requests: string[] = [];
  const server = createServer((request, response) => {
    const path = request.url ?? "";
    requests.push(path);
    const answer = answers.get(path) ?? ((_request, unknown) => unknown.writeHead(404).end());
    answer(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const bound = server.address();
  if (bound === null || typeof bound === "string") throw new Error("The host has no port.");
  return {
    address: `http://127.0.0.1:${bound.port}/feed.json`,
    requests,
    publish: ({ head, snapshot, snapshotPath }) => {
      answers.set("/feed.json", answerWith(head));
      answers.set(`/${snapshotPath}`, answerWith(snapshot));
    },
    answer: (path, answer) => void answers.set(path, answer),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** An ordinary, whole answer. */
export function answerWith(body: string | Uint8Array, status = 200): Answer {
  return (_request, response) => {
    response.writeHead(status, { "Content-Type": "application/json" }).end(body);
  };
}
