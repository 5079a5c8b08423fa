import { screen } from "@testing-library/preact";
import { describe, expect, test } from "vitest";
import { AToZ } from "../../components/AToZ.tsx";
import { filterTerms } from "../../components/filter-terms.ts";
import type { TermSummary } from "../../components/TermList.tsx";
import { expectAccessible, show } from "../support/show.tsx";

const TERMS: readonly TermSummary[] = [
  term("the elderly", "A way to say older people."),
  term("deprivation of liberty safeguards", "Rules to protect you.", ["DoLS"]),
  term("care plan", "What help you get."),
  term("Active ageing", "Staying well."),
];

describe("the A to Z", () => {
  test("stands in the order of a dictionary, blind to case and to a leading the", () => {
    const { container } = show(list());
    expect(lettersOf(container)).toEqual(["A", "C", "D", "E"]);
    expect(wordsOf(container)).toEqual([
      "Active ageing",
      "care plan",
      "deprivation of liberty safeguards",
      "the elderly",
    ]);
  });

  test("takes the reader to a letter", async () => {
    const { reader } = show(list());
    await reader.click(screen.getByRole("button", { name: "D" }));
    expect(document.activeElement?.textContent).toBe("D");
  });

  test("shows what fits while the reader types, and says how many", async () => {
    const { container, reader } = show(list());
    await reader.type(screen.getByRole("textbox", { name: "Find a word" }), "dols");
    expect(wordsOf(container)).toEqual(["deprivation of liberty safeguards"]);
    expect(screen.getByRole("status").textContent).toBe("1 word found");
    await expectAccessible(container);
  });

  test("says what to do when nothing fits", async () => {
    const { container, reader } = show(list());
    await reader.type(screen.getByRole("textbox", { name: "Find a word" }), "xyz");
    expect(wordsOf(container)).toEqual([]);
    expect(screen.getByRole("status").textContent).toMatch(/No word matches “xyz”\. Try/);
  });

  test.each(["button", "Escape"])(
    "goes back to all words by %s, and keeps the focus",
    async (way) => {
      const { container, reader } = show(list());
      const field = screen.getByRole("textbox", { name: "Find a word" });
      await reader.type(field, "dols");
      if (way === "Escape") await reader.keyboard("{Escape}");
      else await reader.click(screen.getByRole("button", { name: "Clear" }));
      expect(wordsOf(container)).toHaveLength(TERMS.length);
      expect(document.activeElement).toBe(field);
    },
  );

  test("says first that a word is not there, when a link led nowhere", async () => {
    const { container } = show(list({ unknown: "x".repeat(100) }));
    expect(screen.getByRole("heading", { level: 1 }).textContent).toBe("We can't find that word");
    expect(screen.getByText(new RegExp(`“x{64}”`))).toBeTruthy();
    expect(wordsOf(container)).toHaveLength(TERMS.length);
    await expectAccessible(container);
  });

  test("says what to do when there are no words at all", async () => {
    const { container } = show(list({ terms: [] }));
    expect(screen.getByText(/press Update now/)).toBeTruthy();
    await expectAccessible(container);
  });

  test("passes axe", async () => {
    await expectAccessible(show(list()).container);
  });
});

describe("finding a word", () => {
  test("puts names that begin with it first, then names, spellings and meanings that hold it", () => {
    const terms = [
      term("a", "About a plan."),
      term("b", "Nothing.", ["planning"]),
      term("care plan", "Nothing."),
      term("Plan B", "Nothing."),
    ];
    const found = filterTerms(terms, "plan").map(({ headword }) => headword);
    expect(found).toEqual(["Plan B", "care plan", "b", "a"]);
  });

  test("is blind to case, hyphens and kinds of apostrophe", () => {
    const terms = [term("carer’s co-ordinator", "Nothing.")];
    expect(filterTerms(terms, "  CARER'S CO ORD ")).toHaveLength(1);
  });

  test("takes signs as they are, and nothing typed as nothing sought", () => {
    expect(filterTerms(TERMS, "(a+)+$")).toEqual([]);
    expect(filterTerms(TERMS, "   ")).toEqual([]);
  });
});

function term(headword: string, plain: string, forms: readonly string[] = []): TermSummary {
  return { key: `feed ${headword}`, headword, plain, forms, kind: "explain" };
}

function list({
  terms = TERMS,
  unknown = null,
}: { terms?: readonly TermSummary[]; unknown?: string | null } = {}) {
  return (
    <main>
      <AToZ terms={terms} unknown={unknown} hrefOf={(key) => `#${encodeURIComponent(key)}`} />
    </main>
  );
}

function wordsOf(container: Element): (string | null)[] {
  return [...container.querySelectorAll(".terms a")].map(({ textContent }) => textContent);
}

function lettersOf(container: Element): (string | null)[] {
  return [...container.querySelectorAll("h2")].map(({ textContent }) => textContent);
}
