import { defineUnlistedScript } from "wxt/utils/define-unlisted-script";
import { pageWorld } from "../../page/page-world.ts";
import { createCard } from "./create-card.tsx";

/** Brings the card into a frame where a reader points at a word for the first time. */
export default defineUnlistedScript(() => {
  pageWorld().createCard ??= createCard;
});
