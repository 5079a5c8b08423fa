import { screen } from "@testing-library/preact";
import { describe, expect, test, vi } from "vitest";
import { PopupView, type PopupViewProps } from "../../components/PopupView.tsx";
import { expectAccessible, show } from "../support/show.tsx";

const found = {
  terms: 2,
  marks: 5,
  commonest: [
    { key: "feed co-production", headword: "co-production", count: 4 },
    { key: "feed panel", headword: "panel", count: 1 },
  ],
};
const open = { state: "open", site: "example.org", isOn: true, found } as const;

describe("the popup", () => {
  test("has the switch for this site before everything else", async () => {
    const onSwitch = vi.fn<PopupViewProps["onSwitch"]>();
    const { container, reader } = show(<PopupView {...props({ onSwitch })} />);
    const toggle = screen.getByRole("switch", { name: "Jargon Lens on this site, example.org" });
    expect(container.querySelector("button, a")).toBe(toggle);
    expect(toggle.getAttribute("aria-checked")).toBe("true");
    await reader.click(toggle);
    expect(onSwitch).toHaveBeenCalledExactlyOnceWith(false);
  });

  test("turns a site on that is off, and says so", async () => {
    const onSwitch = vi.fn<PopupViewProps["onSwitch"]>();
    const page = { ...open, isOn: false, found: null };
    const { reader } = show(<PopupView {...props({ onSwitch, page })} />);
    expect(screen.getByText("Words are not underlined on this site.")).toBeTruthy();
    await reader.click(screen.getByRole("switch"));
    expect(onSwitch).toHaveBeenCalledExactlyOnceWith(true);
  });

  test("tells how many words there are and leads to the commonest", () => {
    show(<PopupView {...props()} />);
    expect(screen.getByText("2 words found on this page")).toBeTruthy();
    expect(screen.getByText("They are used 5 times in all.")).toBeTruthy();
    const link = screen.getByRole("link", { name: /^co-production\s*4 times$/ });
    expect(link.getAttribute("href")).toBe("#feed co-production");
  });

  test("says that a page has no jargon", () => {
    const none = { terms: 0, marks: 0, commonest: [] };
    show(<PopupView {...props({ page: { ...open, found: none } })} />);
    expect(screen.getByText("No jargon found on this page")).toBeTruthy();
  });

  test("says what stopped the reading of a page", () => {
    const notice = "This page is very long.";
    show(<PopupView {...props({ page: { ...open, found: { ...found, notice } } })} />);
    expect(screen.getByText(notice)).toBeTruthy();
  });

  test("says where it can't work and what to do instead", () => {
    show(<PopupView {...props({ page: { state: "closed" } })} />);
    expect(screen.getByText("Jargon Lens can't work on this page")).toBeTruthy();
    expect(screen.queryByRole("switch")).toBeNull();
    expect(screen.getAllByRole("link", { name: "All words A to Z" })).toHaveLength(2);
  });

  test("offers to load a page again that does not answer", async () => {
    const onReloadPage = vi.fn<PopupViewProps["onReloadPage"]>();
    const { reader } = show(<PopupView {...props({ onReloadPage, page: { state: "silent" } })} />);
    await reader.click(screen.getByRole("button", { name: "Load the page again" }));
    expect(onReloadPage).toHaveBeenCalledOnce();
  });

  test("has no switch for a file, and still tells its words", () => {
    show(<PopupView {...props({ page: { ...open, site: "" } })} />);
    expect(screen.queryByRole("switch")).toBeNull();
    expect(screen.getByText("2 words found on this page")).toBeTruthy();
  });

  test("tells how fresh the words are, and why an update did not work", () => {
    const { showAgain } = show(<PopupView {...props()} />);
    expect(screen.getByText("Your words are up to date (checked 2 hours ago).")).toBeTruthy();
    const failed = {
      state: "failed",
      at: "2026-11-23T11:00:00Z",
      sentence: "No network.",
    } as const;
    showAgain(<PopupView {...props({ health: failed })} />);
    expect(screen.getByText("The last update did not work (1 hour ago).")).toBeTruthy();
    expect(screen.getByText("No network.")).toBeTruthy();
  });

  test("looks for new words once, however often the button is pressed", async () => {
    const onUpdate = vi.fn<PopupViewProps["onUpdate"]>();
    const { reader, showAgain } = show(<PopupView {...props({ onUpdate })} />);
    await reader.click(screen.getByRole("button", { name: "Update now" }));
    showAgain(<PopupView {...props({ onUpdate, isUpdating: true })} />);
    await reader.click(screen.getByRole("button", { name: "Update now" }));
    expect(onUpdate).toHaveBeenCalledOnce();
    expect(screen.getByText("Looking for new words…")).toBeTruthy();
  });

  test.each<[string, Partial<PopupViewProps>]>([
    ["on", {}],
    ["off", { page: { ...open, isOn: false, found: null } }],
    ["reading", { page: { ...open, found: null } }],
    ["loading", { page: { state: "loading" } }],
    ["closed", { page: { state: "closed" } }],
    ["silent", { page: { state: "silent" } }],
    ["a file", { page: { ...open, site: "" } }],
    ["bundled words", { health: { state: "bundled", at: "", sentence: "" } }],
  ])("passes axe: %s", async (_, state) => {
    await expectAccessible(show(<PopupView {...props(state)} />).container);
  });
});

function props(overrides: Partial<PopupViewProps> = {}): PopupViewProps {
  const nothing = () => {};
  return {
    page: open,
    health: { state: "current", at: "2026-11-23T10:00:00Z", sentence: "" },
    now: Date.parse("2026-11-23T12:00:00Z"),
    isUpdating: false,
    hrefOf: (key) => `#${key}`,
    aToZHref: "#",
    onSwitch: nothing,
    onReloadPage: nothing,
    onUpdate: nothing,
    onOpenSettings: nothing,
    ...overrides,
  };
}
