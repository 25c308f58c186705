import { describe, expect, test } from "vitest";
import { computeLayout, type LayoutInput } from "../src/model/layout.js";
import { separateBoxes } from "../src/model/separate-boxes.js";

const nodes = Array.from({ length: 40 }, (_, at) => ({
  id: `n${at}`,
  radius: 8 + (at % 5),
  labelWidth: 40 + 7 * (at % 9),
}));
const edges = Array.from({ length: 60 }, (_, at) => ({
  source: `n${(at * 7) % 40}`,
  target: `n${(at * 11 + 3) % 40}`,
  weight: 1,
}));
const input: LayoutInput = { nodes, edges, aspect: 1.5 };

describe("computeLayout", () => {
  const positions = computeLayout(input);

  test("the same graph gives the same picture, in any order", () => {
    expect(computeLayout({ ...input, nodes: [...nodes].reverse(), edges: [...edges].reverse() })).toEqual(positions);
  });

  test("no node and label lies on another", () => {
    const overlaps = nodes.flatMap((a, at) =>
      nodes.slice(at + 1).filter((b) => {
        const dx = Math.abs(positions[a.id]!.x - positions[b.id]!.x);
        const dy = Math.abs(positions[a.id]!.y - positions[b.id]!.y);
        return dx < a.radius + b.radius && dy < a.radius + b.radius;
      }),
    );
    expect(overlaps).toEqual([]);
  });

  test.each([0.75, 1.5])("the picture is as wide for its height as asked for: %d", (aspect) => {
    const points = Object.values(computeLayout({ ...input, aspect }));
    const extent = (axis: "x" | "y") =>
      Math.max(...points.map((p) => p[axis])) - Math.min(...points.map((p) => p[axis]));
    expect(extent("x") / extent("y")).toBeGreaterThan(aspect * 0.65);
    expect(extent("x") / extent("y")).toBeLessThan(aspect * 1.5);
  });

  test.each([
    ["nothing", [], []],
    ["one node", [nodes[0]!], []],
    ["nodes without edges", nodes.slice(0, 5), []],
    [
      "edges to what is not there, and loops",
      nodes.slice(0, 2),
      [
        { source: "n0", target: "gone", weight: 1 },
        { source: "n0", target: "n0", weight: 1 },
      ],
    ],
  ])("%s: every node has a finite place", (_, nodes, edges) => {
    const positions = computeLayout({ nodes, edges, aspect: 1 });
    expect(Object.keys(positions)).toEqual(nodes.map(({ id }) => id));
    for (const { x, y } of Object.values(positions)) expect(Number.isFinite(x) && Number.isFinite(y)).toBe(true);
  });

  test("nodes that were placed stay about where they were when others come", () => {
    const ring = nodes.map(({ id }, at) => ({ source: id, target: `n${(at + 1) % nodes.length}`, weight: 1 }));
    const connected = { ...input, edges: [...edges, ...ring] };
    const before = computeLayout(connected);
    const after = computeLayout({
      ...connected,
      nodes: [...nodes, { id: "z", radius: 8, labelWidth: 60 }],
      edges: [...connected.edges, { source: "z", target: "n1", weight: 1 }],
      start: before,
    });
    const order = (positions: typeof after) =>
      nodes.map(({ id }) => id).sort((a, b) => positions[a]!.x - positions[b]!.x);
    const moved = order(before).map((id, at) => Math.abs(order(after).indexOf(id) - at));
    // A shuffled order would differ by 13 places on average.
    expect(moved.reduce((sum, by) => sum + by, 0) / moved.length).toBeLessThan(4);
  });
});

describe("separateBoxes", () => {
  test("boxes in one place come apart", () => {
    const points = Array.from({ length: 12 }, () => ({ x: 0, y: 0 }));
    separateBoxes(
      points,
      points.map(() => ({ halfWidth: 20, above: 10, below: 10 })),
    );
    const apart = points.every((a, at) =>
      points.slice(at + 1).every((b) => Math.abs(a.x - b.x) >= 39.9 || Math.abs(a.y - b.y) >= 19.9),
    );
    expect(apart).toBe(true);
  });

  test("boxes that are apart stay where they are", () => {
    const points = [
      { x: 0, y: 0 },
      { x: 100, y: 0 },
    ];
    separateBoxes(
      points,
      points.map(() => ({ halfWidth: 20, above: 10, below: 10 })),
    );
    expect(points).toEqual([
      { x: 0, y: 0 },
      { x: 100, y: 0 },
    ]);
  });
});
