import { expect, test } from "vitest";
import { packEdges, unpackEdges } from "../src/loading/packed-edges.js";

const nodes = [{ id: "a" }, { id: "b" }, { id: "c" }];

test("packed edges are the same once unpacked", () => {
  const edges = [
    { source: "c", target: "a", weight: 2 },
    { source: "a", target: "b", weight: 0.5 },
  ];
  expect(unpackEdges(nodes, packEdges(nodes, edges))).toEqual(edges);
});

test("an edge with an end elsewhere is left out", () => {
  expect(unpackEdges(nodes, packEdges(nodes, [{ source: "a", target: "z", weight: 1 }]))).toEqual([]);
});
