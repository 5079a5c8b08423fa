/** Resolves when the document is there to be read and its tab is shown, or when the signal aborts. */
export async function whenShown(signal: AbortSignal): Promise<void> {
  while (!signal.aborted && document.readyState === "loading") {
    await nextEvent(document, "DOMContentLoaded", signal);
  }
  while (!signal.aborted && document.visibilityState !== "visible") {
    await nextEvent(document, "visibilitychange", signal);
  }
}

function nextEvent(target: EventTarget, type: string, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    target.addEventListener(type, () => resolve(), { once: true, signal });
    signal.addEventListener("abort", () => resolve(), { once: true });
  });
}
