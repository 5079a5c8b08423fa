import preact from "@preact/preset-vite";
import { defineConfig } from "wxt";
import { bundledDictionary } from "./publisher/bundled-dictionary.ts";

/** Names the extension in Firefox; never changes, or readers lose what they stored. */
const GECKO_ID = "jargon-lens@jargon-lens.org";

/** Loopback feeds over http are for trying things out: only in a development build. */
const DEVELOPMENT_SOURCES = "http://127.0.0.1:* http://localhost:* ws://localhost:*";

export default defineConfig({
  modules: ["@wxt-dev/webextension-polyfill", "@wxt-dev/auto-icons"],
  imports: false,
  manifestVersion: 3,
  autoIcons: { baseIconPath: "public/icon.svg" },
  vite: () => ({ plugins: [preact()] }),
  hooks: bundledDictionary("dictionary/terms"),
  manifest: ({ browser, mode }) => ({
    name: "__MSG_extensionName__",
    description: "__MSG_extensionDescription__",
    default_locale: "en",
    permissions: ["alarms", "scripting", "storage"],
    host_permissions: ["<all_urls>"],
    content_scripts: [
      {
        matches: ["<all_urls>"],
        js: ["content-script.js"],
        run_at: "document_start",
        all_frames: true,
        match_about_blank: true,
        ...(browser === "firefox" ? {} : { match_origin_as_fallback: true }),
      },
    ],
    content_security_policy: {
      extension_pages: [
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "img-src 'self'",
        `connect-src 'self' https:${mode === "development" ? ` ${DEVELOPMENT_SOURCES}` : ""}`,
        "base-uri 'none'",
        "form-action 'none'",
      ].join("; "),
    },
    ...(browser === "firefox"
      ? {
          browser_specific_settings: {
            gecko: {
              id: GECKO_ID,
              strict_min_version: "140.0",
              data_collection_permissions: { required: ["none"] },
            },
          },
        }
      : { minimum_chrome_version: "128" }),
  }),
});
