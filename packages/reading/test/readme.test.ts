import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import * as reading from "../src/index.js";

test("the README's example does what its comments say", async () => {
  const readme = readFileSync(new URL("../README.md", import.meta.url), "utf8");
  const [, example] = /```js\n([\s\S]*?)```/.exec(readme)!;
  const code = example!
    .replace(/import \{([^}]*)\} from "@newsgraph\/reading";/, "const {$1} = reading;")
    .replace(
      /console\.log\((.*)\); \/\/ (.*)/g,
      (_, value, comment) => `compare(${value}, ${JSON.stringify(comment)});`,
    );
  const compared: [unknown, string][] = [];
  const run = new Function("reading", "compare", `return (async () => {${code}})();`);
  await run(reading, (value: unknown, comment: string) => compared.push([value, comment]));
  expect(compared).toHaveLength(5);
  for (const [value, comment] of compared) expect(value).toBe(comment);
});
