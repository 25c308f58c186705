import { parseFacts } from "@newsgraph/schema";
import fc from "fast-check";
import { expect, test } from "vitest";
import { buildGraph, graphFacts, importGraph, toJson } from "../../src/index.js";
import { arbitraryFacts } from "../arbitrary-facts.js";
import { portArticles } from "../port-articles.js";

/** What a graph tells, without the names that its articles had for their entities. */
function told({ file }: ReturnType<typeof buildGraph>) {
  const entities = file.entities.map(({ id, kind, name, aliases, mentions }) => ({
    id,
    kind,
    name,
    aliases,
    mentions: mentions.length,
  }));
  return { ...file, entities };
}

test("a graph built again of its own facts is the same graph", () => {
  const graph = buildGraph(portArticles);
  expect(told(buildGraph(graphFacts(graph)))).toEqual(told(graph));
});

test("any graph gives valid facts, with all its articles, statements and evidence", () => {
  fc.assert(
    fc.property(fc.array(arbitraryFacts, { maxLength: 4 }), (facts) => {
      const graph = buildGraph(facts);
      const again = [...graphFacts(graph)];
      for (const one of again) expect(parseFacts(JSON.parse(JSON.stringify(one)))).toEqual(one);
      const rebuilt = buildGraph(again);
      expect(rebuilt.file.articles).toEqual(graph.file.articles);
      expect(rebuilt.counts.statements).toBe(graph.counts.statements);
      const spans = ({ file }: typeof graph) =>
        new Set(file.relations.flatMap(({ evidence }) => evidence.map((one) => JSON.stringify(one))));
      expect(spans(rebuilt)).toEqual(spans(graph));
    }),
  );
});

test("an imported graph and articles become one", () => {
  const imported = importGraph("source,target,type\nAnna Weber,Jörg Brüggemann,kennt\n", {
    kind: "person",
    name: "namen.csv",
  });
  const graph = buildGraph([...portArticles, ...graphFacts(imported.graph)]);
  const [weber, ...others] = graph.file.entities.filter(({ name }) => name === "Anna Weber");
  expect(others).toEqual([]);
  expect(new Set(weber!.merges.map(({ article }) => article.split(":")[0]))).toEqual(
    new Set(["hafen-1", "hafen-2", "import"]),
  );
  expect(toJson(buildGraph(graphFacts(graph)))).toContain('"predicate":"kennt"');
});
