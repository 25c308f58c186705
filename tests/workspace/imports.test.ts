import { builtinModules } from "node:module";
import { join, relative } from "node:path";
import { describe, expect, test } from "vitest";
import { bundledBuiltins } from "./bundled-builtins.js";
import {
  entriesOf,
  importsOf,
  reachableFiles,
  root,
  sourceFiles,
  type WorkspacePackage,
  workspacePackages,
} from "./sources.js";

/** Which packages each may import. Nothing points back: every name stands after those it may import. */
const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  schema: [],
  language: ["schema"],
  training: ["language", "schema"],
  reading: ["language", "schema"],
  extraction: ["language", "schema"],
  graph: ["schema"],
  rdf: ["schema", "graph"],
  server: ["schema", "language", "reading", "extraction", "graph", "rdf"],
  explorer: ["schema", "graph", "rdf", "language", "reading", "extraction"],
  cli: ["schema", "language", "reading", "extraction", "graph", "rdf", "server", "explorer"],
};

/** Packages that run in Node alone. */
const NODE_ONLY = new Set(["cli", "server", "training"]);

const SCOPE = "@newsgraph/";
const cases = workspacePackages.map((each) => [each.name, each] as const);

/** The package that a specifier names: `@newsgraph/schema/x` is of `@newsgraph/schema`. */
function packageOf(specifier: string): string {
  return specifier
    .split("/")
    .slice(0, specifier.startsWith("@") ? 2 : 1)
    .join("/");
}

/** Every import of a package from outside its own sources, with the file that has it. */
function foreignImports(each: WorkspacePackage): { file: string; specifier: string }[] {
  return sourceFiles(each).flatMap((file) =>
    importsOf(file)
      .filter((specifier) => !specifier.startsWith("."))
      .map((specifier) => ({ file: relative(root, file), specifier })),
  );
}

function isBuiltin(specifier: string): boolean {
  return specifier.startsWith("node:") || builtinModules.includes(specifier);
}

describe("the arrows between packages", () => {
  test("every package has a place in the table, and every arrow of the table points to an earlier one", () => {
    expect(workspacePackages.map(({ name }) => name).sort()).toEqual(Object.keys(ALLOWED).sort());
    const order = Object.keys(ALLOWED);
    for (const [name, targets] of Object.entries(ALLOWED)) {
      for (const target of targets)
        expect(order.indexOf(target), `${name} -> ${target}`).toBeLessThan(order.indexOf(name));
    }
  });

  test.each(cases)("%s imports only packages below it", (name, each) => {
    const wrong = foreignImports(each).filter(
      ({ specifier }) =>
        specifier.startsWith(SCOPE) && !ALLOWED[name]?.includes(packageOf(specifier).slice(SCOPE.length)),
    );
    expect(wrong).toEqual([]);
  });

  test.each(cases)("%s stays within its folder with relative imports", (_, each) => {
    const wrong = sourceFiles(each).flatMap((file) =>
      importsOf(file)
        .filter((specifier) => specifier.startsWith(".") && !join(file, "..", specifier).startsWith(each.folder))
        .map((specifier) => `${relative(root, file)}: ${specifier}`),
    );
    expect(wrong).toEqual([]);
  });

  test.each(cases)("%s depends in package.json only on packages below it", (name, each) => {
    const { dependencies, devDependencies } = each.manifest;
    const dependedOn = Object.keys({ ...dependencies, ...devDependencies }).filter((dependency) =>
      dependency.startsWith(SCOPE),
    );
    const wrong = dependedOn.filter((dependency) => !ALLOWED[name]?.includes(dependency.slice(SCOPE.length)));
    expect(wrong).toEqual([]);
  });

  test.each(cases)("%s declares every package that it imports", (_, each) => {
    const { dependencies, devDependencies } = each.manifest;
    // The explorer's build tools stand in the root's package.json.
    const declared = new Set([...Object.keys({ ...dependencies, ...devDependencies }), "vite"]);
    const wrong = foreignImports(each).filter(
      ({ specifier }) =>
        !isBuiltin(specifier) && !declared.has(packageOf(specifier)) && !declared.has(`@types/${specifier}`),
    );
    expect(wrong).toEqual([]);
  });
});

describe("what runs in a browser", () => {
  const entries = workspacePackages
    .filter(({ name }) => !NODE_ONLY.has(name))
    .flatMap(entriesOf)
    .filter(({ specifier }) => !specifier.endsWith("/node"))
    .map(({ specifier, source, built }) => [specifier, source, built] as const);

  test("has entries to look at", () => {
    expect(entries.map(([name]) => name)).toContain("@newsgraph/schema");
  });

  test.each(entries)("%s reaches nothing of Node", (_, source) => {
    expect(nodeImports(reachableFiles(source))).toEqual([]);
  });

  test.each(entries)(
    "%s, as built and with all that it is made of, is bundled for a browser without Node's modules",
    async (_, __, built) => {
      expect(await bundledBuiltins(built)).toEqual([]);
    },
  );

  test("an entry for Node would be found out", async () => {
    const reading = workspacePackages.filter(({ name }) => name === "reading").flatMap(entriesOf);
    const built = reading.find(({ specifier }) => specifier.endsWith("/node"))?.built ?? "";
    expect(await bundledBuiltins(built)).toContainEqual(expect.stringMatching(/^packages\/reading\/dist\/.*: node:fs/));
  });

  test("the explorer reaches nothing of Node", () => {
    const explorer = workspacePackages.find(({ name }) => name === "explorer");
    expect(explorer && nodeImports(sourceFiles(explorer))).toEqual([]);
  });

  function nodeImports(files: readonly string[]): string[] {
    return files.flatMap((file) =>
      importsOf(file)
        .filter((specifier) => isBuiltin(specifier) || (specifier.startsWith(SCOPE) && specifier.endsWith("/node")))
        .map((specifier) => `${relative(root, file)}: ${specifier}`),
    );
  }
});
