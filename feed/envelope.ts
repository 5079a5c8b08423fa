import * as v from "valibot";
import { decodeBase64url, encodeBase64url } from "./base64url.ts";
import { readJson } from "./read-json.ts";
import { accept, refuse, type Result } from "./result.ts";

/** Says what the payload is, inside what is signed, so that one file can't pass for another. */
export const HEAD_TYPE = "application/vnd.jargon-lens.head+json";

const SignatureSchema = v.object({
  keyid: v.pipe(v.string(), v.maxLength(200)),
  sig: v.pipe(v.string(), v.maxLength(200)),
});

const EnvelopeSchema = v.object({
  payload: v.string(),
  payloadType: v.literal(HEAD_TYPE),
  signatures: v.pipe(v.array(SignatureSchema), v.maxLength(10)),
});

export type Signature = Readonly<v.InferOutput<typeof SignatureSchema>>;

/** A head as it travels: its exact bytes, so that nobody needs canonical JSON to sign them. */
export type Envelope = {
  readonly payload: Uint8Array<ArrayBuffer>;
  readonly signatures: readonly Signature[];
};

/** Opens the envelope that is `feed.json`. The payload has not been looked at. */
export function openEnvelope(bytes: Uint8Array): Result<Envelope> {
  const json = readJson("envelope", "the feed", bytes);
  if (!json.ok) return json;
  const envelope = v.safeParse(EnvelopeSchema, json.value);
  const payload = envelope.success ? decodeBase64url(envelope.output.payload) : null;
  if (!envelope.success || !payload) {
    return refuse(
      "envelope",
      "The file at this address is no dictionary feed. Check the address in the settings.",
    );
  }
  return accept({ payload, signatures: envelope.output.signatures });
}

/** Puts a payload into its envelope: the text of `feed.json`. */
export function sealEnvelope(payload: Uint8Array, signatures: readonly Signature[]): string {
  const envelope = { payload: encodeBase64url(payload), payloadType: HEAD_TYPE, signatures };
  return `${JSON.stringify(envelope, null, 2)}\n`;
}
