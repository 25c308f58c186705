import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";

/**
 * The files, by their paths in the folder of the built explorer, that the page loads by itself: what its HTML names, what these scripts import, and the workers that they start.
 * What a script imports by `import()` is left out, since nobody loads it before asking for it: the editor of SPARQL queries,
 * whose engine alone has 1.4 MB.
 */
export function initialFiles(dist: string): string[] {
  const found = new Set(["index.html"]);
  for (const name of found) {
    const text = readFileSync(join(dist, name)).toString();
    const references = name.endsWith(".html")
      ? text.matchAll(/(?:src|href)="\.\/([^"]+)"/g)
      : text.matchAll(
          /(?:\bfrom|\bimport)\s*["'`](\.\.?\/[^"'`]+)["'`]|new URL\(\s*["'`]([^"'`]+)["'`]\s*,\s*import\.meta\.url/g,
        );
    for (const [, path = "", worker = ""] of references) found.add(join(dirname(name), path || worker));
  }
  return [...found];
}
