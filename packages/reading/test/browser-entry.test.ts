import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

/** The modules that a module of this package imports, over all their own imports. */
function importsOf(file: URL, seen = new Set<string>()): Set<string> {
  for (const [, specifier] of readFileSync(file, "utf8").matchAll(/(?:from|import)\s*\(?\s*"([^"]+)"/g)) {
    if (specifier!.startsWith(".")) {
      const next = new URL(specifier!.replace(/\.js$/, ".ts"), file);
      if (seen.has(next.href)) continue;
      seen.add(next.href);
      importsOf(next, seen);
    } else seen.add(specifier!);
  }
  return seen;
}

test("the entry for browsers imports no module of Node", () => {
  const imported = [...importsOf(new URL("../src/index.ts", import.meta.url))];
  expect(imported).toContain("linkedom");
  expect(imported.filter((specifier) => specifier.startsWith("node:"))).toEqual([]);
  expect([...importsOf(new URL("../src/node.ts", import.meta.url))]).toContain("node:fs");
});
