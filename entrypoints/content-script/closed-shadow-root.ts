type Reach = { readonly openOrClosedShadowRoot?: (element: Element) => ShadowRoot | null };

/**
 * The shadow root of a page's own element, also where the page keeps it closed. Chromium offers
 * this to extensions as `chrome.dom`, Firefox as a property of elements; the polyfill has neither.
 */
export function closedShadowRootOf(element: Element): ShadowRoot | null {
  if (!element.localName.includes("-") || !(element instanceof HTMLElement)) return null;
  const { chrome } = globalThis as { chrome?: { dom?: Reach } }; // untyped in this version's types
  if (chrome?.dom?.openOrClosedShadowRoot) return chrome.dom.openOrClosedShadowRoot(element);
  const ofFirefox = element as { openOrClosedShadowRoot?: ShadowRoot | null };
  return ofFirefox.openOrClosedShadowRoot ?? null;
}
