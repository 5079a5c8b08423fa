import * as v from "valibot";
import { type AcceptedDictionary, AcceptedDictionarySchema } from "../feed/accepted-dictionary.ts";
import { type Health, HealthSchema } from "../feed/health.ts";
import type { Sites } from "./site-rule.ts";
import { readRaw, type StoredItem, watchKey } from "./stored-item.ts";

export { readItem, type StoredItem, watchItem, writeItem } from "./stored-item.ts";
export type { AcceptedDictionary, Health, Sites };

/** Hostnames that the reader switched off. */
export const sitesItem: StoredItem<Sites> = {
  key: "sites",
  version: 1,
  schema: v.object({ off: v.array(v.string()) }),
  fallback: { off: [] },
};

/** The bounds of the opening delay: under them cards flash up, over them nobody waits. */
const OPEN_DELAY_BOUNDS = { least: 150, usual: 300, most: 800 } as const; // ms

/** One damaged setting reads as its own default; the others stay as the reader chose them. */
const SettingsSchema = v.object({
  /** Empty: only the dictionary that came with the extension. */
  feedAddress: v.fallback(v.string(), ""),
  density: v.fallback(v.picklist(["first", "every", "list"]), "first"),
  painter: v.fallback(v.picklist(["auto", "elements"]), "auto"),
  openDelay: v.fallback(
    v.pipe(v.number(), v.minValue(OPEN_DELAY_BOUNDS.least), v.maxValue(OPEN_DELAY_BOUNDS.most)),
    OPEN_DELAY_BOUNDS.usual,
  ),
  clickOnly: v.fallback(v.boolean(), false),
});

export type Settings = Readonly<v.InferOutput<typeof SettingsSchema>>;

export const settingsItem: StoredItem<Settings> = {
  key: "settings",
  version: 1,
  schema: SettingsSchema,
  fallback: v.parse(SettingsSchema, {}),
};

/** What the index was compiled from; `null` before the first start has ended. */
export const dictionaryItem: StoredItem<AcceptedDictionary | null> = {
  key: "dictionary",
  version: 1,
  schema: v.nullable(AcceptedDictionarySchema),
  fallback: null,
};

/** How the last sync ended. */
export const healthItem: StoredItem<Health> = {
  key: "health",
  version: 1,
  schema: HealthSchema,
  fallback: {
    state: "bundled",
    at: new Date(0).toISOString(),
    sentence: "The dictionary that came with Jargon Lens is in use.",
  },
};

/** The compiled index, one string without a wrapper: a page uses it as it is. */
export const INDEX_KEY = "index";

/** The accepted snapshot's text; `null` while the bundled dictionary stands. */
export const SNAPSHOT_KEY = "snapshot";

/** What is stored as the index, for `openIndex` to judge. Never throws. */
export function readIndexText(): Promise<unknown> {
  return readRaw(INDEX_KEY);
}

/** Calls back whenever a page's words have to be found again. */
export function watchIndexText(onChange: (text: unknown) => void, signal: AbortSignal): void {
  watchKey(
    INDEX_KEY,
    (before, after) => {
      if (before !== after) onChange(after); // Firefox tells of a `set` that changes nothing
    },
    signal,
  );
}
