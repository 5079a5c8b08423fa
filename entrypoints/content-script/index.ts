import { defineUnlistedScript } from "wxt/utils/define-unlisted-script";
import { runInPage } from "./run-in-page.ts";

/**
 * Runs in every frame of every page, from the manifest. An unlisted script: WXT's wrapper for
 * content scripts tells the page our id and lets the page stop us (docs/adr/0001).
 */
export default defineUnlistedScript(() => {
  void runInPage();
});
