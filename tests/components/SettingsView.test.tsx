import { screen, within } from "@testing-library/preact";
import { describe, expect, test, vi } from "vitest";
import type { FeedAddressProps } from "../../components/FeedAddress.tsx";
import { PageFrame } from "../../components/PageFrame.tsx";
import { SettingsView, type SettingsViewProps } from "../../components/SettingsView.tsx";
import { expectAccessible, show } from "../support/show.tsx";

const settings = { density: "first", painter: "auto", openDelay: 300, clickOnly: false } as const;

describe("the settings", () => {
  test("change which words are underlined", async () => {
    const onChange = vi.fn<SettingsViewProps["onChange"]>();
    const { reader } = show(<SettingsView {...props({ onChange })} />);
    const group = screen.getByRole("group", { name: "Which words to underline" });
    expect(within(group).getByRole("radio", { name: /^The first time/ })).toHaveProperty(
      "checked",
      true,
    );
    await reader.click(within(group).getByRole("radio", { name: /^Every time/ }));
    expect(onChange).toHaveBeenCalledExactlyOnceWith({ density: "every" });
  });

  test("turn compatibility marks on and off", async () => {
    const onChange = vi.fn<SettingsViewProps["onChange"]>();
    const { reader, showAgain } = show(<SettingsView {...props({ onChange })} />);
    await reader.click(screen.getByRole("checkbox", { name: /^Compatibility marks/ }));
    expect(onChange).toHaveBeenLastCalledWith({ painter: "elements" });
    showAgain(
      <SettingsView {...props({ onChange, settings: { ...settings, painter: "elements" } })} />,
    );
    await reader.click(screen.getByRole("checkbox", { name: /^Compatibility marks/ }));
    expect(onChange).toHaveBeenLastCalledWith({ painter: "auto" });
  });

  test("change how long to rest on a word, and show the nearest choice to any other delay", async () => {
    const onChange = vi.fn<SettingsViewProps["onChange"]>();
    const { reader } = show(
      <SettingsView {...props({ onChange, settings: { ...settings, openDelay: 460 } })} />,
    );
    expect(screen.getByRole("radio", { name: /^Longer 0.5/ })).toHaveProperty("checked", true);
    await reader.click(screen.getByRole("radio", { name: /^Longest 0.8/ }));
    expect(onChange).toHaveBeenCalledExactlyOnceWith({ openDelay: 800 });
  });

  test("set the delay aside when words open by a click only, and say so", () => {
    show(<SettingsView {...props({ settings: { ...settings, clickOnly: true } })} />);
    expect(screen.getByRole("group", { name: /How long/ })).toHaveProperty("disabled", true);
    expect(screen.getByText(/only by a click, so this is not used/)).toBeTruthy();
  });

  test("turn a site on again, tell it, and keep the focus near", async () => {
    const onSwitchSiteOn = vi.fn<SettingsViewProps["onSwitchSiteOn"]>();
    const sites = ["example.org", "example.com"];
    const { reader, showAgain } = show(<SettingsView {...props({ sites, onSwitchSiteOn })} />);
    await reader.click(screen.getByRole("button", { name: "Turn on: example.org" }));
    expect(onSwitchSiteOn).toHaveBeenCalledExactlyOnceWith("example.org");
    showAgain(<SettingsView {...props({ sites: ["example.com"], onSwitchSiteOn })} />);
    expect(document.activeElement?.textContent).toBe("Jargon Lens is on again for example.org.");
  });

  test("save an address without the spaces around it, and tell how it ended", async () => {
    const onSave = vi
      .fn<FeedAddressProps["onSave"]>()
      .mockResolvedValue({ isGood: true, sentence: "It works." });
    const { reader } = show(<SettingsView {...props({ feed: { address: "", onSave } })} />);
    await reader.type(
      screen.getByRole("textbox", { name: "Address of the dictionary" }),
      " https://example.org/ ",
    );
    await reader.keyboard("{Enter}");
    expect(onSave).toHaveBeenCalledExactlyOnceWith("https://example.org/");
    expect(await screen.findByText("It works.")).toBeTruthy();
  });

  test("tell at the address itself what is wrong with it", async () => {
    const onSave = () =>
      Promise.resolve({ isGood: false, sentence: "It must begin with https://." });
    const { container, reader } = show(
      <SettingsView {...props({ feed: { address: "", onSave } })} />,
    );
    const field = screen.getByRole("textbox", { name: "Address of the dictionary" });
    await reader.click(screen.getByRole("button", { name: "Save and check" }));
    expect(await screen.findByText("It must begin with https://.")).toBeTruthy();
    expect(field.getAttribute("aria-invalid")).toBe("true");
    await expectAccessible(container);
  });

  test("say whether a dictionary from elsewhere is signed, and nothing about our own", () => {
    const dictionary = { title: "Words", published: "2026-11-20T10:00:00Z", signed: false };
    const { showAgain } = show(
      <SettingsView {...props({ dictionary: { ...dictionary, address: "" } })} />,
    );
    expect(screen.getByText("You have “Words”, from 20 November 2026.")).toBeTruthy();
    showAgain(
      <SettingsView
        {...props({ dictionary: { ...dictionary, address: "https://example.org" } })}
      />,
    );
    expect(
      screen.getByText(/It is not signed\. Use only an address that you trust\./),
    ).toBeTruthy();
  });

  test.each<[string, Partial<SettingsViewProps>]>([
    ["as they come", {}],
    ["click only", { settings: { ...settings, clickOnly: true } }],
    ["sites off", { sites: ["example.org"] }],
  ])("pass axe: %s", async (_, state) => {
    const { container } = show(
      <PageFrame aToZHref="#" settingsHref="#" current="settings">
        <SettingsView {...props(state)} />
      </PageFrame>,
    );
    await expectAccessible(container);
  });
});

function props(overrides: Partial<SettingsViewProps> = {}): SettingsViewProps {
  const nothing = () => {};
  return {
    settings,
    onChange: nothing,
    dictionary: null,
    freshness: {
      health: { state: "bundled", at: "", sentence: "" },
      now: 0,
      isUpdating: false,
      onUpdate: nothing,
    },
    feed: { address: "", onSave: () => Promise.resolve({ isGood: true, sentence: "" }) },
    sites: [],
    onSwitchSiteOn: nothing,
    ...overrides,
  };
}
