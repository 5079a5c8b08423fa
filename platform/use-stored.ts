import { useEffect, useState } from "preact/hooks";
import { readItem, type StoredItem, watchItem } from "./stored-item.ts";

/** A stored item's value, followed while the view is there; `undefined` until it has been read. */
export function useStored<T>(item: StoredItem<T>): T | undefined {
  const [value, setValue] = useState<T>();
  useEffect(() => {
    const gone = new AbortController();
    // Wrapped, because a bare function would be called as an updater.
    const take = (next: T): void => (gone.signal.aborted ? undefined : setValue(() => next));
    watchItem(item, take, gone.signal);
    void readItem(item).then(take);
    return () => gone.abort();
  }, [item]);
  return value;
}
