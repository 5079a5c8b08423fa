import { afterEach, describe, expect, it } from "vitest";
import { openEnvelope } from "../../feed/envelope.ts";
import { readHead } from "../../feed/head.ts";
import { checkCaps, checkHash, readEntries } from "../../feed/snapshot.ts";
import { bundleFolder } from "../../publisher/bundled-dictionary.ts";
import {
  ABOUT_YAML,
  dictionaryFolder,
  entryFile,
  type TestFolder,
} from "../support/dictionary-folder.ts";
import { entryOf } from "../support/entries.ts";
import { ABOUT, feedOf } from "../support/feed-host.ts";

let folder: TestFolder | null = null;

afterEach(async () => {
  await folder?.remove();
  folder = null;
});

describe("a feed that is built", () => {
  it("is what the reader reads", async () => {
    const entries = [entryOf("respite"), entryOf("reablement", { topic: "money" })];
    const files = feedOf(entries, 7, { ...ABOUT, homepage: "https://example.org/" });
    const envelope = openEnvelope(Buffer.from(files.head));
    if (!envelope.ok) throw new Error(envelope.sentence);
    const head = readHead(envelope.value.payload);
    if (!head.ok) throw new Error(head.sentence);
    expect(head.value).toMatchObject({
      feedId: ABOUT.id,
      homepage: "https://example.org/",
      seq: 7,
      published: "2026-11-23T00:00:00.000Z",
      expires: "2027-02-21T00:00:00.000Z",
      content: { url: files.snapshotPath, sha256: files.sha256, terms: 2 },
    });
    const snapshot = new TextEncoder().encode(files.snapshot);
    expect(await checkHash(snapshot, head.value)).toMatchObject({ ok: true });
    const read = readEntries(snapshot, head.value);
    expect(read).toEqual({ ok: true, value: entries });
    expect(checkCaps(entries, head.value)).toMatchObject({ ok: true });
  });

  it("is the same, byte for byte, from the same words", () => {
    expect(feedOf([entryOf("respite")], 7)).toEqual(feedOf([entryOf("respite")], 7));
  });
});

describe("the bundled dictionary", () => {
  it("has the edition as its number and the last review as its time", async () => {
    folder = await dictionaryFolder({
      "dictionary.yaml": ABOUT_YAML,
      "a.md": entryFile("a", "reviewed: 2026-03-01\n"),
      "b.md": entryFile("b", "reviewed: 2026-02-01\n"),
    });
    const files = await bundleFolder(folder.path);
    expect(files.seq).toBe(3);
    const envelope = openEnvelope(Buffer.from(files.head));
    const head = envelope.ok ? readHead(envelope.value.payload) : envelope;
    expect(head).toMatchObject({ value: { published: "2026-03-01T00:00:00.000Z" } });
  });

  it("stops the build with the file, the line and the cure of a fault", async () => {
    folder = await dictionaryFolder({
      "dictionary.yaml": ABOUT_YAML,
      "a.md": entryFile("a").replace("kind", "knid"),
    });
    await expect(bundleFolder(folder.path)).rejects.toThrow(/a\.md:3: There is no field "knid"\./);
  });

  it("stops the build where nothing says what it is called", async () => {
    folder = await dictionaryFolder({ "a.md": entryFile("a") });
    await expect(bundleFolder(folder.path)).rejects.toThrow(/There is no dictionary\.yaml in/);
  });
});
