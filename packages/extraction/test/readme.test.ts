import { readdirSync, readFileSync } from "node:fs";
import { loadExtractor } from "@newsgraph/extraction/node";
import { expect, test } from "vitest";

const readme = readFileSync(new URL("../README.md", import.meta.url), "utf8");

test("the README's example prints what its comments say", async () => {
  const [, example = ""] = /```js\n([\s\S]*?)```/.exec(readme) ?? [];
  const code = example
    .replace(/import \{ loadExtractor \} from "@newsgraph\/extraction\/node";/, "")
    .replace(
      /console\.log\((.*)\); \/\/ (.*)/g,
      (_, values: string, comment: string) => `compare([${values}].flat().join(" "), ${JSON.stringify(comment)});`,
    );
  const compared: [string, string][] = [];
  const run = new Function("loadExtractor", "compare", `return (async () => {${code}})();`);
  await run(loadExtractor, (value: string, comment: string) => compared.push([value, comment]));
  expect(compared).toHaveLength(3);
  for (const [value, comment] of compared) expect(value).toBe(comment);
});

test("the README names every word list", () => {
  const named = new Set([...readme.matchAll(/`([\w-]+\.tsv)`/g)].map(([, name]) => name));
  const files = ["de", "en"].flatMap((language) => readdirSync(new URL(`../data/${language}/`, import.meta.url)));
  expect([...named].sort()).toEqual([...new Set(files)].sort());
});
