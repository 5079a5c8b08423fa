import { fileURLToPath } from "node:url";
import preact from "@preact/preset-vite";
import { defineConfig } from "vitest/config";

/** A real browser starts, loads and paints within it, on two busy cores. */
const BROWSER_PATIENCE = 60_000; // ms

const browsers = ["chromium", "firefox"] as const;

/** Tests that drive a real browser; run once in each, and read the same in both. */
const inBrowsers = ["browser", "e2e"].flatMap((folder, order) =>
  browsers.map((browserName) => ({
    test: {
      name: `${folder} ${browserName}`,
      environment: "node",
      include: [`tests/${folder}/**/*.test.{ts,tsx}`],
      provide: { browserName },
      globalSetup: folder === "e2e" ? ["tests/support/build-once.ts"] : [],
      testTimeout: BROWSER_PATIENCE,
      hookTimeout: BROWSER_PATIENCE,
      fileParallelism: false,
      // After the quick ones, and one kind at a time: what is measured in time needs the cores.
      sequence: { groupOrder: order + 1 },
    },
  })),
);

/** Without a browser, the browser's API is a fake in memory. */
const fakeBrowser = {
  "wxt/browser": fileURLToPath(new URL("tests/support/wxt-browser.ts", import.meta.url)),
};

export default defineConfig({
  test: {
    projects: [
      {
        resolve: { alias: fakeBrowser },
        test: {
          name: "unit",
          environment: "node",
          include: [
            "tests/*.test.ts",
            "tests/{dictionary,feed,platform,publisher,tools,entrypoints}/**/*.test.ts",
          ],
          testTimeout: 30_000,
        },
      },
      {
        plugins: [preact()],
        resolve: { alias: fakeBrowser },
        test: {
          name: "component",
          environment: "jsdom",
          include: ["tests/{components,page}/**/*.test.{ts,tsx}"],
        },
      },
      ...inBrowsers,
    ],
  },
});

declare module "vitest" {
  // oxlint-disable-next-line typescript/consistent-type-definitions -- a declaration is merged
  export interface ProvidedContext {
    /** The browser that this run of a test drives. */
    readonly browserName: (typeof browsers)[number];
  }
}
