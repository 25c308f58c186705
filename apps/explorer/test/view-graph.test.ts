import { describe, expect, test } from "vitest";
import { indexGraph } from "../src/model/graph-index.js";
import { viewOf } from "../src/model/view-graph.js";
import { smallGraph } from "./small-graph.js";

const words = (view: ReturnType<typeof viewOf>) =>
  [...view.edges.values()].map(
    ({ source, type, target, directed }) => `${source} ${type}${directed ? ">" : "-"} ${target}`,
  );

describe("viewOf", () => {
  const view = viewOf(indexGraph(smallGraph()));

  test.each([
    "entity:e1 CONSULT> entity:e2",
    "entity:e4 REJECT> entity:e1",
    "entity:e1 COOPERATE- entity:e4",
    "entity:e1 said-about> entity:e6",
    "entity:e1 said> statement:s1",
    "statement:s1 about> entity:e6",
    "entity:e3 relayed> statement:s1",
    "entity:e3 relayed> entity:e1",
    "article:a2 mentions> entity:e5",
  ])("has the edge %s", (edge) => {
    expect(words(view)).toContain(edge);
  });

  test("like relations between the same two are one edge that keeps both", () => {
    const graph = smallGraph();
    graph.relations.push({ ...graph.relations[0]!, id: "r9" });
    const edge = [...viewOf(indexGraph(graph)).edges.values()].find(({ target }) => target === "entity:e2");
    expect(edge?.relations).toEqual(["r1", "r9"]);
  });

  test("relations that differ in status are two edges", () => {
    const graph = smallGraph();
    graph.relations.push({ ...graph.relations[0]!, id: "r9", status: "negated" });
    const edges = [...viewOf(indexGraph(graph)).edges.values()].filter(
      ({ target, type }) => target === "entity:e2" && type === "CONSULT",
    );
    expect(edges.map(({ status }) => status).sort()).toEqual(["asserted", "negated"]);
  });

  test("the order of the file's lists makes no difference", () => {
    const graph = smallGraph();
    graph.relations.reverse();
    graph.statements.reverse();
    expect([...viewOf(indexGraph(graph)).edges.values()]).toEqual([...view.edges.values()]);
  });

  test("an entity, a statement and an article of the same id are three nodes", () => {
    const graph = smallGraph();
    graph.articles[1]!.id = "e5";
    for (const { mentions } of graph.entities)
      for (const mention of mentions) if (mention.article === "a2") mention.article = "e5";
    for (const { evidence } of graph.relations)
      for (const one of evidence) if (one.article === "a2") one.article = "e5";
    const { nodes } = viewOf(indexGraph(graph));
    expect([nodes.get("entity:e5")?.label, nodes.get("article:e5")?.kind]).toEqual(["Lübeck", "article"]);
  });

  test("a relation of a thing with itself makes no edge", () => {
    const graph = smallGraph();
    graph.relations = [{ ...graph.relations[0]!, to: ["e1"] }];
    expect(words(viewOf(indexGraph(graph))).some((edge) => edge.includes("CONSULT"))).toBe(false);
  });
});
