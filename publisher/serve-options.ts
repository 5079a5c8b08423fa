import { parseArgs } from "node:util";

export type ServeOptions = {
  readonly port: number;
  readonly dictionary: string;
  readonly json: boolean;
};

/** Where people find it again, unless they ask for another. */
const USUAL_PORT = 4747;

export const USAGE = `Publishes a dictionary folder on this machine, to try it out as readers get it.

  npm run feed:serve -- [--dictionary DIR] [--port N] [--json]

  --dictionary DIR  the folder with dictionary.yaml and the words (dictionary/terms)
  --port N          the port, 0 for any that is free (${USUAL_PORT})
  --json            one JSON object a line in place of sentences`;

/** Reads the command line; throws a sentence that says what is wrong with it. */
export function readServeOptions(words: readonly string[]): ServeOptions | "help" {
  const { values } = parseArgs({
    args: [...words],
    options: {
      dictionary: { type: "string", default: "dictionary/terms" },
      port: { type: "string", default: String(USUAL_PORT) },
      json: { type: "boolean", default: false },
      help: { type: "boolean", default: false },
    },
  });
  if (values.help) return "help";
  const port = Number(values.port);
  if (!/^\d+$/.test(values.port) || port > 65_535) {
    throw new Error(`--port is a number from 0 to 65535, not ${values.port}.`);
  }
  return { port, dictionary: values.dictionary, json: values.json };
}
