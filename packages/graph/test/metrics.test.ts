import { describe, expect, test } from "vitest";
import { betweenness, buildGraph, degrees, entityGraph, findCommunities, pageRank } from "../src/index.js";
import { factsOf } from "./facts-of.js";

// Two rings of three that one relation joins: A–B–C and D–E–F, with C–D between them; G stands alone.
const NAMES = ["Ahrens", "Behn", "Cassen", "Dirks", "Eggers", "Fock", "Gram"];
const PAIRS = ["AB", "BC", "CA", "DE", "EF", "FD", "CD", "AB"];
const graph = buildGraph([
  factsOf({
    id: "ringe",
    text: `${NAMES.join(" und ")} trafen sich, und sie lobten sich.`,
    entities: Object.fromEntries(NAMES.map((name) => [name[0]!, { name }])),
    relations: PAIRS.map(([from, to], index) => ({
      predicate: index === 7 ? "loben" : "treffen",
      from: [from!],
      to: [to!],
      evidence: index === 7 ? "lobten" : "trafen",
    })),
  }),
]);
const first = (name: string) => name[0];

describe("measures of a graph", () => {
  test("the entity graph counts the facts between two", () => {
    const entities = entityGraph(graph);
    const id = (name: string) => entities.findNode((_, { label }) => label === name)!;
    expect([entities.order, entities.size]).toEqual([7, 7]);
    expect(entities.getEdgeAttribute(id("Ahrens"), id("Behn"), "weight")).toBe(2);
    expect(entities.hasEdge(id("Behn"), id("Ahrens"))).toBe(false);
    expect(entityGraph(graph, { along: "statement" }).size).toBe(0);
  });

  test("degrees", () => {
    expect(
      degrees(graph)
        .slice(0, 2)
        .map(({ entity, score }) => [entity.name, score]),
    ).toEqual([
      ["Cassen", 3],
      ["Dirks", 3],
    ]);
    expect(degrees(graph, { direction: "out" })[0]).toMatchObject({ entity: { name: "Cassen" }, score: 2 });
    expect(degrees(graph).at(-1)).toMatchObject({ entity: { name: "Gram" }, score: 0 });
  });

  test("betweenness is highest at the bridge", () => {
    const [one, other, rest] = betweenness(graph);
    expect([one, other].map((found) => found!.entity.name)).toEqual(["Cassen", "Dirks"]);
    expect(one!.score).toBeCloseTo(6 / 10, 5);
    expect(rest!.score).toBe(0);
  });

  test("PageRank sums to 1 and is least for who is never told of", () => {
    const ranks = pageRank(graph);
    expect(ranks.reduce((sum, { score }) => sum + score, 0)).toBeCloseTo(1, 3);
    expect(first(ranks[0]!.entity.name)).toMatch(/[DEF]/);
    expect(ranks.at(-1)!.entity.name).toBe("Gram");
    expect(() => pageRank(graph, { alpha: 1 })).toThrow(/alpha is 1; give a number from 0 to below 1/);
  });

  test("communities are the rings, the same each time", () => {
    const { communities, modularity } = findCommunities(graph);
    expect(communities.map(({ entities }) => entities.map(({ name }) => first(name)).join("")).sort()).toEqual([
      "ABC",
      "DEF",
    ]);
    expect(modularity).toBeGreaterThan(0.3);
    expect(findCommunities(graph)).toEqual(findCommunities(graph, { seed: 1 }));
    expect(() => findCommunities(graph, { resolution: 0 })).toThrow(/resolution is 0/);
  });

  test("of an empty graph are empty", () => {
    const empty = buildGraph([]);
    expect([degrees(empty), pageRank(empty), betweenness(empty)]).toEqual([[], [], []]);
    expect(findCommunities(empty)).toEqual({ communities: [], modularity: 0 });
  });
});
