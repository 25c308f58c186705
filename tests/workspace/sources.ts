import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";

/** The repository's root. */
export const root = fileURLToPath(new URL("../../", import.meta.url));

/** A package.json, as far as the tests look into it. */
export type Manifest = {
  name: string;
  version: string;
  private?: boolean;
  dependencies?: Record<string, string>;
  devDependencies?: Record<string, string>;
  exports?: Record<string, string | Record<string, string>>;
};

/** A package of the workspace: its short name (`graph`), folder and manifest. */
export type WorkspacePackage = { name: string; folder: string; manifest: Manifest };

/** Every package and app of the workspace. */
export const workspacePackages: readonly WorkspacePackage[] = ["packages", "apps"].flatMap((group) =>
  readdirSync(join(root, group))
    .map((name) => ({ name, folder: join(root, group, name) }))
    .filter(({ folder }) => existsSync(join(folder, "package.json")))
    .map((each) => ({ ...each, manifest: JSON.parse(readFileSync(join(each.folder, "package.json"), "utf8")) })),
);

/** An entry of a package that JavaScript is imported from: its specifier, its source and what was built of it. */
export type Entry = { specifier: string; source: string; built: string };

/** The entries of a package, `.` and those below it; data and scripts of threads that it exports as well are none. */
export function entriesOf({ folder, manifest }: WorkspacePackage): Entry[] {
  return Object.entries(manifest.exports ?? {}).flatMap(([path, target]) => {
    if (typeof target === "string") return [];
    const { "newsgraph:source": source, default: built } = target;
    if (source === undefined || built === undefined) return [];
    return [
      { specifier: `${manifest.name}${path.slice(1)}`, source: join(folder, source), built: join(folder, built) },
    ];
  });
}

/** Every source file below a package's `src`, in order. */
export function sourceFiles({ folder }: WorkspacePackage): string[] {
  const src = join(folder, "src");
  if (!existsSync(src)) return [];
  return readdirSync(src, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(ts|js|mjs|svelte)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

/** What a source file imports, dynamic imports and re-exports too; of a Svelte file, what its scripts import. */
export function importsOf(file: string): string[] {
  const text = readFileSync(file, "utf8");
  const scripts = file.endsWith(".svelte")
    ? [...text.matchAll(/<script\b[^>]*>(.*?)<\/script>/gs)].map(([, script = ""]) => script)
    : [text];
  return scripts.flatMap((script) => ts.preProcessFile(script, true, true).importedFiles.map((each) => each.fileName));
}

/** The files that `entry` reaches through relative imports, itself included. */
export function reachableFiles(entry: string): string[] {
  const reached = new Set<string>();
  const open = [entry];
  for (let file = open.pop(); file !== undefined; file = open.pop()) {
    if (reached.has(file)) continue;
    reached.add(file);
    for (const specifier of importsOf(file)) {
      if (!specifier.startsWith(".")) continue;
      const target = resolve(dirname(file), specifier.replace(/\?.*$/, "")).replace(/\.js$/, ".ts");
      if (target.endsWith(".ts") && existsSync(target)) open.push(target);
    }
  }
  return [...reached].sort();
}
