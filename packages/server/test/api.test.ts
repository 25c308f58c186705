import { buildGraph, EXPORT_FORMATS, toJson } from "@newsgraph/graph";
import { Facts } from "@newsgraph/schema";
import { Validator } from "@seriousme/openapi-schema-validator";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { sampleFacts } from "../../cli/test/sample-facts.js";
import { Problem, QUESTION_PATHS } from "../src/http/api.js";
import { PROBLEMS, type ProblemCode } from "../src/problem.js";
import { type QuestionName, questionOf } from "../src/questions/index.js";
import { openTestApp, type TestApp } from "./test-app.js";

let site: TestApp;

beforeAll(async () => {
  site = await openTestApp();
});

afterAll(() => site.end());

// biome-ignore lint/suspicious/noExplicitAny: what the server answers is checked by the test
const json = async (path: string): Promise<any> => (await site.get(`/api/v1${path}`)).json();

/** A problem as it came, checked to be one and to carry the status that its type has. */
async function problemOf(response: Response, code: ProblemCode) {
  expect(response.headers.get("Content-Type")).toBe("application/problem+json");
  const problem = Problem.parse(await response.json());
  expect(problem).toMatchObject({ type: `/api#problem-${code}`, ...PROBLEMS[code] });
  expect(response.status).toBe(problem.status);
  return problem;
}

describe("the document", () => {
  test("is valid OpenAPI 3.1", async () => {
    const document = await (await site.get("/api/openapi.json")).json();
    expect(document.openapi).toBe("3.1.0");
    expect(await new Validator().validate(document)).toMatchObject({ valid: true });
  });

  test("has every question, and the page shows every operation, schema and problem", async () => {
    const document = await (await site.get("/api/openapi.json")).json();
    const paths = Object.keys(document.paths);
    for (const path of Object.values(QUESTION_PATHS)) expect(paths).toContain(`/api/v1${path}`);
    const page = await (await site.get("/api")).text();
    for (const path of paths) expect(page).toContain(path);
    for (const name of Object.keys(document.components.schemas)) expect(page).toContain(`id="schema-${name}"`);
    for (const code of Object.keys(PROBLEMS)) expect(page).toContain(`id="problem-${code}"`);
    const targets = [...page.matchAll(/href="#([^"]+)"/g)].map(([, target]) => target);
    expect(targets.filter((target) => !page.includes(`id="${target}"`))).toEqual([]);
  });
});

describe("answers", () => {
  test.each<[QuestionName, string]>([
    ["overview", ""],
    ["entities", "/entities"],
    ["entities", "/entities?name=weber&kind=person&kind=organization&article=kiel"],
    ["statements", "/statements?speaker=Anna+Weber&type=Direct&since=2024-03&until=2024"],
    ["relations", "/relations?actor=Anna+Weber&status=asserted"],
    ["relations", "/relations?type=SUPPORT&place=Bonn"],
    ["articles", "/articles?entity=Karl+Vogt&language=de"],
    ["article", "/articles/kiel"],
    ["neighbourhood", "/entities/Karl%20Vogt/neighbourhood?steps=2&along=relation"],
    ["path", "/path?from=Anna+Weber&to=Bonn&directed=false"],
  ])("%s to %s are as the document says, and not empty", async (name, path) => {
    const answer = await json(path);
    expect(questionOf(name).output.parse(answer)).toEqual(answer);
    for (const list of ["items", "steps", "entities"])
      if (Array.isArray(answer[list])) expect(answer[list]).not.toEqual([]);
  });

  test.each<[QuestionName, string]>([
    ["entity", "/entities"],
    ["statement", "/statements"],
    ["relation", "/relations"],
  ])("%s gives by its id what %s lists", async (name, path) => {
    for (const item of (await json(path)).items) {
      const one = await json(`${path}/${encodeURIComponent(item.id)}`);
      expect(questionOf(name).output.parse(one)).toEqual(one);
      expect(one).toMatchObject({ id: item.id });
    }
  });

  test("carry the sentence, its words, and the article with what a citation needs", async () => {
    const [said] = (await json("/statements")).items;
    expect(said).toMatchObject({ quote: "Wir bauen um", speaker: { name: "Anna Weber", words: "Weber." } });
    const [evidence] = said.evidence;
    expect(evidence.article).toEqual({ id: "kiel", title: "Umbau", date: "2024-03-05" });
    expect(evidence.sentence).toBe("„Wir bauen um“, sagte Weber.");
    const { text } = await json("/articles/kiel");
    expect(text.slice(evidence.from, evidence.to)).toBe(evidence.sentence);
    for (const mark of evidence.marks) expect(text.slice(mark.from, mark.to)).toBe(mark.text);
  });

  test("come in pages that together are the whole", async () => {
    const whole = (await json("/entities")).items;
    const paged: unknown[] = [];
    let cursor: string | undefined;
    do {
      const page = await json(`/entities?limit=2${cursor === undefined ? "" : `&cursor=${cursor}`}`);
      expect(page.items.length).toBeLessThanOrEqual(2);
      paged.push(...page.items);
      cursor = page.next;
    } while (cursor !== undefined);
    expect(paged).toEqual(whole);
    expect(whole.length).toBeGreaterThan(2);
  });
});

describe("problems", () => {
  test.each<[ProblemCode, string, string]>([
    ["bad-request", "/statements?spaeker=x", "spaeker: there is no such parameter"],
    ["bad-request", "/statements?type=Shouted", "type"],
    ["bad-request", "/statements?since=2024-13-40", "since"],
    ["bad-request", "/entities?limit=0", "limit"],
    ["bad-request", "/entities?limit=100000", "limit"],
    ["bad-request", "/entities?name=%20", "name is blank"],
    ["bad-request", "/path?from=x", "to"],
    ["bad-request", `/entities?name=${"x".repeat(5000)}`, "name"],
    ["stale-cursor", "/entities?cursor=MiB4", "begin again without it"],
    ["not-found", "/entities/none", '"none" is no entity'],
    ["not-found", "/articles/%E0%A4%A", "no article"],
    ["not-found", "/statements/__proto__", '"__proto__" is no statement'],
    ["not-found", "/statements?article=none", '"none" is no article'],
    ["not-found", "/nothing", "there is no such address"],
    ["unknown-name", "/statements?speaker=Nobody", '"Nobody"'],
    ["bad-request", "/export/csv", "nodes.csv"],
    ["bad-request", "/export/xls", "format"],
    ["bad-request", "/export/json?guardFormulas=true", "guardFormulas"],
  ])("%s for %.60s", async (code, path, detail) => {
    expect((await problemOf(await site.get(`/api/v1${path}`), code)).detail).toContain(detail);
  });

  test("a cursor of another request is refused", async () => {
    const { next } = await json("/entities?limit=1");
    await problemOf(await site.get(`/api/v1/entities?limit=1&kind=person&cursor=${next}`), "stale-cursor");
    expect((await site.get(`/api/v1/entities?limit=3&cursor=${next}`)).status).toBe(200);
  });

  test("an ambiguous name comes with those that have it", async () => {
    const facts = sampleFacts();
    Object.assign(facts.entities[2]!, { name: "Karla Weber", aliases: ["Weber"] });
    const own = await openTestApp({ graph: toJson(buildGraph([facts])) });
    const problem = await problemOf(await own.get("/api/v1/statements?speaker=Weber"), "ambiguous-name");
    expect(problem.candidates?.map(({ name }) => name)).toEqual(["Anna Weber", "Karla Weber"]);
    await own.end();
  });
});

describe("exports", () => {
  test.each(EXPORT_FORMATS.filter((format) => "chunks" in format && format.needs.length === 0).map(({ id }) => id))(
    "%s has the media type of its format and a name",
    async (id) => {
      const format = EXPORT_FORMATS.find((each) => each.id === id)!;
      const response = await site.get(`/api/v1/export/${id}`);
      expect(response.status).toBe(200);
      expect(response.headers.get("Content-Type")).toBe(format.mediaType);
      expect(response.headers.get("Content-Disposition")).toBe(`attachment; filename="newsgraph.${format.extension}"`);
      expect((await response.text()).length).toBeGreaterThan(100);
    },
  );

  test("the graph itself is what the file holds, to the byte", async () => {
    const [exported, file] = [await site.get("/api/v1/export/json"), await site.get("/graph.json")];
    expect(await exported.text()).toBe(await file.text());
  });

  test("one table of several, with its options", async () => {
    const response = await site.get("/api/v1/export/csv?file=statements.csv&byteOrderMark=true");
    expect(response.headers.get("Content-Disposition")).toBe('attachment; filename="statements.csv"');
    const bytes = Buffer.from(await response.arrayBuffer());
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(bytes.toString()).toContain("Wir bauen um");
  });

  test("those that the client gives up are forgotten", async () => {
    for (let turn = 0; turn < 40; turn += 1) {
      const response = await site.get("/api/v1/export/gexf");
      expect(response.status).toBe(200);
      await response.body?.cancel();
    }
  });
});

describe("extraction", () => {
  const text = "Am Dienstag besuchte Anna Weber die Stadt Kiel. „Wir bauen um“, sagte sie.";
  const post = (body: BodyInit, type: string, path = "/api/v1/extract", headers = {}) =>
    site.post(path, body, { "Content-Type": type, ...headers });

  test.each([
    ["text/plain; charset=utf-8", text],
    ["text/markdown", `# Umbau\n\n${text}`],
    ["text/html", `<!doctype html><title>Umbau</title><article><h1>Umbau</h1><p>${text}</p></article>`],
    ["application/json", JSON.stringify({ id: "a1", text })],
    ["application/x-ndjson", `${JSON.stringify({ id: "a1", text })}\n`],
  ])("of %s gives facts whose spans count in the text", async (type, body) => {
    const answer = await (await post(body, type)).json();
    expect(answer.problems).toEqual([]);
    const facts = Facts.parse(answer.articles[0]);
    const [said] = facts.statements;
    expect(said?.quote.map(({ from, to }) => facts.article.text.slice(from, to))).toEqual(["„Wir bauen um“"]);
  });

  test("gives facts alone, a line each, to whom takes JSON Lines", async () => {
    const body = [{ id: "a" }, { id: "b" }].map((each) => JSON.stringify({ ...each, text })).join("\n");
    const response = await post(body, "application/x-ndjson", "/api/v1/extract", { Accept: "application/x-ndjson" });
    expect(response.headers.get("Content-Type")).toBe("application/x-ndjson");
    const lines = (await response.text()).trimEnd().split("\n");
    expect(lines.map((line) => Facts.parse(JSON.parse(line)).article.id)).toEqual(["a", "b"]);
  });

  test("tells what it could not read beside what it could", async () => {
    const answer = await (
      await post(`{"id":"a","text":${JSON.stringify(text)}}\n{oops\n`, "application/x-ndjson")
    ).json();
    expect(answer.articles).toHaveLength(1);
    expect(answer.problems).toEqual([{ line: 2, message: expect.any(String) }]);
  });

  test.each<[ProblemCode, string, BodyInit, string]>([
    ["unsupported-media-type", "of another type", text, "application/pdf"],
    ["unsupported-media-type", "of an object's own property", text, "constructor"],
    ["unreadable-article", "without text", " ", "text/plain"],
    ["unreadable-article", "that is no JSON", "{", "application/json"],
    ["unreadable-article", "nested beyond sense", "[".repeat(100_000), "application/json"],
    [
      "unreadable-article",
      "of bytes",
      new Uint8Array([0x89, 0x50, 0x4e, 0x47, ...new Array(200).fill(0), 255]),
      "text/plain",
    ],
    ["body-too-large", "that is too large", "x".repeat(5 * 1024 * 1024), "text/plain"],
  ])("%s for a body %s", async (code, _, body, type) => {
    await problemOf(await post(body, type), code);
  });

  test("an id from outside is data, never a path", async () => {
    const answer = await (await post(text, "text/plain", "/api/v1/extract?id=..%2F..%2Fetc%2Fpasswd.html")).json();
    expect(answer.articles[0].article.text).toBe(text);
  });
});
