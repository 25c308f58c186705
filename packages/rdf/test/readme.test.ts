import { readFileSync } from "node:fs";
import { buildGraph } from "@newsgraph/graph";
import { expect, test } from "vitest";
import { portArticles } from "../../graph/test/port-articles.js";
import * as rdf from "../src/index.js";

test("the README's example does what its comments say", async () => {
  const readme = readFileSync(new URL("../README.md", import.meta.url), "utf8");
  const [, example] = /```js\n([\s\S]*?)```/.exec(readme)!;
  const code = example!
    .replace(/import \{([^}]*)\} from "@newsgraph\/rdf";/, "const {$1} = rdf;")
    .replace(
      /console\.log\((.*)\); \/\/ (.*)/g,
      (_, value: string, comment: string) => `compare(${value}, ${JSON.stringify(comment)});`,
    );
  const compared: [string, string][] = [];
  const AsyncFunction = (async () => {}).constructor as FunctionConstructor;
  const run = new AsyncFunction("rdf", "graph", "compare", code);
  await run(rdf, buildGraph(portArticles), (value: unknown, comment: string) =>
    compared.push([String(value), comment]),
  );
  expect(compared).toHaveLength(2);
  for (const [value, comment] of compared) expect(value).toBe(comment);
});
