import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { ServerResponse } from "node:http";
import { extname, join, sep } from "node:path";

export type PageAnswer = {
  readonly body: string | Uint8Array;
  /** Default: an HTML page in UTF-8. */
  readonly type?: string;
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
};

export type PageServer = {
  /** `http://127.0.0.1:PORT`, without a slash at its end. */
  readonly origin: string;
  close(): Promise<void>;
};

/** Serves what `answer` gives for a path (decoded, with its first slash); null is a 404. */
export async function servePages(
  answer: (path: string) => PageAnswer | null | Promise<PageAnswer | null>,
): Promise<PageServer> {
  const server = createServer((request, response) => {
    const path = decodePath(request.url ?? "/");
    void Promise.resolve(path === null ? null : answer(path)).then(
      (page) => send(response, page ?? notFound),
      (reason: unknown) => send(response, { body: String(reason), status: 500 }),
    );
  });
  // Loopback only: nobody else on the network is to read the person's file.
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("The server has no port.");
  return {
    origin: `http://127.0.0.1:${address.port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** Serves the files of one folder, and nothing above it. */
export function serveFolder(folder: string): Promise<PageServer> {
  return servePages(async (path) => {
    const file = join(folder, path);
    if (!file.startsWith(folder.endsWith(sep) ? folder : folder + sep)) return null;
    const type = contentTypes.get(extname(file).toLowerCase()) ?? "application/octet-stream";
    return readFile(file).then(
      (body) => ({ body, type }),
      () => null,
    );
  });
}

const notFound: PageAnswer = { body: "<!doctype html><title>Not found</title>", status: 404 };

const htmlType = "text/html; charset=utf-8";

const contentTypes = new Map([
  [".html", htmlType],
  [".htm", htmlType],
  [".xhtml", "application/xhtml+xml"],
  [".svg", "image/svg+xml"],
  [".css", "text/css; charset=utf-8"],
  [".js", "text/javascript; charset=utf-8"],
  [".mjs", "text/javascript; charset=utf-8"],
  [".json", "application/json"],
  [".txt", "text/plain; charset=utf-8"],
  [".md", "text/plain; charset=utf-8"],
  [".png", "image/png"],
  [".jpg", "image/jpeg"],
  [".jpeg", "image/jpeg"],
  [".webp", "image/webp"],
  [".gif", "image/gif"],
  [".pdf", "application/pdf"],
]);

function decodePath(url: string): string | null {
  try {
    return decodeURIComponent(new URL(url, "http://127.0.0.1").pathname);
  } catch {
    return null; // A badly escaped address names no page.
  }
}

function send(response: ServerResponse, page: PageAnswer): void {
  response.writeHead(page.status ?? 200, {
    "content-type": page.type ?? htmlType,
    "cache-control": "no-store",
    ...page.headers,
  });
  response.end(page.body);
}
