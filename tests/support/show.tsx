import { cleanup, render } from "@testing-library/preact";
import userEvent from "@testing-library/user-event";
import axe from "axe-core";
import type { ComponentChild } from "preact";
import { afterEach, expect } from "vitest";
import { WordingContext } from "../../components/wording.tsx";
import { englishWording } from "./wording.ts";

afterEach(cleanup);

/** Shows a view with the English sentences, and gives a reader with mouse and keyboard. */
export function show(view: ComponentChild) {
  const wrap = (child: ComponentChild) => (
    <WordingContext.Provider value={englishWording}>{child}</WordingContext.Provider>
  );
  const { container, rerender } = render(wrap(view));
  return {
    container,
    reader: userEvent.setup(),
    showAgain: (next: ComponentChild) => rerender(wrap(next)),
  };
}

/**
 * Fails with what axe finds wrong. Contrast needs a layout and is looked at in real browsers; a
 * part of a page need not have landmarks.
 */
export async function expectAccessible(container: Element): Promise<void> {
  const { violations } = await axe.run(container, {
    rules: { "color-contrast": { enabled: false }, region: { enabled: false } },
  });
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
}
