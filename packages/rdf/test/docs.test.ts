import { readFileSync } from "node:fs";
import { buildGraph } from "@newsgraph/graph";
import { afterAll, beforeAll, expect, test } from "vitest";
import { portArticles } from "../../graph/test/port-articles.js";
import { createSparqlEngine, NAMESPACES, prefixesFor, rdfQuads, type SparqlEngine } from "../src/index.js";
import { graphWith } from "./sample-graph.js";

const page = readFileSync(new URL("../../../docs/rdf.md", import.meta.url), "utf8");
const questions = [...page.matchAll(/```sparql\n(.*?)```/gs)].map(([, query = ""]) => query);

let engine: SparqlEngine;
beforeAll(async () => {
  engine = await createSparqlEngine(buildGraph(portArticles));
});
afterAll(() => engine?.close());

test("docs/rdf.md has questions", () => {
  expect(questions.length).toBeGreaterThan(5);
});

test.each(questions)("has an answer: %s", async (query) => {
  const result = await engine.query(query, { timeoutMs: 20_000 });
  expect(result.form === "select" ? result.rows.length : result.form === "ask" ? 1 : result.triples).toBeGreaterThan(0);
});

test("docs/rdf.md names every term and prefix that the export uses", () => {
  const quads = [...rdfQuads(graphWith(), { mentions: true })];
  const used = new Set(quads.flatMap(({ predicate }) => predicate.value));
  const names = [...used].map((iri) => {
    const [prefix, namespace] = Object.entries(NAMESPACES).find(([, namespace]) => iri.startsWith(namespace))!;
    return `${prefix}:${iri.slice(namespace.length)}`;
  });
  // Those that stand in the diagram by their plain names, and those that everybody knows.
  const plain = ["oa:start", "oa:end", "oa:prefix", "oa:exact", "oa:suffix", "rdf:type"];
  expect(names.filter((name) => !plain.includes(name) && !page.includes(name))).toEqual([]);
  for (const prefix of Object.keys(prefixesFor())) expect(page).toContain(`\`${prefix}\``);
});
