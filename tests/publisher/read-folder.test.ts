import { afterEach, describe, expect, it } from "vitest";
import { formatProblem } from "../../dictionary/problem.ts";
import { readDictionaryFolder } from "../../publisher/read-folder.ts";
import {
  ABOUT_YAML,
  dictionaryFolder,
  entryFile,
  type TestFolder,
} from "../support/dictionary-folder.ts";

let folder: TestFolder | null = null;

afterEach(async () => {
  await folder?.remove();
  folder = null;
});

/** What is told of a folder with these files, without the folder's own name. */
async function problemsOf(files: Readonly<Record<string, string>>): Promise<string[]> {
  folder = await dictionaryFolder({ "dictionary.yaml": ABOUT_YAML, ...files });
  const { problems } = await readDictionaryFolder(folder.path);
  const start = `${folder.path}/`;
  return problems.map((problem) =>
    formatProblem({ ...problem, file: problem.file.replace(start, "") }).replaceAll(start, ""),
  );
}

describe("a dictionary folder", () => {
  it("is read in the order of its files, with relations closed on both sides", async () => {
    folder = await dictionaryFolder({
      "dictionary.yaml": ABOUT_YAML,
      "review.md": entryFile("review"),
      "care-plan.md": entryFile("care plan", "relations:\n  see also: review\n"),
      "notes.txt": "not an entry",
    });
    const { about, authored, entries, problems } = await readDictionaryFolder(folder.path);
    expect(problems).toEqual([]);
    expect(about).toEqual({
      id: "urn:test:words",
      title: "Test words",
      language: "en",
      edition: 3,
    });
    expect(entries.map(({ id }) => id)).toEqual(["care-plan", "review"]);
    expect(entries[1]?.relations).toEqual([{ kind: "related", target: "care-plan" }]);
    expect(authored[1]?.entry.relations).toEqual([]);
  });

  it("can do without dictionary.yaml as long as nobody publishes it", async () => {
    folder = await dictionaryFolder({ "review.md": entryFile("review") });
    expect(await readDictionaryFolder(folder.path)).toMatchObject({ about: null, problems: [] });
  });

  it("tells a relation to nowhere at the line where it is written", async () => {
    const fields = "relations:\n  see also:\n    - Carer's assessment\n    - review\n";
    const files = {
      "care-plan.md": entryFile("care plan", fields),
      "review.md": entryFile("review"),
    };
    expect(await problemsOf(files)).toEqual([
      'care-plan.md:7: There is no entry "carers-assessment", to which this one points under "see also". ' +
        "Write that entry, mend the name, or take it out. (no-such-entry)",
    ]);
  });

  it("tells a form of two entries at the second, with the name of the first", async () => {
    const files = {
      "a.md": entryFile("placement"),
      "b.md": entryFile("Placement"),
    };
    const [problem, ...others] = await problemsOf(files);
    expect(problem).toMatch(/^b\.md:2: "Placement" is also found by a\.md\. .*\(same-form\)$/);
    expect(others).toEqual([]);
  });

  it("tells a faulty file, and not what only follows from it", async () => {
    const files = {
      "care-plan.md": entryFile("care plan", "relations:\n  see also: review\n"),
      "review.md": entryFile("review").replace("kind: explain", "kind: explan"),
    };
    const problems = await problemsOf(files);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(/^review\.md:3: .*\(schema\)$/);
  });

  it.each([
    [
      "an id that is no name",
      "id: my words\ntitle: T\nedition: 1\n",
      /dictionary\.yaml:1: "id" isn't right: an id is written urn:/,
    ],
    ["no title", "id: urn:a:b\nedition: 1\n", /dictionary\.yaml:1: "title" isn't right/],
    [
      "an edition of words",
      "id: urn:a:b\ntitle: T\nedition: first\n",
      /dictionary\.yaml:3: "edition" isn't right/,
    ],
    [
      "a field that nobody knows",
      "id: urn:a:b\ntitle: T\nedition: 1\ncolour: red\n",
      /dictionary\.yaml:4: "colour" isn't right.*The fields are: id, title/,
    ],
    [
      "signs that YAML can't read",
      "id: urn:a:b\ntitle: a: b\n",
      /dictionary\.yaml:2: This file can't be read/,
    ],
    ["nothing", "", /dictionary\.yaml:1: /],
  ])("tells a dictionary.yaml with %s", async (_what, yaml, expected) => {
    const problems = await problemsOf({ "dictionary.yaml": yaml, "a.md": entryFile("a") });
    expect(problems.join("\n")).toMatch(expected);
  });
});

describe("the dictionary of this project", () => {
  it("has no problems, and at least 40 entries", async () => {
    const { about, entries, problems } = await readDictionaryFolder("dictionary/terms");
    expect(problems.map(formatProblem)).toEqual([]);
    expect(about?.id).toBe("urn:jargon-lens:social-care");
    expect(entries.length).toBeGreaterThanOrEqual(40);
  });
});
