import * as v from "valibot";

/**
 * How the last sync ended, for the reader. `bundled`: no feed was ever taken; `current`: the
 * feed and the dictionary agree; `failed`: something was wrong and the last good words stand.
 */
export const HealthSchema = v.object({
  state: v.picklist(["bundled", "current", "failed"]),
  /** When it ended, as an ISO date and time. */
  at: v.pipe(v.string(), v.isoTimestamp()),
  /** The step that failed, for reports of faults. */
  stage: v.exactOptional(v.string()),
  /** What happened and what to do, in plain words. */
  sentence: v.string(),
  /** The feed that was asked, so that another address need not wait. */
  address: v.exactOptional(v.string()),
});

export type Health = Readonly<v.InferOutput<typeof HealthSchema>>;
