import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import puppeteer from "puppeteer-core";
import type { LaunchedBrowser } from "./browsers.ts";
import { viewport } from "./launch-chromium.ts";
import type { LaunchSettings } from "./launch-chromium.ts";

/**
 * Starts Firefox with the extension, as a temporary add-on.
 *
 * Firefox gives an extension's pages a random address: we pin it beforehand, and ask for system
 * access, without which it refuses to open such a page for a debugger at all.
 */
export async function launchFirefox(settings: LaunchSettings): Promise<LaunchedBrowser> {
  const uuid = randomUUID();
  const addOn = addOnId(settings.extensionDir);
  const browser = await puppeteer.launch({
    browser: "firefox",
    executablePath: settings.executable,
    headless: settings.headless,
    defaultViewport: settings.headless ? viewport : null,
    args: ["--remote-allow-system-access"],
    extraPrefsFirefox: {
      "extensions.webextensions.uuids": JSON.stringify({ [addOn]: uuid }),
      ...(settings.isNetworkClosed ? loopbackOnly : {}),
    },
  });
  await browser.installExtension(settings.extensionDir);
  const extensionOrigin = `moz-extension://${uuid}`;
  return {
    name: "firefox",
    browser,
    extensionOrigin,
    async openExtensionPage(path) {
      const page = await browser.newPage();
      // The load event of an extension's page never reaches the debugger: ask the page instead.
      await page.goto(`${extensionOrigin}/${path}`, { waitUntil: [] });
      await page.waitForFunction(
        (origin) => location.href.startsWith(origin) && document.readyState === "complete",
        {},
        extensionOrigin,
      );
      return page;
    },
    close: () => browser.close(),
  };
}

function addOnId(extensionDir: string): string {
  const manifest: unknown = JSON.parse(readFileSync(join(extensionDir, "manifest.json"), "utf8"));
  const id = ["browser_specific_settings", "gecko", "id"].reduce(property, manifest);
  if (typeof id === "string") return id;
  throw new Error(`${extensionDir} is no Firefox build: its manifest has no gecko id.`);
}

function property(value: unknown, name: string): unknown {
  return typeof value === "object" && value !== null ? Reflect.get(value, name) : undefined;
}

/** Sends everything but loopback to a proxy that is not there. */
const loopbackOnly = {
  "network.proxy.type": 1,
  "network.proxy.http": "127.0.0.1",
  "network.proxy.http_port": 9,
  "network.proxy.ssl": "127.0.0.1",
  "network.proxy.ssl_port": 9,
  "network.proxy.no_proxies_on": "127.0.0.1, localhost, .localhost",
};
