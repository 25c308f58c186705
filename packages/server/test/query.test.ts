import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { questionOf } from "../src/questions/index.js";
import { openTestApp, type TestApp } from "./test-app.js";

let site: TestApp;

beforeAll(async () => {
  site = await openTestApp();
});

afterAll(() => site.end());

const ask = (path: string, headers = {}) => site.get(`/api/v1${path}`, headers);
const queryPath = (q: string, more = "") => `/query?q=${encodeURIComponent(q)}${more}`;

describe("the query language", () => {
  test.each([
    ["speaker:Weber", "statements", 1],
    ["rel:CONSULT actor:Weber", "relations", 1],
    ["kind:person", "entities", 2],
    ["find:articles Vogt", "articles", 2],
    ["path:Weber..Bonn", "path", 1],
    ["", "entities", 4],
  ])("%s is answered by %s", async (q, kind, count) => {
    const answer = await (await ask(queryPath(q))).json();
    expect(questionOf("query").output.parse(answer)).toEqual(answer);
    expect(answer).toMatchObject({ kind, total: count });
    expect(answer.items).toHaveLength(count);
  });

  test("says whom it took a name for", async () => {
    const { names } = await (await ask(queryPath("speaker:weber"))).json();
    expect(names).toMatchObject([{ name: "weber", entities: [{ name: "Anna Weber" }] }]);
  });

  test("comes in pages", async () => {
    const first = await (await ask(queryPath("kind:person", "&limit=1"))).json();
    const second = await (await ask(queryPath("kind:person", `&limit=1&cursor=${first.next}`))).json();
    expect([...first.items, ...second.items].map(({ name }: { name: string }) => name).sort()).toEqual([
      "Anna Weber",
      "Karl Vogt",
    ]);
    expect(second.next).toBeUndefined();
    expect((await ask(queryPath("kind:place", `&cursor=${first.next}`))).status).toBe(400);
  });

  test.each([
    ["speker:Weber", 400, "query-syntax", 0, 6, "speaker"],
    ["speaker:Wefer", 422, "unknown-name", 8, 13, undefined],
    ["(speaker:Weber", 400, "query-syntax", undefined, undefined, undefined],
  ])("%s: %i, with the place and what to write", async (q, status, type, from, to, suggestion) => {
    const response = await ask(queryPath(q));
    expect(response.status).toBe(status);
    const problem = await response.json();
    expect(problem).toMatchObject({ type: `/api#problem-${type}`, from: expect.any(Number), to: expect.any(Number) });
    if (from !== undefined) expect(problem).toMatchObject({ from, to });
    if (suggestion !== undefined) expect(problem.suggestion).toBe(suggestion);
  });

  test("filters exports", async () => {
    const part = await (await ask(`/export/json?filter=${encodeURIComponent("rel:SUPPORT")}`)).json();
    expect(part.relations).toHaveLength(1);
    expect(part.statements).toEqual([]);
    const wrong = await ask("/export/json?filter=rel:");
    expect(await wrong.json()).toMatchObject({ type: "/api#problem-query-syntax", from: expect.any(Number) });
  });
});

describe("SPARQL", () => {
  const NAMES = "SELECT ?name { ?who a schema:Person ; schema:name ?name } ORDER BY ?name";
  const sparql = (query: string, headers = {}) => ask(`/sparql?query=${encodeURIComponent(query)}`, headers);

  test("by address, body and form alike", async () => {
    const form = new URLSearchParams({ query: NAMES });
    const answers = [
      await sparql(NAMES),
      await site.post("/api/v1/sparql", NAMES, { "Content-Type": "application/sparql-query" }),
      await site.post("/api/v1/sparql", form.toString(), { "Content-Type": "application/x-www-form-urlencoded" }),
    ];
    for (const answer of answers) {
      expect(answer.headers.get("Content-Type")).toBe("application/sparql-results+json");
      const { results } = await answer.json();
      expect(results.bindings.map((row: { name: { value: string } }) => row.name.value)).toEqual([
        "Anna Weber",
        "Karl Vogt",
      ]);
    }
  });

  test.each([
    [NAMES, "text/csv", "text/csv; charset=utf-8", "name\r\nAnna Weber\r\nKarl Vogt\r\n"],
    [
      NAMES,
      "text/tab-separated-values",
      "text/tab-separated-values; charset=utf-8",
      '?name\n"Anna Weber"\n"Karl Vogt"\n',
    ],
    ["ASK { ?x a schema:Person }", "*/*", "application/sparql-results+json", '{"head":{},"boolean":true}'],
  ])("%s as %s", async (query, accept, type, body) => {
    const response = await sparql(query, { Accept: accept });
    expect(response.headers.get("Content-Type")).toBe(type);
    expect(response.headers.get("Vary")).toContain("Accept");
    expect(await response.text()).toBe(body);
  });

  test("triples are Turtle", async () => {
    const response = await sparql("CONSTRUCT { ?x schema:name ?n } WHERE { ?x schema:name ?n }");
    expect(response.headers.get("Content-Type")).toBe("text/turtle; charset=utf-8");
    expect(await response.text()).toContain("Anna Weber");
  });

  test.each([
    ["SELECT ?x { ?x a }", 400, "query-syntax"],
    ["DELETE WHERE { ?s ?p ?o }", 400, "bad-request|query-syntax"],
    ["SELECT * { SERVICE <http://evil.example/> { ?s ?p ?o } }", 400, "bad-request"],
    ["LOAD <file:///etc/passwd>", 400, "bad-request|query-syntax"],
  ])("%s is refused", async (query, status, type) => {
    const response = await sparql(query);
    expect(response.status).toBe(status);
    expect((await response.json()).type).toMatch(new RegExp(`^/api#problem-(?:${type})$`));
  });

  test("an error has its place", async () => {
    const query = "SELECT ?x\nWHERE { ?x a }";
    const { from, to } = await (await sparql(query)).json();
    expect(from).toBeGreaterThan(query.indexOf("\n"));
    expect(to).toBeLessThanOrEqual(query.length);
  });

  test("what no type fits, what is no query and what is no form are told so", async () => {
    expect((await sparql(NAMES, { Accept: "image/png" })).status).toBe(406);
    expect((await site.post("/api/v1/sparql", NAMES, { "Content-Type": "text/plain" })).status).toBe(415);
    const form = { "Content-Type": "application/x-www-form-urlencoded" };
    expect((await site.post("/api/v1/sparql", "query=ASK{}&default-graph-uri=x", form)).status).toBe(400);
    expect((await site.post("/api/v1/sparql", "q=ASK{}", form)).status).toBe(400);
  });

  test("more rows than are allowed are cut off, and that is told", async () => {
    const own = await openTestApp({ limits: { sparqlResults: 3 } });
    const response = await own.get(`/api/v1/sparql?query=${encodeURIComponent("SELECT * { ?s ?p ?o }")}`);
    expect(response.headers.get("Newsgraph-Complete")).toBe("false");
    expect((await response.json()).results.bindings).toHaveLength(3);
    await own.end();
  });

  test("a query without an end is ended, keeps nobody else from asking, and the next one is answered", async () => {
    const own = await openTestApp({ limits: { queryTimeMs: 4000 } });
    const endless = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }";
    const get = (query: string) => own.get(`/api/v1/sparql?query=${encodeURIComponent(query)}`);
    // Both threads have started before the clock counts.
    await Promise.all([get("ASK {}"), own.get("/api/v1/query?q=kind:person")]);
    let isEnded = false;
    const ended = get(endless).finally(() => {
      isEnded = true;
    });
    expect((await own.get("/api/v1/entities")).status).toBe(200);
    expect((await own.get("/api/v1/query?q=kind:person")).status).toBe(200);
    expect(isEnded).toBe(false);
    expect(await (await ended).json()).toMatchObject({ status: 504, type: "/api#problem-time-limit" });
    expect((await get("ASK {}")).status).toBe(200);
    await own.end();
  });
});
