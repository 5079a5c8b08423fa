import { browser } from "wxt/browser";
import type { Sender } from "../../platform/messages.ts";

/**
 * Runs one of our lazy scripts in the frame that asks, and in no other; false if the browser
 * refuses (the frame is gone, or a policy forbids its site).
 */
export async function injectScript(
  sender: Sender,
  name: "content-card" | "content-marks",
): Promise<boolean> {
  const tabId = sender.tab?.id;
  if (tabId === undefined) return false;
  try {
    await browser.scripting.executeScript({
      target: { tabId, frameIds: [sender.frameId ?? 0] },
      files: [`/${name}.js`],
      injectImmediately: true,
    });
    return true;
  } catch {
    return false; // the answer is all that the frame can do something with
  }
}
