import { parentOf } from "./safe-dom.ts";

/**
 * True if the page's style lets text run on from one text node to the other: every element
 * between them is inline, and they are not laid side by side as flex or grid items.
 *
 * Asks for computed styles, so it is called only where a word would run over a tag's edge.
 */
export function isOneLine(before: Text, after: Text): boolean {
  const above = new Set<Node>();
  for (let node = parentOf(before); node; node = parentOf(node)) above.add(node);
  let shared = parentOf(after);
  while (shared && !above.has(shared)) {
    if (!isInline(shared)) return false;
    shared = parentOf(shared);
  }
  for (let node = parentOf(before); node && node !== shared; node = parentOf(node)) {
    if (!isInline(node)) return false;
  }
  return !(shared instanceof Element) || !laysOutItems(shared);
}

function isInline(node: Node): boolean {
  return !(node instanceof Element) || /^(?:inline|contents|ruby\S*)$/.test(displayOf(node));
}

function laysOutItems(element: Element): boolean {
  return /flex|grid/.test(displayOf(element));
}

function displayOf(element: Element): string {
  return getComputedStyle(element).display || "inline";
}
