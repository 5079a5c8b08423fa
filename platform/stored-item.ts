import * as v from "valibot";
import { browser } from "wxt/browser";

/**
 * A value in `storage.local`, kept as `{ version, value }`. What is stored is `unknown` until the
 * schema has seen it: nothing there, damaged, or written by newer code reads as the fallback.
 */
export type StoredItem<T> = {
  readonly key: string;
  /** Of the value's form; rises when older code could misread it. */
  readonly version: number;
  readonly schema: v.GenericSchema<unknown, T>;
  readonly fallback: T;
};

/** Reads an item. Never throws: a storage that fails reads as the fallback. */
export async function readItem<T>(item: StoredItem<T>): Promise<T> {
  return parseItem(item, await readRaw(item.key));
}

/**
 * Writes an item, unless newer code wrote what is there: that stays untouched, for its return.
 *
 * @returns false if it was left alone
 * @throws whatever the browser throws when its storage is full or broken
 */
export async function writeItem<T>(item: StoredItem<T>, value: T): Promise<boolean> {
  if (isFromNewerCode(item, await readRaw(item.key))) return false;
  await browser.storage.local.set({ [item.key]: wrapItem(item, value) });
  return true;
}

/** Calls back with the new value after every change that makes a difference. */
export function watchItem<T>(
  item: StoredItem<T>,
  onChange: (value: T) => void,
  signal: AbortSignal,
): void {
  watchKey(
    item.key,
    (before, after) => {
      const [old, now] = [parseItem(item, before), parseItem(item, after)];
      if (JSON.stringify(old) !== JSON.stringify(now)) onChange(now);
    },
    signal,
  );
}

/** An item's value as it is kept, for writing several in one `set`. */
export function wrapItem<T>({ version }: StoredItem<T>, value: T): unknown {
  return { version, value };
}

/** An item's value from what was kept, or the fallback. */
export function parseItem<T>(item: StoredItem<T>, raw: unknown): T {
  const wrapper = v.safeParse(WrapperSchema, raw);
  if (!wrapper.success || wrapper.output.version > item.version) return item.fallback;
  const value = v.safeParse(item.schema, wrapper.output.value);
  return value.success ? value.output : item.fallback;
}

/** True if a newer version of the extension wrote it: it may be read only by that. */
export function isFromNewerCode({ version }: StoredItem<unknown>, raw: unknown): boolean {
  const wrapper = v.safeParse(WrapperSchema, raw);
  return wrapper.success && wrapper.output.version > version;
}

/** What is stored under a key; `undefined` also when the storage fails. */
export async function readRaw(key: string): Promise<unknown> {
  try {
    const stored: Record<string, unknown> = await browser.storage.local.get(key);
    return stored[key];
  } catch {
    return undefined; // a broken profile, or a page that outlived its extension: carry on without
  }
}

/** Follows one key of `storage.local` until the signal aborts. */
export function watchKey(
  key: string,
  onChange: (before: unknown, after: unknown) => void,
  signal: AbortSignal,
): void {
  type Changes = Readonly<Record<string, { oldValue?: unknown; newValue?: unknown }>>;
  const listener = (changes: Changes, area: string): void => {
    const change = area === "local" ? changes[key] : undefined;
    if (change) onChange(change.oldValue, change.newValue);
  };
  if (signal.aborted) return;
  browser.storage.onChanged.addListener(listener);
  signal.addEventListener("abort", () => browser.storage.onChanged.removeListener(listener));
}

const WrapperSchema = v.object({ version: v.number(), value: v.unknown() });
