import { screen, within } from "@testing-library/preact";
import { describe, expect, test, vi } from "vitest";
import { CardMessage } from "../../components/CardMessage.tsx";
import { TermCard, type TermCardProps } from "../../components/TermCard.tsx";
import { entryOf } from "../support/entries.ts";
import { expectAccessible, show } from "../support/show.tsx";
import { bareEntry, fullEntry, viewOf } from "../support/views.ts";

describe("the card", () => {
  test("says things in the order that helps a reader most", () => {
    show(<TermCard {...props()} />);
    const order = screen.getAllByRole("heading").map(({ textContent }) => textContent);
    expect(order).toEqual([
      "co-production",
      "In plain English",
      "What is wrong with it",
      "Try saying",
      "Related words",
    ]);
  });

  test("is a dialog with the word's name, in its own language", () => {
    show(<TermCard {...props()} />);
    expect(screen.getByRole("dialog", { name: "co-production" }).lang).toBe("en-GB");
  });

  test("keeps what the law says folded, with its source inside", async () => {
    const { reader } = show(<TermCard {...props()} />);
    const fold = screen.getByText("What the law or guidance says").closest("details");
    expect(fold?.open).toBe(false);
    await reader.click(screen.getByText("What the law or guidance says"));
    expect(fold?.open).toBe(true);
    expect(screen.getByRole("link", { name: /^Care Act 2014/ })).toHaveProperty(
      "rel",
      "noopener noreferrer",
    );
  });

  test("shows the first lines of the critique and leads to the discussion", async () => {
    const onOpenTerm = vi.fn<TermCardProps["onOpenTerm"]>();
    const { reader } = show(<TermCard {...props({ onOpenTerm })} />);
    expect(screen.getByText(/The idea is good\. Too often it is only a word\.$/)).toBeTruthy();
    await reader.click(screen.getByRole("button", { name: "See discussion" }));
    expect(onOpenTerm).toHaveBeenCalledWith("co-production", "discussion");
  });

  test("leads to the rest of a long critique where there is no discussion", async () => {
    const onOpenTerm = vi.fn<TermCardProps["onOpenTerm"]>();
    const { discussion: _, ...entry } = fullEntry;
    const { reader } = show(<TermCard {...props({ onOpenTerm, view: viewOf(entry) })} />);
    await reader.click(screen.getByRole("button", { name: "Read the rest" }));
    expect(onOpenTerm).toHaveBeenCalledWith("co-production", "critique");
  });

  test("copies what to say without the remark in brackets, and says that it did", async () => {
    const onCopy = vi.fn<TermCardProps["onCopy"]>();
    const { reader } = show(<TermCard {...props({ onCopy })} />);
    await reader.click(screen.getByRole("button", { name: "Copy: work it out together" }));
    expect(onCopy).toHaveBeenCalledExactlyOnceWith("work it out together");
    expect(screen.getByRole("button", { name: "Copied: work it out together" })).toBeTruthy();
    const said = screen.getAllByRole("status").map(({ textContent }) => textContent);
    expect(said).toContain("Copied");
  });

  test("shows a sentence before and after", () => {
    show(<TermCard {...props()} />);
    expect(screen.getByText("We co-produced it.").previousSibling?.textContent).toBe("Instead of");
    expect(screen.getByText("We made it together.").previousSibling?.textContent).toBe("Say");
  });

  test("walks to a related word, and leaves out those that are not in the dictionary", async () => {
    const onShowRelated = vi.fn<TermCardProps["onShowRelated"]>();
    const { reader, container } = show(<TermCard {...props({ onShowRelated })} />);
    const chips = [...container.querySelectorAll(".chips button")];
    expect(chips.map(({ textContent }) => textContent)).toEqual(["consultation", "involvement"]);
    await reader.click(screen.getByRole("button", { name: "consultation" }));
    expect(onShowRelated).toHaveBeenCalledWith("consultation");
  });

  test("walks to a word that its text speaks of", async () => {
    const onShowRelated = vi.fn<TermCardProps["onShowRelated"]>();
    const { reader } = show(<TermCard {...props({ onShowRelated })} />);
    await reader.click(screen.getByRole("button", { name: "being asked" }));
    expect(onShowRelated).toHaveBeenCalledWith("consultation");
  });

  test("has a way back only when it was reached from another word", async () => {
    const onBack = vi.fn<TermCardProps["onBack"]>();
    const { reader, showAgain } = show(<TermCard {...props({ onBack })} />);
    expect(screen.queryByRole("button", { name: "Back" })).toBeNull();
    showAgain(<TermCard {...props({ onBack, canGoBack: true })} />);
    await reader.click(screen.getByRole("button", { name: "Back" }));
    expect(onBack).toHaveBeenCalledOnce();
  });

  test("takes the focus to its heading only when it was reached from another word", () => {
    const { showAgain } = show(<TermCard key="a" {...props()} />);
    expect(document.activeElement).toBe(document.body);
    showAgain(<TermCard key="b" {...props({ canGoBack: true })} />);
    expect(document.activeElement).toBe(screen.getByRole("heading", { name: "co-production" }));
  });

  test("shows the page's own spelling only where it is another", () => {
    const { showAgain } = show(<TermCard {...props({ surface: "Co–Production" })} />);
    expect(screen.queryByText(/This page says/)).toBeNull();
    showAgain(<TermCard {...props({ surface: "co-produced" })} />);
    expect(screen.getByText("This page says “co-produced”")).toBeTruthy();
  });

  test("leads to the whole page, turns the site off and closes", async () => {
    const spies = {
      onOpenTerm: vi.fn<TermCardProps["onOpenTerm"]>(),
      onSwitchSiteOff: vi.fn<TermCardProps["onSwitchSiteOff"]>(),
      onClose: vi.fn<TermCardProps["onClose"]>(),
    };
    const { reader } = show(<TermCard {...props(spies)} />);
    await reader.click(screen.getByRole("button", { name: "Read more about this word" }));
    await reader.click(screen.getByRole("button", { name: "Turn off on this site" }));
    await reader.click(screen.getByRole("button", { name: "Close" }));
    expect(spies.onOpenTerm).toHaveBeenCalledWith("co-production");
    expect(spies.onSwitchSiteOff).toHaveBeenCalledOnce();
    expect(spies.onClose).toHaveBeenCalledOnce();
  });

  test("shows no empty part for an entry with plain English only", () => {
    show(<TermCard {...props({ view: viewOf(bareEntry) })} />);
    const headings = screen.getAllByRole("heading").map(({ textContent }) => textContent);
    expect(headings).toEqual(["panel", "In plain English"]);
  });

  test("says why a word was taken out and leads to the one for it", async () => {
    const onShowRelated = vi.fn<TermCardProps["onShowRelated"]>();
    const withdrawn = { reason: "Nobody says it now.", replacedBy: "consultation" };
    const view = viewOf(entryOf("old word", { withdrawn }));
    const { reader } = show(<TermCard {...props({ view, onShowRelated })} />);
    expect(screen.getByText(/taken out of the dictionary. Nobody says it now\./)).toBeTruthy();
    await reader.click(screen.getByRole("button", { name: "consultation" }));
    expect(onShowRelated).toHaveBeenCalledWith("consultation");
  });

  test("shows markup in a dictionary as the text that it is", () => {
    const plain = { text: [["<img src=x onerror=alert(1)>"]], sources: [] };
    const { container } = show(<TermCard {...props({ view: viewOf(entryOf("x", { plain })) })} />);
    expect(container.querySelector("img")).toBeNull();
    expect(screen.getByText("<img src=x onerror=alert(1)>")).toBeTruthy();
  });

  test.each([
    ["full", props({ surface: "co-produced" })],
    ["bare", props({ view: viewOf(bareEntry) })],
    ["reached from another", props({ canGoBack: true })],
  ])("passes axe: %s", async (_, state) => {
    const { container } = show(<TermCard {...state} />);
    for (const fold of container.querySelectorAll("details")) fold.open = true;
    await expectAccessible(container);
  });
});

describe("a card without an entry", () => {
  test("says why and can be closed", async () => {
    const onClose = vi.fn<() => void>();
    const { container, reader } = show(<CardMessage message="It is gone." onClose={onClose} />);
    const card = screen.getByRole("dialog", { name: "It is gone." });
    await reader.click(within(card).getByRole("button", { name: "Close" }));
    expect(onClose).toHaveBeenCalledOnce();
    await expectAccessible(container);
  });
});

function props(overrides: Partial<TermCardProps> = {}): TermCardProps {
  const nothing = () => {};
  return {
    view: viewOf(fullEntry),
    canGoBack: false,
    headingId: "heading",
    onBack: nothing,
    onShowRelated: nothing,
    onOpenTerm: nothing,
    onSwitchSiteOff: nothing,
    onCopy: nothing,
    onClose: nothing,
    ...overrides,
  };
}
