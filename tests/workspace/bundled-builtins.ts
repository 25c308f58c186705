import { builtinModules } from "node:module";
import { relative } from "node:path";
import { build } from "vite";
import { root } from "./sources.js";

/** Bundles a built entry for browsers and gives every import of a module of Node's that the bundle would have. */
export async function bundledBuiltins(entry: string): Promise<string[]> {
  const found = new Set<string>();
  await build({
    root,
    configFile: false,
    logLevel: "error",
    build: { write: false, minify: false, target: "es2022", lib: { entry, formats: ["es"] } },
    plugins: [
      {
        name: "builtins",
        enforce: "pre",
        async resolveId(specifier, importer) {
          if (!specifier.startsWith("node:") && !builtinModules.includes(specifier)) return null;
          // A package may have the name of one of Node's modules, as "events" has, and then it is meant.
          const resolved = await this.resolve(specifier, importer, { skipSelf: true });
          if (resolved?.id.includes("/node_modules/")) return resolved;
          found.add(`${relative(root, importer ?? entry)}: ${specifier}`);
          return { id: specifier, external: true };
        },
      },
    ],
  });
  return [...found].sort();
}
