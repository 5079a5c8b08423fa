/** The steps at which a sync can end, in their order. Stable, for reports and scripts. */
export const STAGES = [
  "store",
  "address",
  "head",
  "envelope",
  "signature",
  "version",
  "feed-id",
  "sequence",
  "snapshot",
  "hash",
  "schema",
  "caps",
  "compile",
  "commit",
] as const;

export type Stage = (typeof STAGES)[number];

/** What a step comes to: a value, or where and why it was refused. */
export type Result<T> = { readonly ok: true; readonly value: T } | Refusal;

export type Refusal = {
  readonly ok: false;
  readonly stage: Stage;
  /** What is wrong and what to do, for a reader. */
  readonly sentence: string;
};

export function accept<T>(value: T): Result<T> {
  return { ok: true, value };
}

export function refuse(stage: Stage, sentence: string): Refusal {
  return { ok: false, stage, sentence };
}
