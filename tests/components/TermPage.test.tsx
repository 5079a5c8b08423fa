import { screen, within } from "@testing-library/preact";
import { describe, expect, test } from "vitest";
import { TermPage } from "../../components/TermPage.tsx";
import type { Entry } from "../../dictionary/entry.ts";
import { entryOf } from "../support/entries.ts";
import { expectAccessible, show } from "../support/show.tsx";
import { bareEntry, fullEntry, viewOf } from "../support/views.ts";

describe("the page of a word", () => {
  test("has all its parts, in the order of the public jargon sites", () => {
    showPage(fullEntry);
    const order = screen.getAllByRole("heading").map(({ textContent }) => textContent);
    expect(order).toEqual([
      "co-production",
      "What the law or guidance says",
      "In plain English",
      "What is wrong with it",
      "Try saying",
      "Discussion",
      "Easy Read",
      "Related words",
      "Further reading",
    ]);
  });

  test("leaves out every part that has nothing in it", () => {
    showPage(bareEntry);
    const order = screen.getAllByRole("heading").map(({ textContent }) => textContent);
    expect(order).toEqual(["panel", "In plain English"]);
    expect(screen.queryByText(/Last checked/)).toBeNull();
  });

  test("links related words under the names that readers know, only those that are there", () => {
    showPage(fullEntry);
    const related = screen.getByRole("region", { name: "Related words" });
    const names = within(related)
      .getAllByRole("term")
      .map(({ textContent }) => textContent);
    expect(names).toEqual(["Not to be confused with", "Child of"]);
    const links = within(related).getAllByRole("link");
    expect(links.map((link) => link.getAttribute("href"))).toEqual([
      "#consultation",
      "#involvement",
    ]);
  });

  test("says who wrote it, when it was last checked and where it holds", () => {
    showPage(fullEntry);
    const byline = screen.getByText(/Written by the Jargon Lens editors\./);
    expect(byline.textContent).toContain("Last checked on 23 November 2026.");
    expect(byline.textContent).toContain("Used in England and Wales.");
    expect(byline.textContent).toContain("Topic: having your say.");
  });

  test("never says that we wrote what stands in somebody else's dictionary", () => {
    showPage(bareEntry, "urn:example:town");
    expect(screen.getByText("Written by the editors of “Words of our town”.")).toBeTruthy();
  });

  test("leads to the publisher's page and tells its own address to nobody", () => {
    showPage(fullEntry);
    const link = screen.getByRole("link", { name: /See this word on its publisher's website/ });
    expect(link).toHaveProperty("href", "https://example.org/co-production");
    expect(link).toHaveProperty("rel", "noopener noreferrer");
  });

  test("shows a source as a link only where its address is certain", () => {
    showPage(fullEntry);
    const critique = screen.getByRole("region", { name: "What is wrong with it" });
    expect(within(critique).getByText("A blog")).toBeTruthy();
    expect(within(critique).queryByRole("link")).toBeNull();
  });

  test("gives each part a name that a link can lead to", () => {
    const { container } = showPage(fullEntry);
    const ids = [...container.querySelectorAll("h2")].map(({ id }) => id);
    expect(ids).toContain("section-discussion");
    expect(ids).toContain("section-critique");
  });

  test.each([
    ["full", fullEntry],
    ["bare", bareEntry],
    ["taken out", entryOf("old word", { withdrawn: { reason: "Nobody says it." } })],
  ])("passes axe: %s", async (_, entry) => {
    await expectAccessible(showPage(entry).container);
  });
});

function showPage(entry: Entry, feedId?: string) {
  return show(
    <main>
      <TermPage view={viewOf(entry, feedId)} hrefOf={(id) => `#${id}`} onCopy={() => {}} />
    </main>,
  );
}
