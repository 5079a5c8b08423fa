import * as v from "valibot";

const KeySchema = v.pipe(v.string(), v.maxLength(400));

/** JSON turns a missing last argument into `null`. */
const SectionSchema = v.pipe(
  v.nullish(v.pipe(v.string(), v.regex(/^[A-Za-z-]{1,40}$/))),
  v.transform((section) => section ?? undefined),
);

/** A call to the background, with its arguments. Nothing in it is trusted before this. */
export const BackgroundRequestSchema = v.variant("call", [
  requestOf("getEntry", v.tuple([KeySchema])),
  requestOf("listEntries", v.tuple([])),
  requestOf("ensureIndex", v.tuple([])),
  requestOf("updateNow", v.tuple([])),
  requestOf("injectScript", v.tuple([v.picklist(["content-card", "content-marks"])])),
  requestOf("openTermPage", v.tuple([v.nullable(KeySchema), SectionSchema])),
]);

export type BackgroundRequest = v.InferOutput<typeof BackgroundRequestSchema>;

function requestOf<const Call extends string, Args extends v.GenericSchema>(
  call: Call,
  args: Args,
) {
  return v.object({ to: v.literal("background"), call: v.literal(call), args });
}
