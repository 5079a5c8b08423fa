import { syncFeed, type SyncTools } from "../../feed/sync.ts";
import type { Health } from "../../feed/health.ts";
import { entryOf } from "./entries.ts";
import { type FakeClock, fakeClock } from "./fake-clock.ts";
import { type FeedHost, feedOf, startFeedHost } from "./feed-host.ts";
import { type MemoryStore, memoryStore } from "./memory-store.ts";

/** All that a sync needs: a real server, a clock that stands still, a store in memory. */
export type SyncBench = {
  readonly host: FeedHost;
  readonly clock: FakeClock;
  readonly store: MemoryStore;
  /** Syncs with the host's feed, unless another address is given. */
  readonly sync: (changes?: Partial<SyncTools>, address?: string) => Promise<Health>;
  /** Takes a last good dictionary: `OLD`, under number 5. */
  readonly takeOld: () => Promise<void>;
};

export const OLD = [entryOf("respite"), entryOf("co-production")];
export const NEW = [...OLD, entryOf("reablement")];

export async function startSyncBench(): Promise<SyncBench> {
  const host = await startFeedHost();
  const clock = fakeClock();
  const store = memoryStore();
  const tools: SyncTools = {
    fetch: (address, init) => fetch(address, init),
    clock,
    store,
    isLoopbackAllowed: true,
    extensionVersion: "1.2.3",
  };
  const sync: SyncBench["sync"] = (changes = {}, address = host.address) =>
    syncFeed(address, { ...tools, ...changes });
  const takeOld = async (): Promise<void> => {
    host.publish(feedOf(OLD, 5));
    await sync();
  };
  return { host, clock, store, sync, takeOld };
}
