import { expect, test } from "vitest";
import { curvatures, parallelEdges } from "../src/model/parallel-edges.js";
import type { ViewEdge } from "../src/model/view-graph.js";

const edge = (id: string, source: string, target: string): ViewEdge => ({
  id,
  type: "CONSULT",
  source,
  target,
  directed: true,
  relations: [],
  statements: [],
  articles: [],
});
const edges = [edge("1", "a", "b"), edge("2", "b", "a"), edge("3", "a", "c")];
const groups = parallelEdges(edges);

test("edges between the same two nodes are parallel, whichever way they point", () => {
  expect(groups.map((group) => group.map(({ id }) => id))).toEqual([["1", "2"]]);
});

test("parallel edges fan out on both sides; a single one is straight", () => {
  const bows = curvatures(groups, () => true);
  // Both bow to the left of their own direction, hence apart.
  expect(bows.get("1")).toBe(bows.get("2"));
  expect([...bows.keys()]).toEqual(["1", "2"]);
});

test("of three, the middle one is straight", () => {
  const bows = curvatures(parallelEdges([...edges, edge("4", "a", "b")]), () => true);
  expect([...bows.keys()]).toEqual(["1", "4"]);
});

test("one whose parallels are not drawn is straight", () => {
  expect(curvatures(groups, (id) => id !== "2").size).toBe(0);
});
