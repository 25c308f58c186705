import { expect, test } from "vitest";
import { finish } from "../src/breath.js";
import {
  edgeSteps,
  packPositions,
  packSteps,
  unpackEdges,
  unpackNodes,
  unpackPositions,
} from "../src/loading/packed-graph.js";
import type { ArrangedNode } from "../src/model/arrangement.js";

const nodes: ArrangedNode[] = [
  { id: "a", kind: "person", radius: 8.5, labelWidth: 66, date: "2023-04-20" },
  { id: "b", kind: "article", radius: 12, labelWidth: 0 },
  { id: "c", kind: "place", radius: 26, labelWidth: 198 },
];
const packed = finish(packSteps(nodes, []));

test("packed nodes are the same once unpacked", () => {
  expect(unpackNodes(packed.nodes)).toEqual(nodes);
});

test("packed edges are the same once unpacked", () => {
  const edges = [
    { source: "c", target: "a", weight: 2 },
    { source: "a", target: "b", weight: 0.5 },
  ];
  expect(unpackEdges(packed.nodes, finish(packSteps(nodes, edges)).edges)).toEqual(edges);
});

test("an edge with an end elsewhere is left out", () => {
  const packedEdges = finish(edgeSteps(packed.nodes, [{ source: "a", target: "z", weight: 1 }]));
  expect(unpackEdges(packed.nodes, packedEdges)).toEqual([]);
});

test("packed positions are the same once unpacked, without those of other nodes", () => {
  const positions = { c: { x: -1.25, y: 0 }, a: { x: 3, y: 4 } };
  const unpacked = unpackPositions(packed.nodes, packPositions(packed.nodes, { ...positions, z: { x: 1, y: 1 } }));
  expect(unpacked).toEqual(positions);
});
