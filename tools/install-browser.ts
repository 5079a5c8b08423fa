import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { findBrowser, pathVariables } from "./find-browser.ts";
import type { BrowserName, FoundBrowser } from "./find-browser.ts";

/**
 * Finds the browser, or installs it where that takes no decision of the reader's: on Debian and
 * Ubuntu, as root. Everywhere else it throws one line that says what to install.
 */
export function ensureBrowser(name: BrowserName, say: (line: string) => void): FoundBrowser {
  const found = findBrowser(name);
  if (found) return found;
  if (isRoot() && isDebianLike()) {
    const names = packages[name];
    say(`No ${titles[name]} here: installing ${names.join(" and ")} with apt-get.`);
    aptInstall(names);
  }
  const installed = findBrowser(name);
  if (installed) return installed;
  throw new Error(
    `No ${titles[name]} found: install ${advice[name]}, or set ${pathVariables[name]} to its program.`,
  );
}

/** Runs as the system's administrator: Chromium then refuses to start its sandbox. */
export function isRoot(): boolean {
  return process.getuid?.() === 0;
}

const titles: Readonly<Record<BrowserName, string>> = {
  chromium: "Chrome, Chromium or Edge",
  firefox: "Firefox",
};

const advice: Readonly<Record<BrowserName, string>> = {
  chromium: "Chrome, Edge or Chromium (on Debian: sudo apt-get install chromium)",
  firefox: "Firefox (on Debian: sudo apt-get install firefox-esr)",
};

/** A bare machine has no fonts, and a page without letters shows nothing. */
const packages: Readonly<Record<BrowserName, readonly string[]>> = {
  chromium: ["chromium", "fonts-liberation"],
  firefox: ["firefox-esr", "fonts-liberation"],
};

function isDebianLike(): boolean {
  try {
    return /^ID(_LIKE)?=.*\b(debian|ubuntu)\b/m.test(readFileSync("/etc/os-release", "utf8"));
  } catch {
    return false; // Not a Linux that says what it is.
  }
}

function aptInstall(names: readonly string[]): void {
  const environment = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  for (const words of [["update"], ["install", "--yes", "--no-install-recommends", ...names]]) {
    const run = spawnSync("apt-get", ["--quiet", ...words], { env: environment, encoding: "utf8" });
    if (run.status !== 0) {
      throw new Error(`apt-get ${words.join(" ")} failed: ${(run.stderr ?? "").trim()}`);
    }
  }
}
