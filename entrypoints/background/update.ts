import type { Health } from "../../feed/health.ts";
import { isLoopback, readFeedAddress } from "../../feed/feed-address.ts";
import { syncFeed } from "../../feed/sync.ts";
import { bundledHealth, failedHealth } from "../../feed/tell-health.ts";
import { healthItem, readItem, settingsItem } from "../../platform/stored.ts";
import { syncStore, writeHealth } from "./dictionary-store.ts";
import { settleDictionary } from "./settle-dictionary.ts";
import type { BackgroundTools } from "./tools.ts";

/** A reader who presses "update now" again and again must not become a burden to a publisher. */
const PAUSE = 60_000; // ms

/**
 * Updates because the reader asked, at most once a minute from the same address: before that
 * they get the answer of the last time. Without an address, what an earlier feed brought is given
 * up for the bundled dictionary.
 */
export async function updateNow(tools: BackgroundTools): Promise<Health> {
  const address = await feedAddress();
  if (address === "") return returnToBundled(tools);
  const last = await readItem(healthItem);
  return isTooSoon(last, address, tools) ? last : update(address, tools);
}

/** Updates because it is time. Without an address there is nothing to do. */
export async function updateInTime(tools: BackgroundTools): Promise<void> {
  const address = await feedAddress();
  if (address !== "") await update(address, tools);
}

async function feedAddress(): Promise<string> {
  return (await readItem(settingsItem)).feedAddress.trim();
}

/** Even a mistake of ours must end in a sentence, with the words as they were. */
async function update(address: string, tools: BackgroundTools): Promise<Health> {
  try {
    return await syncFeed(address, { ...tools, store: syncStore });
  } catch (error) {
    console.error("Jargon Lens: the update met a mistake of its own.", error);
    const sentence = "Something went wrong in Jargon Lens itself. Please tell its makers.";
    const health = failedHealth({ stage: "unknown", sentence }, address, tools.clock);
    await writeHealth(health);
    return health;
  }
}

async function returnToBundled(tools: BackgroundTools): Promise<Health> {
  await settleDictionary(tools, false);
  const sentence =
    "No feed address is set, so the dictionary that came with Jargon Lens is in use.";
  const health = bundledHealth(sentence, tools.clock);
  await writeHealth(health);
  return health;
}

/** A feed on this machine is somebody trying things out, and burdens nobody. */
function isTooSoon(last: Health, address: string, tools: BackgroundTools): boolean {
  const url = readFeedAddress("address", address, tools.isLoopbackAllowed);
  if (last.address !== address || (url.ok && isLoopback(url.value))) return false;
  const since = tools.clock.now() - Date.parse(last.at);
  return since >= 0 && since < PAUSE;
}
