import type { FeedAddressOutcome } from "../../components/FeedAddress.tsx";
import type { MessageKey, Wording } from "../../components/wording.tsx";
import { readFeedAddress } from "../../feed/feed-address.ts";
import type { Health, Settings } from "../../platform/stored.ts";

export type SaveTools = {
  readonly t: Wording;
  readonly changeSettings: (changed: Partial<Settings>) => Promise<void>;
  readonly update: () => Promise<Health>;
};

/** A feed over plain http is for trying things out on one's own machine. */
const IS_DEVELOPMENT = import.meta.env.MODE === "development";

/** Saves the address of a feed if it can be one, and tries it. Empty: the bundled words only. */
export async function saveFeedAddress(
  address: string,
  { t, changeSettings, update }: SaveTools,
): Promise<FeedAddressOutcome> {
  if (address !== "" && !readFeedAddress("address", address, IS_DEVELOPMENT).ok) {
    return { isGood: false, sentence: t(faultOf(address)) };
  }
  await changeSettings({ feedAddress: address });
  const { state } = await update();
  if (state === "failed") return { isGood: false, sentence: t("feedSavedButFailed") };
  return { isGood: true, sentence: t(address === "" ? "feedCleared" : "feedSaved") };
}

/** Why an address was refused, with the cure. */
function faultOf(address: string): MessageKey {
  const url = URL.parse(address);
  if (!url || !/^https?:$/.test(url.protocol)) return "feedNotAnAddress";
  return url.username !== "" || url.password !== "" ? "feedHasPassword" : "feedNotSecure";
}
