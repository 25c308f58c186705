import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import * as newsgraph from "../src/index.js";
import { portArticles } from "./port-articles.js";

const readme = readFileSync(new URL("../README.md", import.meta.url), "utf8");
const [first, ...others] = [...readme.matchAll(/```js\n([\s\S]*?)```/g)].map(([, code]) => code!);

/** Runs an example with the names in `given`; what it prints is compared with the comment behind. */
function run(example: string, given: Record<string, unknown>, result: string): { printed: number; result: unknown } {
  const code = example
    .replace(/import \{([^}]*)\} from "@newsgraph\/graph";/, "const {$1} = newsgraph;")
    .replace(
      /console\.log\((.*)\); \/\/ (.*)/g,
      (_, value: string, comment: string) => `compare(${value}, ${JSON.stringify(comment)});`,
    );
  const compared: [unknown, string][] = [];
  const names = { ...given, newsgraph, compare: (value: unknown, comment: string) => compared.push([value, comment]) };
  const found = new Function(...Object.keys(names), `${code}\nreturn ${result};`)(...Object.values(names));
  for (const [value, comment] of compared) expect(String(value)).toBe(comment);
  return { printed: compared.length, result: found };
}

test("the README's first example does what its comments say", () => {
  const { printed, result } = run(first!, { facts: portArticles }, "{ graph, again }");
  const { graph, again } = result as Record<"graph" | "again", newsgraph.NewsGraph>;
  expect(printed).toBe(2);
  expect(newsgraph.toJson(again)).toBe(newsgraph.toJson(graph));
});

test.each(others.map((example) => [/import \{ (\w+)/.exec(example)?.[1], example] as const))(
  "the README's example of %s and others does what its comments say",
  (_, example) => {
    const { printed } = run(example, { graph: newsgraph.buildGraph(portArticles), facts: portArticles }, "undefined");
    expect(printed).toBe(example.match(/console\.log/g)!.length);
  },
);

test.each([
  ["Export", newsgraph.EXPORT_FORMATS],
  ["Import", newsgraph.IMPORT_FORMATS],
])("the table of %s names every format", (heading, formats) => {
  const [, section] = new RegExp(`^## ${heading}$([\\s\\S]*?)(?=^## |(?![\\s\\S]))`, "m").exec(readme)!;
  const listed = [...section!.matchAll(/^\| `([a-z0-9]+)` \|/gm)].map(([, id]) => id);
  expect(listed).toEqual(formats.map(({ id }) => id));
});
