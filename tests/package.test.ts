import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { browserNames } from "../tools/find-browser.ts";
import { buildExtension } from "../tools/build-extension.ts";

/** A new permission is a promise to readers that has to be thought about: here it is refused. */
const PERMISSIONS = ["alarms", "scripting", "storage"];

/** What no file of the package may do: run text as code, or take code from elsewhere. */
const foreignCode: readonly (readonly [string, RegExp])[] = [
  ["runs text as code by eval", /(?<![\w.$])eval\s*\(/],
  ["runs text as code by Function", /new Function\s*\(|(?<![\w.$])Function\s*\(\s*["'`]/],
  ["imports from the web", /\bimport\s*\(?\s*["'`]https?:|from\s*["'`]https?:|importScripts\s*\(/],
  ["makes a script element", /createElement\s*\(\s*["'`]script["'`]/],
];

/** What a script inside pages may not even contain: ways to send what a person reads. */
const network =
  /\bfetch\s*\(|XMLHttpRequest|sendBeacon|\bWebSocket\b|EventSource|RTCPeerConnection|new Image\b/;

describe.each(browserNames)("the package for %s", (browser) => {
  let folder: string;
  beforeAll(async () => {
    folder = await buildExtension(browser, "production");
  }, 60_000);

  it("asks for the permissions on the list and no others (V13)", () => {
    const manifest = readManifest(folder);
    expect(manifest["permissions"]).toEqual(PERMISSIONS);
    expect(manifest["host_permissions"]).toEqual(["<all_urls>"]);
    expect(manifest["optional_permissions"]).toBeUndefined();
    expect(manifest["optional_host_permissions"]).toBeUndefined();
  });

  it("has no file that a page could load (H11)", () => {
    expect(readManifest(folder)["web_accessible_resources"]).toBeUndefined();
    expect(readManifest(folder)["externally_connectable"]).toBeUndefined();
  });

  it.each(foreignCode)("has no code that %s (H20)", (_, pattern) => {
    expect(
      scripts(folder, "**/*.js")
        .filter(({ text }) => pattern.test(text))
        .map(({ file }) => file),
    ).toEqual([]);
  });

  it("loads every script of its pages from the package itself (H20)", () => {
    const pages = globSync("**/*.html", { cwd: folder });
    expect(pages.length).toBeGreaterThan(0);
    const foreign = pages.filter((page) =>
      /<script(?![^>]*\ssrc="\/)|src="(?:https?:)?\/\//.test(
        readFileSync(join(folder, page), "utf8"),
      ),
    );
    expect(foreign).toEqual([]);
  });

  it("sends nothing from the scripts that run in pages (V7)", () => {
    const inPages = scripts(folder, "content-*.js");
    expect(inPages.length).toBe(3);
    expect(inPages.filter(({ text }) => network.test(text)).map(({ file }) => file)).toEqual([]);
  });

  it("lets its own pages run and show only what is in the package (V8)", () => {
    const policy = JSON.stringify(readManifest(folder)["content_security_policy"]);
    expect(policy).toContain("default-src 'none'; script-src 'self'");
    expect(policy).not.toMatch(/unsafe|http:|\*/);
  });
});

function scripts(folder: string, pattern: string): readonly { file: string; text: string }[] {
  return globSync(pattern, { cwd: folder }).map((file) => ({
    file,
    text: readFileSync(join(folder, file), "utf8"),
  }));
}

function readManifest(folder: string): Readonly<Record<string, unknown>> {
  // Our own build: a manifest is an object, and each field is compared as it is.
  return JSON.parse(readFileSync(join(folder, "manifest.json"), "utf8")) as Record<string, unknown>;
}
