import { join, relative } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createVitest, type Vitest } from "vitest/node";
import { entriesOf, root, workspacePackages } from "./sources.js";

let vitest: Vitest;

beforeAll(async () => {
  const config = join(root, "vitest.config.ts");
  vitest = await createVitest("test", { root, config, watch: false, reporters: [{}], api: false });
});

afterAll(() => vitest.close());

const entries = workspacePackages.flatMap(entriesOf).map(({ specifier }) => specifier);

test.each(entries)("Vitest takes %s from its sources, not from what was built of them", async (specifier) => {
  const folder = workspacePackages.find(({ manifest }) => specifier.startsWith(manifest.name))?.folder ?? root;
  const environment = vitest.getRootProject().vite.environments.ssr;
  const found = await environment?.pluginContainer.resolveId(specifier, importerFor(specifier));
  expect(found && relative(folder, found.id)).toMatch(/^src\/.*\.ts$/);
});

/** A file of a package that has `specifier` among its dependencies, or of the package itself. */
function importerFor(specifier: string): string {
  const importer = workspacePackages.find(({ manifest }) =>
    Object.keys(manifest.dependencies ?? {}).some((name) => specifier === name || specifier.startsWith(`${name}/`)),
  );
  const folder = importer?.folder ?? workspacePackages.find(({ manifest }) => specifier === manifest.name)?.folder;
  return join(folder ?? root, "src/index.ts");
}
