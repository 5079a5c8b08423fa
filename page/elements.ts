import { attributeOf, localNameOf } from "./safe-dom.ts";

/** How an element stands to the text around it. */
const INLINE = 0;
/** Its text is a block of its own: no word runs into or out of it. */
export const BLOCK = 1;
/** Nothing in it is read; the text before and after it are apart. */
export const SKIPPED = 2;
/** Nothing in it is read, and the text runs on as if it were not there: ruby's readings. */
export const GHOST = 3;
/** A line break: a space to the reader. */
export const BREAK = 4;

export type ElementRole = 0 | 1 | 2 | 3 | 4;

const ROLES = new Map<string, ElementRole>();
const setRoles = (role: ElementRole, names: string): void => {
  for (const name of names.split(" ")) ROLES.set(name, role);
};
setRoles(
  BLOCK,
  "address article aside blockquote body caption center dd details dialog dir div dl dt fieldset " +
    "figcaption figure footer form frameset h1 h2 h3 h4 h5 h6 header hgroup hr html legend li " +
    "main menu nav ol p search section slot sub summary sup table tbody td tfoot th thead tr ul",
);
setRoles(
  SKIPPED,
  "applet area audio canvas code datalist embed frame head iframe img input kbd link map math " +
    "meta meter noembed noframes noscript object optgroup option picture plaintext pre progress " +
    "samp script select style svg template textarea title var video xmp",
);
setRoles(GHOST, "rp rt rtc");
setRoles(BREAK, "br");

/** The role that HTML gives an element by its name. What a page's style makes of it is asked later. */
export function roleOf(element: Element): ElementRole {
  return ROLES.get(localNameOf(element)) ?? INLINE;
}

/**
 * Parts of a page that are not ours to read: what people write in, what the page's author opted
 * out, and text in another language than the dictionary's.
 */
export function isClosedPart(element: Element, lang: string): boolean {
  const editable = attributeOf(element, "contenteditable");
  if (editable !== null && editable.toLowerCase() !== "false") return true;
  if (attributeOf(element, "data-jargon-lens") === "off") return true;
  if (attributeOf(element, "role") === "textbox") return true;
  const own = attributeOf(element, "lang") ?? attributeOf(element, "xml:lang");
  return own !== null && own !== "" && !isLanguage(own, lang);
}

/** Attributes by which a part of a page can become closed or open. */
export const CLOSING_ATTRIBUTES = ["contenteditable", "data-jargon-lens", "lang", "role"];

export const CLOSING_SELECTOR =
  "[contenteditable],[data-jargon-lens],[lang],[xml\\:lang],[role=textbox]";

/** `en-GB` is `en`. */
function isLanguage(tag: string, lang: string): boolean {
  return tag.toLowerCase() === lang || tag.toLowerCase().startsWith(`${lang}-`);
}
