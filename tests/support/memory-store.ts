import { accept } from "../../feed/result.ts";
import type { Commit, SyncStore } from "../../feed/sync.ts";
import type { Health } from "../../feed/health.ts";

export type MemoryStore = SyncStore & {
  /** All but the health, as one text: equal texts mean that not a byte changed. */
  readonly dictionaryText: () => string;
  readonly committed: () => Commit | null;
  readonly health: () => Health | null;
};

/** A store that forgets nothing but what it is told to. */
export function memoryStore(): MemoryStore {
  let held: Commit | null = null;
  let health: Health | null = null;
  return {
    readAccepted: async () => accept(held?.dictionary ?? null),
    commit: async (commit) => {
      held = structuredClone(commit);
      health = commit.health;
    },
    writeHealth: async (written) => {
      health = written;
    },
    dictionaryText: () => JSON.stringify([held?.index, held?.dictionary, held?.snapshot]),
    committed: () => held,
    health: () => health,
  };
}
