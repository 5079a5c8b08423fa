import { build } from "vite";

/** Bundles a module and all that it imports into one classic script, for a page to run. */
export async function bundle(entry: URL): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: "error",
    mode: "production",
    define: { "process.env.NODE_ENV": JSON.stringify("production") },
    build: {
      write: false,
      minify: false,
      lib: { entry: entry.pathname, formats: ["iife"], name: "bundled" },
    },
  });
  for (const output of Array.isArray(built) ? built : [built]) {
    if (!("output" in output)) continue;
    const chunk = output.output.find((part) => part.type === "chunk");
    if (chunk) return chunk.code;
  }
  throw new Error(`${entry.pathname} gave no script.`);
}
