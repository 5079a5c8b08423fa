import type { Mark } from "./mark.ts";

/** Makes marks visible. Two kinds stand behind this type: highlights, and elements of mark.js. */
export type Painter = {
  /** Shows exactly these marks, and takes away those shown before that are not among them. */
  readonly paint: (marks: ReadonlySet<Mark>) => void;
  /** Takes away everything, and leaves the document as if nothing had been there. */
  readonly erase: () => void;
  /** A shadow root that holds text of the page: marks must be visible in it too. */
  readonly enter: (root: ShadowRoot) => void;
  /** The mark whose writing is under the point (CSS px in the viewport), with its line's box. */
  readonly markAt: (x: number, y: number) => PointedMark | null;
  /** Called before the text under `container` is read again, if the painter changed it. */
  readonly restore: (container: Element) => void;
};

export type PointedMark = { readonly mark: Mark; readonly box: DOMRect };
