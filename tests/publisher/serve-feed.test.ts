import { readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { syncFeed } from "../../feed/sync.ts";
import {
  type FeedPublication,
  type PublicationNews,
  publishFolder,
} from "../../publisher/feed-publication.ts";
import { type FeedServer, serveFeed } from "../../publisher/serve-feed.ts";
import { readServeOptions } from "../../publisher/serve-options.ts";
import {
  ABOUT_YAML,
  dictionaryFolder,
  entryFile,
  type TestFolder,
} from "../support/dictionary-folder.ts";
import { fakeClock } from "../support/fake-clock.ts";
import { memoryStore } from "../support/memory-store.ts";

let folder: TestFolder;
let numbers: string;
let publication: FeedPublication;
let server: FeedServer;
let news: PublicationNews[];

beforeEach(async () => {
  folder = await dictionaryFolder({
    "dictionary.yaml": ABOUT_YAML,
    "respite.md": entryFile("respite"),
  });
  numbers = join(folder.path, "numbers", "published.json");
  news = [];
  publication = publishFolder(folder.path, numbers, () => new Date("2026-11-23T00:00:00Z"));
  server = await serveFeed(publication, 0, (each) => news.push(each));
});

afterEach(async () => {
  await server.close();
  await folder.remove();
});

const numberOf = (each: PublicationNews | null | undefined): number | string | undefined =>
  each?.kind === "published" ? each.files.seq : each?.kind;

describe("a feed that is served", () => {
  it("has the headers that a public host should send", async () => {
    const head = await fetch(server.address);
    expect(head.headers.get("content-type")).toBe("application/json; charset=utf-8");
    expect(head.headers.get("access-control-allow-origin")).toBe("*");
    expect(head.headers.get("cache-control")).toBe("max-age=600");
    const [published] = news;
    if (published?.kind !== "published") throw new Error("nothing was published");
    const snapshot = await fetch(new URL(published.files.snapshotPath, server.address));
    expect(snapshot.headers.get("cache-control")).toBe("public, max-age=31536000, immutable");
    expect(snapshot.headers.get("access-control-allow-origin")).toBe("*");
    expect(await snapshot.text()).toBe(published.files.snapshot);
  });

  it("answers 304 to those who have it", async () => {
    const etag = (await fetch(server.address)).headers.get("etag") ?? "";
    const again = await fetch(server.address, { headers: { "If-None-Match": etag } });
    expect(again.status).toBe(304);
    const other = await fetch(server.address, { headers: { "If-None-Match": '"other"' } });
    expect(other.status).toBe(200);
  });

  it("answers nothing but what is published", async () => {
    const paths = ["/", "/snap/", "/respite.md", "/../dictionary.yaml", "/__proto__"];
    const answers = paths.map((path) => fetch(new URL(path, server.address)));
    const statuses = (await Promise.all(answers)).map(({ status }) => status);
    expect(statuses).toEqual([404, 404, 404, 404, 404]);
    expect((await fetch(server.address, { method: "POST" })).status).toBe(405);
    expect(await (await fetch(server.address, { method: "HEAD" })).text()).toBe("");
  });

  it("is read by the reader, and a changed word is there at the next sync", async () => {
    const store = memoryStore();
    const tools = {
      fetch,
      clock: fakeClock(),
      store,
      isLoopbackAllowed: true,
      extensionVersion: "1",
    };
    await syncFeed(server.address, tools);
    await folder.write("reablement.md", entryFile("reablement"));
    expect(await syncFeed(server.address, tools)).toMatchObject({ state: "current" });
    expect(store.committed()?.index).toContain("reablement");
    expect(news.map(numberOf)).toEqual([4, 5]);
  });
});

describe("a folder that is published", () => {
  it("is published again only when a file changed", async () => {
    expect(numberOf(await publication.refresh())).toBe(4);
    expect(await publication.refresh()).toBeNull();
    await folder.write("respite.md", entryFile("respite").replace("means", "really means"));
    expect(numberOf(await publication.refresh())).toBe(5);
    await rm(join(folder.path, "respite.md"));
    await folder.write("other.md", entryFile("other"));
    expect(numberOf(await publication.refresh())).toBe(6);
  });

  it("stays as it was while a file has a fault", async () => {
    await publication.refresh();
    const before = publication.head();
    await folder.write("respite.md", "no entry at all");
    expect(await publication.refresh()).toMatchObject({
      kind: "faulty",
      problems: [{ rule: "no-front-matter", line: 1 }],
    });
    expect(publication.head()).toBe(before);
    await folder.write("respite.md", entryFile("respite"));
    expect(numberOf(await publication.refresh())).toBe(4); // the same words as before
  });

  it("needs a dictionary.yaml", async () => {
    await rm(join(folder.path, "dictionary.yaml"));
    expect(await publication.refresh()).toMatchObject({ problems: [{ rule: "no-about" }] });
    expect((await fetch(server.address)).status).toBe(404);
  });

  it("looks once at a time, however many ask", async () => {
    const all = await Promise.all([1, 2, 3].map(() => publication.refresh()));
    expect(all.map(numberOf)).toEqual([4, undefined, undefined]);
  });

  it("keeps the five snapshots that readers may still come for", async () => {
    const paths: string[] = [];
    for (const round of [1, 2, 3, 4, 5, 6]) {
      await folder.write("respite.md", entryFile("respite").replace("means", `means ${round}`));
      const each = await publication.refresh();
      if (each?.kind === "published") paths.push(each.files.snapshotPath);
    }
    expect(paths.map((path) => publication.snapshot(path) !== null)).toEqual([
      false,
      true,
      true,
      true,
      true,
      true,
    ]);
  });
});

describe("the numbers of a feed", () => {
  const publishAgain = async (): Promise<number | string | undefined> =>
    numberOf(await publishFolder(folder.path, numbers, () => new Date()).refresh());

  it("stand above the edition, and outlive the server", async () => {
    expect(await publishAgain()).toBe(4);
    expect(await publishAgain()).toBe(4);
    await folder.write("other.md", entryFile("other"));
    expect(await publishAgain()).toBe(5);
    await rm(join(folder.path, "other.md"));
    expect(await publishAgain()).toBe(6); // what was there before, under a new number all the same
    await folder.write("dictionary.yaml", ABOUT_YAML.replace("3", "20"));
    expect(await publishAgain()).toBe(21);
  });

  it("begin again when their file is damaged", async () => {
    expect(await publishAgain()).toBe(4);
    await folder.write("numbers/published.json", "{");
    expect(await publishAgain()).toBe(4);
    expect(await readFile(numbers, "utf8")).toContain('"seq": 4');
  });
});

describe("the command line", () => {
  it("has defaults, and reads what is given", () => {
    expect(readServeOptions([])).toEqual({
      port: 4747,
      dictionary: "dictionary/terms",
      json: false,
    });
    expect(readServeOptions(["--port", "0", "--dictionary", "words", "--json"])).toEqual({
      port: 0,
      dictionary: "words",
      json: true,
    });
    expect(readServeOptions(["--help"])).toBe("help");
  });

  it("says what is wrong with it", () => {
    for (const port of ["x", "-1", "65536", "1.5", ""]) {
      expect(() => readServeOptions([`--port=${port}`])).toThrow(/--port is a number/);
    }
    expect(() => readServeOptions(["--prot", "1"])).toThrow(/--prot/);
  });
});
