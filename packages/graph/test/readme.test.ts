import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import * as newsgraph from "../src/index.js";
import { portArticles } from "./port-articles.js";

test("the README's example does what its comments say", () => {
  const readme = readFileSync(new URL("../README.md", import.meta.url), "utf8");
  const [, example] = /```js\n([\s\S]*?)```/.exec(readme)!;
  const code = example!
    .replace(/import \{([^}]*)\} from "@newsgraph\/graph";/, "const {$1} = newsgraph;")
    .replace(
      /console\.log\((.*)\); \/\/ (.*)/g,
      (_, value: string, comment: string) => `compare(${value}, ${JSON.stringify(comment)});`,
    );
  const compared: [unknown, string][] = [];
  const run = new Function("newsgraph", "facts", "compare", `${code}\nreturn { graph, again };`);
  const { graph, again } = run(newsgraph, portArticles, (value: unknown, comment: string) =>
    compared.push([value, comment]),
  );
  expect(compared).toHaveLength(2);
  for (const [value, comment] of compared) expect(value).toBe(comment);
  expect(newsgraph.toJson(again)).toBe(newsgraph.toJson(graph));
});
