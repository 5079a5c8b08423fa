import { accessSync, constants, existsSync } from "node:fs";
import { homedir, platform } from "node:os";
import { delimiter, join } from "node:path";

/** The two families that the extension is built for. Chrome and Edge count as `chromium`. */
export type BrowserName = "chromium" | "firefox";

export const browserNames: readonly BrowserName[] = ["chromium", "firefox"];

export type FoundBrowser = { readonly name: BrowserName; readonly executable: string };

/** Where people say themselves which browser to use: it wins over anything installed. */
export const pathVariables: Readonly<Record<BrowserName, string>> = {
  chromium: "CHROMIUM_PATH",
  firefox: "FIREFOX_PATH",
};

/**
 * Finds an installed browser, or null.
 *
 * A path in `CHROMIUM_PATH` or `FIREFOX_PATH` is taken at its word; a wrong one throws, since
 * silently starting another browser would be worse.
 */
export function findBrowser(name: BrowserName): FoundBrowser | null {
  const variable = pathVariables[name];
  const chosen = process.env[variable];
  if (chosen) {
    if (!existsSync(chosen)) {
      throw new Error(`${variable} names ${chosen}, and there is no such file.`);
    }
    return { name, executable: chosen };
  }
  const executable = candidates(name).find(isExecutable);
  return executable === undefined ? null : { name, executable };
}

function candidates(name: BrowserName): readonly string[] {
  switch (platform()) {
    case "darwin":
      return ["/Applications", join(homedir(), "Applications")].flatMap((folder) =>
        macApplications[name].map((path) => join(folder, path)),
      );
    case "win32":
      return ["PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA"]
        .flatMap((variable) => process.env[variable] ?? [])
        .flatMap((folder) => windowsPrograms[name].map((path) => join(folder, path)));
    default:
      return linuxCommands[name].flatMap((command) =>
        searchPath().map((path) => join(path, command)),
      );
  }
}

const linuxCommands: Readonly<Record<BrowserName, readonly string[]>> = {
  chromium: [
    "chromium",
    "google-chrome-stable",
    "google-chrome",
    "microsoft-edge-stable",
    "microsoft-edge",
    "chromium-browser",
  ],
  firefox: ["firefox", "firefox-esr", "firefox-developer-edition", "firefox-nightly"],
};

const macApplications: Readonly<Record<BrowserName, readonly string[]>> = {
  chromium: [
    "Google Chrome.app/Contents/MacOS/Google Chrome",
    "Chromium.app/Contents/MacOS/Chromium",
    "Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
  ],
  firefox: [
    "Firefox.app/Contents/MacOS/firefox",
    "Firefox Developer Edition.app/Contents/MacOS/firefox",
    "Firefox Nightly.app/Contents/MacOS/firefox",
  ],
};

const windowsPrograms: Readonly<Record<BrowserName, readonly string[]>> = {
  chromium: [
    "Google/Chrome/Application/chrome.exe",
    "Chromium/Application/chrome.exe",
    "Microsoft/Edge/Application/msedge.exe",
  ],
  firefox: ["Mozilla Firefox/firefox.exe", "Firefox Developer Edition/firefox.exe"],
};

function searchPath(): readonly string[] {
  return [...(process.env["PATH"] ?? "").split(delimiter), "/usr/bin", "/snap/bin"].filter(Boolean);
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false; // Not there, or not for us to start: the next candidate may be.
  }
}
