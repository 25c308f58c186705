import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import * as language from "../src/node.js";

test("the README's example does what its comments say", async () => {
  const readme = readFileSync(new URL("../README.md", import.meta.url), "utf8");
  const [, example] = /```js\n([\s\S]*?)```/.exec(readme)!;
  const code = example!
    .replace(/import \{([^}]*)\} from "@newsgraph\/language\/node";/, "const {$1} = language;")
    .replace(
      /console\.log\((.*)\); \/\/ (.*)/g,
      (_, values, comment) => `compare([${values}].join(" "), ${JSON.stringify(comment)});`,
    );
  const compared: [string, string][] = [];
  const run = new Function("language", "compare", `return (async () => {${code}})();`);
  await run(language, (value: string, comment: string) => compared.push([value, comment]));
  expect(compared).toHaveLength(5);
  for (const [value, comment] of compared) expect(value).toBe(comment);
});
