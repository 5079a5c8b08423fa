import { openEnvelope } from "../../feed/envelope.ts";
import { type Head, readHead } from "../../feed/head.ts";
import type { BackgroundTools } from "./tools.ts";

/** The dictionary that came with the extension: its head, and its snapshot on demand. */
export type BundledDictionary = {
  readonly head: Head;
  readonly readSnapshot: () => Promise<Uint8Array<ArrayBuffer>>;
};

/**
 * Opens the bundled dictionary. It is as the build made it, so its hash is not checked again.
 *
 * @throws only if the extension itself is damaged
 */
export async function openBundled({ readFile }: BackgroundTools): Promise<BundledDictionary> {
  const envelope = openEnvelope(await readFile("/dictionary/feed.json"));
  const head = envelope.ok ? readHead(envelope.value.payload) : envelope;
  if (!head.ok) throw new Error(`The extension is damaged; install it again. ${head.sentence}`);
  return {
    head: head.value,
    readSnapshot: () => readFile(`/dictionary/${head.value.content.url}`),
  };
}
