/**
 * The document's own properties, read past the page's names for its forms and images.
 *
 * `<form><input name="parentNode">` makes `form.parentNode` the input, in the extension's world
 * too (measured in Chromium and Firefox): what a page names can't be read as a property.
 */
export const parentOf = getterOf<Node | null>(Node.prototype, "parentNode");
export const nextSiblingOf = getterOf<Node | null>(Node.prototype, "nextSibling");
export const localNameOf = getterOf<string>(Element.prototype, "localName");
export const openShadowRootOf = getterOf<ShadowRoot | null>(Element.prototype, "shadowRoot");
export const bodyOf = getterOf<HTMLElement | null>(Document.prototype, "body");
export const rootElementOf = getterOf<Element | null>(Document.prototype, "documentElement");

export function attributeOf(element: Element, name: string): string | null {
  return Element.prototype.getAttribute.call(element, name);
}

export function selectAll(root: Element | ShadowRoot, selector: string): NodeListOf<Element> {
  const prototype = root instanceof Element ? Element.prototype : DocumentFragment.prototype;
  return prototype.querySelectorAll.call(root, selector);
}

/** Walks the elements and texts under `root`. */
export function walkerOf(root: Node): TreeWalker {
  const ELEMENTS_AND_TEXTS = 5; // NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT
  return Document.prototype.createTreeWalker.call(document, root, ELEMENTS_AND_TEXTS);
}

function getterOf<T>(prototype: object, name: string): (of: object) => T {
  const getter = Object.getOwnPropertyDescriptor(prototype, name)?.get;
  if (!getter) throw new TypeError(`this browser has no getter for ${name}`);
  return (of) => getter.call(of);
}
