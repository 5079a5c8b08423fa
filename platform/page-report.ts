import * as v from "valibot";

const CountSchema = v.pipe(v.number(), v.minValue(0));

/** What a page's content script tells of it. Pages can be hostile, so numbers are checked. */
export const PageReportSchema = v.object({
  hostname: v.string(),
  isOff: v.boolean(),
  marks: CountSchema,
  terms: CountSchema,
  words: CountSchema,
  ms: CountSchema,
  commonest: v.array(v.object({ key: v.string(), count: CountSchema })),
  /** A plain sentence when something stopped the scan. */
  notice: v.exactOptional(v.string()),
});

export type PageReport = Readonly<v.InferOutput<typeof PageReportSchema>>;
