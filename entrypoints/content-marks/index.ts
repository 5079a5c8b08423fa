import { defineUnlistedScript } from "wxt/utils/define-unlisted-script";
import { elementPainter } from "../../page/paint-elements.ts";
import { pageWorld } from "../../page/page-world.ts";

/** Brings the compatibility painter into a frame whose content script asked for it. */
export default defineUnlistedScript(() => {
  pageWorld().createElementPainter = elementPainter;
});
