import { FormatError } from "@newsgraph/schema";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { buildGraph, fromJson, toJson, toJsonChunks } from "../src/index.js";
import { arbitraryFacts } from "./arbitrary-facts.js";
import { portArticles } from "./port-articles.js";

const port = buildGraph(portArticles);
const copy = () => JSON.parse(toJson(port));

test("any graph is read back as it was, from text and from its value", () => {
  fc.assert(
    fc.property(fc.array(arbitraryFacts, { maxLength: 4 }), (facts) => {
      const graph = buildGraph(facts);
      const json = toJson(graph);
      expect(fromJson(json).file).toEqual(graph.file);
      expect(toJson(fromJson(json))).toBe(json);
      expect(toJson(fromJson(JSON.parse(json)))).toBe(json);
    }),
  );
});

test("pieces joined are the whole, one record a line", () => {
  expect([...toJsonChunks(port)].join("")).toBe(toJson(port));
  const records =
    port.file.articles.length + port.file.entities.length + port.file.statements.length + port.file.relations.length;
  expect(
    toJson(port)
      .trim()
      .split("\n")
      .filter((line) => line.startsWith("{") && line.includes('"id"')),
  ).toHaveLength(records);
});

test("lists in another order and keys in another order give the same bytes", () => {
  const turned = copy();
  for (const list of ["articles", "entities", "statements", "relations"]) {
    turned[list] = turned[list].reverse().map((item: object) => Object.fromEntries(Object.entries(item).reverse()));
  }
  expect(toJson(fromJson(turned))).toBe(toJson(port));
});

test("a byte order mark before the text does no harm", () => {
  expect(fromJson(`\ufeff${toJson(port)}`).file).toEqual(port.file);
});

describe("refused with a message that says why", () => {
  test.each<[what: string, source: () => unknown, message: RegExp]>([
    ["no JSON", () => "{", /the text is no JSON/],
    ["nothing", () => undefined, /expected newsgraph\/1, but the data has no format/],
    [
      "another version",
      () => ({ ...copy(), format: "newsgraph/2" }),
      /has format "newsgraph\/2"; this version of newsgraph reads newsgraph\/1 only/,
    ],
    [
      "a __proto__ key",
      () => toJson(port).replace('{"id"', '{"__proto__":{"a":1},"id"'),
      /a key "__proto__", which no graph has/,
    ],
    ["a constructor key", () => ({ ...copy(), x: [{ constructor: 1 }] }), /a key "constructor"/],
    ["a list that is none", () => ({ ...copy(), entities: {} }), /entities: /],
    [
      "an id twice",
      () => ({ ...copy(), entities: [...copy().entities, copy().entities[0]] }),
      /entities: an id is given twice/,
    ],
    ["a reference to no article", () => ({ ...copy(), articles: [] }), /is not among the articles/],
    ["a reference to no entity", () => ({ ...copy(), entities: [] }), /is not among the entities/],
    [
      "an unknown relation type",
      () => change((graph) => Object.assign(graph.relations[0], { type: "EAT" })),
      /relations\.0\.type/,
    ],
    [
      "evidence beyond the text",
      () => change((graph) => Object.assign(graph.relations[0].evidence[0], { to: 1e6 })),
      /relation r\w+ has a span beyond the \d+ code units/,
    ],
    [
      "a mention beyond the text",
      () => change((graph) => Object.assign(graph.entities[0].mentions[0], { to: 1e6 })),
      /entity e\w+ has a span beyond/,
    ],
    [
      "a sentence beyond the text",
      () => change((graph) => graph.articles[0].sentences.push({ from: 0, to: 1e6 })),
      /list of sentences has a span beyond/,
    ],
    [
      "a quote beyond the text",
      () => change((graph) => graph.statements[0].quote.push({ from: 0, to: 1e6 })),
      /statement s\w+ has a span beyond/,
    ],
    [
      "an id for an entity and a statement",
      () => change((graph) => Object.assign(graph.statements[0], { id: graph.entities[0].id })),
      /is an entity and a statement/,
    ],
    [
      "an id that is JavaScript's own",
      () => change((graph) => Object.assign(graph.statements[0], { id: "__proto__" })),
      /the id "__proto__" is a name of JavaScript's own/,
    ],
    [
      "an id like an article's node",
      () => change((graph) => Object.assign(graph.statements[0], { id: "article:x" })),
      /begins with "article:"/,
    ],
  ])("%s", (_, source, message) => {
    expect(() => fromJson(source())).toThrow(FormatError);
    expect(() => fromJson(source())).toThrow(message);
  });
});

// biome-ignore lint/suspicious/noExplicitAny: data that is wrong on purpose
function change(edit: (graph: any) => void): unknown {
  const graph = copy();
  edit(graph);
  return graph;
}
