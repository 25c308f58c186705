import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { buildGraph, FIELD_NAMES, runQuery } from "../src/index.js";
import { fieldOf } from "../src/query-language/fields.js";
import { portArticles } from "./port-articles.js";
import { summitArticles } from "./summit-articles.js";

const page = readFileSync(new URL("../../../docs/query-language.md", import.meta.url), "utf8");
const examples = [...page.matchAll(/```query\n([\s\S]*?)```/g)]
  .flatMap(([, block]) => block!.trim().split("\n"))
  .map((line) => line.split(/\s*→\s*/) as [query: string, result: string]);
const graph = buildGraph([...portArticles, ...summitArticles]);

test("the page has examples", () => {
  expect(examples.length).toBeGreaterThan(15);
});

test.each(examples)("%s → %s", (query, result) => {
  const { kind, total } = runQuery(graph, query);
  const one = { statements: "statement", relations: "relation", entities: "entity", articles: "article", path: "path" };
  expect(`${total} ${total === 1 ? one[kind] : kind === "path" ? "paths" : kind}`).toBe(result);
});

test("the page's table has every field", () => {
  const rows = FIELD_NAMES.map((name) => {
    const { aliases, about, takes, choices } = fieldOf(name);
    const list = choices !== undefined && choices.length <= 7 ? `: ${choices.join(", ")}` : "";
    const others = aliases.map((alias) => `\`${alias}:\``).join(" ");
    return `| \`${name}:\` | ${others} | ${takes}${list} | ${about} |`;
  });
  const table = ["| field | also | takes | asks for |", "| --- | --- | --- | --- |", ...rows].join("\n");
  expect(page).toContain(table);
});
