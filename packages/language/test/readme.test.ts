import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import * as language from "../src/node.js";

const readme = readFileSync(new URL("../README.md", import.meta.url), "utf8");
const examples = Array.from(readme.matchAll(/```js\n([\s\S]*?)```/g), ([, example]) => example!);

test.each([
  [0, 5],
  [1, 1],
])("the README's example %i does what its comments say", async (number, comments) => {
  const code = examples[number]!.replace(
    /import \{([^}]*)\} from "@newsgraph\/language\/node";/,
    "const {$1} = language;",
  ).replace(
    /console\.log\((.*)\); \/\/ (.*)/g,
    (_, values, comment) => `compare([${values}].join(" "), ${JSON.stringify(comment)});`,
  );
  const compared: [string, string][] = [];
  const run = new Function("language", "compare", `return (async () => {${code}})();`);
  await run(language, (value: string, comment: string) => compared.push([value, comment]));
  expect(compared).toHaveLength(comments);
  for (const [value, comment] of compared) expect(value).toBe(comment);
});

test("every example is run", () => {
  expect(examples).toHaveLength(2);
});
