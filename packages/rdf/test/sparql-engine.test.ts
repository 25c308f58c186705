import { Parser } from "n3";
import Papa from "papaparse";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  createSparqlEngine,
  readDataIri,
  type SparqlEngine,
  SparqlError,
  type SparqlRows,
  type SparqlTriples,
  toSparqlCsv,
  toSparqlJson,
  toSparqlTsv,
} from "../src/index.js";
import { graphWith, ODD_TEXTS } from "./sample-graph.js";

const graph = graphWith({ text: ODD_TEXTS.join(" ") });
let engine: SparqlEngine;
beforeAll(async () => {
  engine = await createSparqlEngine(graph);
});
afterAll(() => engine?.close());

const rows = async (query: string, options = {}) => (await engine.query(query, options)) as SparqlRows;
const problemOf = async (query: string, options = {}) =>
  engine.query(query, options).then(
    () => undefined,
    (error) => error as SparqlError,
  );
/** So many combinations that no machine gets through them while a test waits. */
const ENDLESS = `SELECT (COUNT(*) AS ?n) { ${"abcdefgh".replaceAll(/./g, "?$&1 ?$&2 ?$&3 . ")}}`;

describe("answers", () => {
  test("rows, which lead back to the graph; no prefix need be declared", async () => {
    const {
      variables,
      rows: found,
      complete,
    } = await rows(
      "SELECT ?statement ?name { ?statement a ng:Statement ; ng:status ng:asserted ; schema:author/schema:name ?name }",
    );
    expect([variables, complete]).toEqual([["statement", "name"], true]);
    expect(found.map(({ statement }) => readDataIri(statement!.value))).toEqual([
      { sort: "statement", id: graph.file.statements.find(({ negated }) => !negated)!.id },
    ]);
    expect(found[0]!.name!.value).toContain("Anna Weber Ümläut");
  });

  test("labels of the ontology in either language", async () => {
    const { rows: found } = await rows(
      'SELECT DISTINCT ?label { ?r dcterms:type/skos:prefLabel ?label . FILTER(LANG(?label) = "de") } ORDER BY ?label',
    );
    expect(found.map(({ label }) => label!.value)).toContain("Amt");
  });

  test("yes and no", async () => {
    expect(await engine.query("ASK { ?e a sem:Event ; ng:status ng:negated }")).toEqual({ form: "ask", answer: false });
    expect(await engine.query("ASK { ?e a sem:Event ; ng:status ng:asserted }")).toEqual({ form: "ask", answer: true });
  });

  test("triples, in Turtle with the prefixes that it uses", async () => {
    const query =
      "CONSTRUCT { ?r a ng:Told ; rdfs:label _:x . _:x rdfs:label ?c } { ?r a ng:Relation ; ng:status ?s . ?s skos:notation ?c }";
    const { turtle, triples, complete } = (await engine.query(query)) as SparqlTriples;
    expect(new Parser().parse(turtle)).toHaveLength(triples);
    expect([triples, complete]).toEqual([27, true]);
    expect(turtle.match(/@prefix (\w+)/g)).toEqual(["@prefix ng", "@prefix rdf", "@prefix rdfs", "@prefix relation"]);
    const cut = (await engine.query(query, { maxResults: 5 })) as SparqlTriples;
    expect([cut.triples, cut.complete, new Parser().parse(cut.turtle).length]).toEqual([5, false, 5]);
  });

  test.each([
    ["SELECT ?s { ?s a ng:Relation }", 9],
    ["SELECT ?s { ?s a ng:Relation } LIMIT 7", 7],
    ["SELECT ?s { ?s a ng:Relation } # all", 9],
    ["SELECT ?s { ?s a ng:Relation } ORDER BY ?s OFFSET 2", 7],
    ["SELECT ?s { ?s a ?t } VALUES ?t { ng:Relation }", 9],
  ])("at most so many rows as are asked for: %s", async (query, all) => {
    for (const maxResults of [0, 3, all - 1, all, all + 1]) {
      const { rows: found, complete } = await rows(query, { maxResults });
      expect([found.length, complete]).toEqual([Math.min(maxResults, all), maxResults >= all]);
    }
  });

  test("many queries at once, each with its own answer", async () => {
    const answers = await Promise.all([1, 2, 3, 4].map((n) => rows(`SELECT (${n} AS ?n) {}`)));
    expect(answers.map(({ rows }) => rows[0]!.n!.value)).toEqual(["1", "2", "3", "4"]);
  });
});

describe("the forms of rows", () => {
  test("CSV is read back by a CSV parser", async () => {
    const result = await rows("SELECT ?text ?none { ?a schema:articleBody ?text }");
    const { data } = Papa.parse<string[]>(toSparqlCsv(result), { skipEmptyLines: true });
    expect(data).toEqual([
      ["text", "none"],
      [result.rows[0]!.text!.value, ""],
    ]);
  });

  test("TSV holds terms as Turtle has them, a row a line", async () => {
    const result = await rows(
      'SELECT ?a ?b ?c ?d ?e { BIND(<a:b> AS ?a) BIND("x\\ty\\"\\\\\\n"@de AS ?b) BIND(1.5 AS ?c) BIND(BNODE() AS ?d) }',
    );
    const [head, line, ...rest] = toSparqlTsv(result).split("\n");
    expect([head, rest]).toEqual(["?a\t?b\t?c\t?d\t?e", [""]]);
    const [a, b, c, d, e] = line!.split("\t");
    const quads = new Parser().parse(`<s:s> <p:p> ${a}, ${b}, ${c} . ${d} <p:p> ${a} .`);
    expect(quads.slice(0, 3).map(({ object }) => object.value)).toEqual(["a:b", 'x\ty"\\\n', "1.5"]);
    expect(e).toBe("");
  });

  test("JSON is that of SPARQL 1.1", async () => {
    expect(toSparqlJson(await rows("SELECT (1 AS ?n) {}"))).toEqual({
      head: { vars: ["n"] },
      results: {
        bindings: [{ n: { type: "literal", value: "1", datatype: "http://www.w3.org/2001/XMLSchema#integer" } }],
      },
    });
    expect(toSparqlJson({ form: "ask", answer: true })).toEqual({ head: {}, boolean: true });
  });
});

describe("what has no answer says why", () => {
  test.each([
    ["SELECT * {\n  ?s ?p\n}", "syntax", 3, 1, /^} cannot stand here$/],
    ["SELECT * { # :-)\n ) }", "syntax", 2, 2, /^\) cannot stand here$/],
    ["SELECT * { ?s ?p '😀' . FILTR(?s) }", "syntax", 1, 24, /^FILTR cannot stand here$/],
    ["SELECT * { ?s ?p ?o } ORDER ?s", "syntax", 1, 29, /^\?s cannot stand here; expected BY$/],
    ["SELECT * { ?s ?p ?o", "syntax", 1, 20, /^the query ends too early/],
    ["SELECT * {\n ?s nix:da ?o }", "syntax", 2, 5, /the prefix nix: is not known.*PREFIX nix: <address>/],
    ["SELECT ?p (COUNT(?o) AS ?n) { ?s ?p ?o }", "syntax", 1, 8, /^\?p .*GROUP BY/],
    ["DROP ALL", "refused", 1, 1, /only read/],
    ["SELECT * { SERVICE <http://example.org/> {} }", "refused", 1, 12, /another server/],
  ])("%s", async (query, code, line, column, message) => {
    const problem = await problemOf(query, { maxResults: 10 });
    expect(problem).toBeInstanceOf(SparqlError);
    expect(problem).toMatchObject({ code, position: { line, column } });
    expect(problem?.message).toMatch(message);
  });

  test("a query that takes too long is ended, and the next one is answered", async () => {
    const problem = await problemOf(ENDLESS, { timeoutMs: 200 });
    expect(problem).toMatchObject({ code: "timeout", message: expect.stringMatching(/0\.2 seconds.*narrow it down/) });
    expect((await rows("SELECT ?s { ?s a ng:Statement }")).rows).toHaveLength(2);
  });

  test("a query can be called off, before it runs and while it does", async () => {
    expect(await problemOf("ASK {}", { signal: AbortSignal.abort() })).toMatchObject({ code: "aborted" });
    const controller = new AbortController();
    const running = problemOf(ENDLESS, { signal: controller.signal });
    setTimeout(() => controller.abort(), 100);
    expect(await running).toMatchObject({ code: "aborted" });
    expect(await engine.query("ASK {}")).toEqual({ form: "ask", answer: true });
  });

  test("nothing is changed by a query", async () => {
    const count = "SELECT (COUNT(*) AS ?n) { ?s ?p ?o }";
    const before = await rows(count);
    for (const query of ["INSERT DATA { <a:b> <a:c> 1 }", "SELECT * {} ; INSERT DATA { <a:b> <a:c> 1 }"]) {
      expect(await problemOf(query)).toBeDefined();
    }
    expect(await rows(count)).toEqual(before);
  });

  test("a closed engine answers nothing", async () => {
    const other = await createSparqlEngine(graphWith());
    const running = other.query(ENDLESS).catch((error) => error);
    setTimeout(() => other.close(), 50);
    expect(await running).toMatchObject({ code: "aborted" });
    await expect(other.query("ASK {}")).rejects.toMatchObject({ code: "aborted" });
  });
});

test("a base of one's own is what answers and prefixes use", async () => {
  const other = await createSparqlEngine(graph, { base: "https://example.org/g/" });
  const { rows: found } = (await other.query("SELECT ?r { ?r a ng:Relation }")) as SparqlRows;
  for (const { r } of found) expect(r!.value).toMatch(/^https:\/\/example\.org\/g\/relation\//);
  other.close();
  await expect(createSparqlEngine(graph, { base: "nothing" })).rejects.toThrow(RangeError);
});
