import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import type { BrowserName } from "./find-browser.ts";

export type BuildMode = "development" | "production";

/**
 * Builds the extension and gives the folder that a browser loads.
 *
 * A development build differs in one thing that counts: it may read a feed from this machine.
 * The other mode is what readers get, and what is measured.
 */
export async function buildExtension(browser: BrowserName, mode: BuildMode): Promise<string> {
  const target = browser === "chromium" ? "chrome" : "firefox";
  await run([wxt, "build", "--browser", target, "--mode", mode]);
  return fileURLToPath(
    new URL(`.output/${target}-mv3${mode === "development" ? "-dev" : ""}`, root),
  );
}

const root = new URL("../", import.meta.url);
const wxt = fileURLToPath(new URL("node_modules/wxt/bin/wxt.mjs", root));

/** Runs a Node program in the project's folder; what it says is shown only when it fails. */
function run(words: readonly string[]): Promise<void> {
  // A test runner's NODE_ENV would turn a production build into a development one.
  const { NODE_ENV: _, ...environment } = process.env;
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, words, {
      cwd: fileURLToPath(root),
      env: environment,
      stdio: ["ignore", "pipe", "pipe"],
    });
    let said = "";
    child.stdout.on("data", (text: Buffer) => (said += text.toString()));
    child.stderr.on("data", (text: Buffer) => (said += text.toString()));
    child.on("error", reject);
    child.on("close", (code) =>
      code === 0 ? resolve() : reject(new Error(`The extension does not build:\n${said.trim()}`)),
    );
  });
}
