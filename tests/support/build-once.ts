import type { TestProject } from "vitest/node";
import { buildExtension } from "../../tools/build-extension.ts";

/** Builds the extension for the browser of this project, before the first of its tests. */
export async function setup(project: TestProject): Promise<void> {
  const { browserName } = project.getProvidedContext();
  project.provide("extensionDir", await buildExtension(browserName, "development"));
}

declare module "vitest" {
  // oxlint-disable-next-line typescript/consistent-type-definitions -- a declaration is merged
  export interface ProvidedContext {
    /** The built extension, unpacked. */
    readonly extensionDir: string;
  }
}
