/** The step at which a sync ended, in their order. Stable, for reports and scripts. */
export type Stage =
  | "store"
  | "address"
  | "head"
  | "envelope"
  | "signature"
  | "version"
  | "feed-id"
  | "sequence"
  | "snapshot"
  | "hash"
  | "schema"
  | "caps"
  | "compile"
  | "commit";

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
