import type { Desk } from "./desk.ts";

/** Sets the feed's address as the settings page does, updates at once, and says how it ended. */
export async function followFeed(desk: Desk, feedAddress: string): Promise<string> {
  await desk.writeStored("settings", { version: 1, value: { feedAddress } });
  const health = await desk.callBackground("updateNow");
  const sentence: unknown =
    typeof health === "object" && health !== null ? Reflect.get(health, "sentence") : undefined;
  return typeof sentence === "string"
    ? sentence
    : "The extension did not say how the update ended.";
}
