import { useEffect, useState } from "preact/hooks";
import { callBackground, type Health } from "./messages.ts";
import { healthItem } from "./stored.ts";
import { useStored } from "./use-stored.ts";

export type Update = {
  readonly health: Health;
  /** When the health was last seen to change, in milliseconds since 1970: to say how long ago. */
  readonly now: number;
  readonly isUpdating: boolean;
  /** Looks for new words now, and tells how it ended. Never throws. */
  readonly update: () => Promise<Health>;
};

/**
 * How fresh the dictionary is, and a way to look for a newer one.
 *
 * @param unanswered what to say if the background can't be reached
 */
export function useUpdate(unanswered: string): Update {
  const stored = useStored(healthItem);
  const [failure, setFailure] = useState<Health | null>(null);
  const [isUpdating, setUpdating] = useState(false);
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => setNow(Date.now()), [stored, failure]);
  const update = async (): Promise<Health> => {
    setUpdating(true);
    setFailure(null);
    try {
      return await callBackground("updateNow");
    } catch {
      const failed: Health = {
        state: "failed",
        at: new Date().toISOString(),
        sentence: unanswered,
      };
      setFailure(failed);
      return failed;
    } finally {
      setUpdating(false);
    }
  };
  return { health: failure ?? stored ?? healthItem.fallback, now, isUpdating, update };
}
