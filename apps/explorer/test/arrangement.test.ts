import { describe, expect, test } from "vitest";
import { finish } from "../src/breath.js";
import { type ArrangedNode, arrangementSteps, LAYOUTS } from "../src/model/arrangement.js";
import { findFirstDate } from "../src/model/first-date.js";
import { indexGraph } from "../src/model/graph-index.js";
import { hubsOf } from "../src/model/hubs.js";
import { hullsOf } from "../src/model/hull.js";
import type { NodeKind } from "../src/model/view-graph.js";
import { viewOf } from "../src/model/view-graph.js";
import { smallGraph } from "./small-graph.js";

function node(id: string, kind: NodeKind, date?: string): ArrangedNode {
  return { id, kind, radius: 10, labelWidth: 50, ...(date === undefined ? {} : { date }) };
}
const headings = (layout: "kinds" | "time", nodes: ArrangedNode[]) =>
  finish(arrangementSteps({ layout, nodes, edges: [], aspect: 1 })).headings.map(({ text }) => text);

describe("arrangementSteps", () => {
  test.each(LAYOUTS)("%s: every node has a place", (layout) => {
    const nodes = [node("a", "person", "2024"), node("b", "place"), node("c", "person")];
    const { positions } = finish(
      arrangementSteps({ layout, nodes, edges: [{ source: "a", target: "b", weight: 1 }], aspect: 1 }),
    );
    expect(Object.keys(positions).sort()).toEqual(["a", "b", "c"]);
  });

  test("columns by kind are in the ontology's order, those without nodes left out", () => {
    expect(headings("kinds", [node("a", "place"), node("b", "person"), node("c", "place")])).toEqual([
      "person",
      "place",
    ]);
  });

  test("columns by time are in order, the undated at the end", () => {
    const nodes = [
      node("a", "person"),
      node("b", "place", "2024-05-06"),
      node("c", "person", "2023-12"),
      node("d", "person", "2024-05"),
    ];
    expect(headings("time", nodes)).toEqual(["2023-12", "2024-05", "2024-05-06", ""]);
  });

  test.each([
    [
      "days of many months by month",
      20,
      (at: number) => `2024-${String((at % 9) + 1).padStart(2, "0")}-${String(at + 1).padStart(2, "0")}`,
      "2024-01",
    ],
    ["many years by decade", 60, (at: number) => `${1950 + at}-05-06`, "195X"],
  ])("too many periods are taken together: %s", (_, count, dateOf, first) => {
    const nodes = Array.from({ length: count }, (_, at) => node(`n${at}`, "person", dateOf(at)));
    const found = headings("time", nodes);
    expect(found.length).toBeLessThanOrEqual(12);
    expect(found[0]).toBe(first);
  });
});

test("a node is dated by the first article that tells of it, a statement by itself", () => {
  const graph = smallGraph();
  graph.articles[1]!.date = "2023-01";
  const index = indexGraph(graph);
  const { nodes } = viewOf(index);
  const dates = ["entity:e1", "entity:e2", "entity:e5", "statement:s1", "article:a2"].map((id) =>
    findFirstDate(index, nodes.get(id)!),
  );
  expect(dates).toEqual(["2023-01", "2024-05-06", "2023-01", "2024-05-06", "2023-01"]);
});

describe("hubsOf", () => {
  const star = (leaves: number, lines = 1) => {
    const ids = Array.from({ length: leaves }, (_, at) => `n${at}`);
    const each = Array.from({ length: lines }, (_, line) => line);
    const edges = ids.flatMap((id) => each.map((line) => ({ id: `${line} ${id}`, source: "hub", target: id })));
    return {
      nodes: new Map(["hub", ...ids].map((id) => [id, {}])),
      edges: new Map(edges.map((edge) => [edge.id, edge])),
    } as unknown as Parameters<typeof hubsOf>[0];
  };
  test("is what has far more neighbours than the rest", () => {
    expect([...hubsOf(star(20))]).toEqual(["hub"]);
  });
  test("a few neighbours make no hub", () => {
    expect([...hubsOf(star(5))]).toEqual([]);
  });
  test("many lines to a few neighbours make no hub", () => {
    expect([...hubsOf(star(5, 10))]).toEqual([]);
  });
});

describe("hullsOf", () => {
  const at = (x: number, y: number) => ({ x, y });
  const positions = {
    a: at(0, 0),
    b: at(4, 0),
    c: at(0, 4),
    inside: at(1, 1),
    d: at(9, 9),
    e: at(10, 9),
    f: at(11, 9),
  };
  const communities = [
    ["a", "b", "c", "inside"],
    ["d", "e", "f"],
    ["a", "d"],
  ];
  test("goes round the members, in a line where they stand in one, and leaves pairs out", () => {
    const hulls = hullsOf(communities, () => true, positions);
    expect(hulls.map((hull) => hull.length)).toEqual([3, 2]);
    expect(hulls[0]).not.toContainEqual(at(1, 1));
  });
  test("is of what is shown only, and none where one would hold everything", () => {
    expect(hullsOf(communities, (id) => id !== "d", positions)).toEqual([]);
  });
});
