import { describe, expect, test } from "vitest";
import { finish } from "../src/breath.js";
import { type LayoutInput, layoutSteps } from "../src/model/layout.js";
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

describe("layoutSteps", () => {
  const positions = finish(layoutSteps(input));

  test("the same graph gives the same picture, in any order", () => {
    expect(finish(layoutSteps({ ...input, nodes: [...nodes].reverse(), edges: [...edges].reverse() }))).toEqual(
      positions,
    );
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
    const points = Object.values(finish(layoutSteps({ ...input, aspect })));
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
    const positions = finish(layoutSteps({ nodes, edges, aspect: 1 }));
    expect(Object.keys(positions)).toEqual(nodes.map(({ id }) => id));
    for (const { x, y } of Object.values(positions)) expect(Number.isFinite(x) && Number.isFinite(y)).toBe(true);
  });

  test("nodes that were placed stay about where they were when others come", () => {
    const ring = nodes.map(({ id }, at) => ({ source: id, target: `n${(at + 1) % nodes.length}`, weight: 1 }));
    const connected = { ...input, edges: [...edges, ...ring] };
    const before = finish(layoutSteps(connected));
    const after = finish(
      layoutSteps({
        ...connected,
        nodes: [...nodes, { id: "z", radius: 8, labelWidth: 60 }],
        edges: [...connected.edges, { source: "z", target: "n1", weight: 1 }],
        start: before,
      }),
    );
    const order = (positions: typeof after) =>
      nodes.map(({ id }) => id).sort((a, b) => positions[a]!.x - positions[b]!.x);
    const moved = order(before).map((id, at) => Math.abs(order(after).indexOf(id) - at));
    // A shuffled order would differ by 13 places on average.
    expect(moved.reduce((sum, by) => sum + by, 0) / moved.length).toBeLessThan(4);
  });
});

describe("layoutSteps of a crowd", () => {
  const linked = 1600;
  const crowd = Array.from({ length: 2000 }, (_, at) => ({ id: `c${at}`, radius: 8 + (at % 9), labelWidth: 80 }));
  const ties = Array.from({ length: 2 * linked }, (_, at) => ({
    source: `c${at % linked}`,
    target: `c${(at < linked ? at + 1 : at * 31 + 7) % linked}`,
    weight: 1,
  }));
  const crowded: LayoutInput = { nodes: crowd, edges: ties, aspect: 1.4 };
  const positions = finish(layoutSteps(crowded));
  const extent = (ids: readonly string[], axis: "x" | "y", of = positions) => {
    const values = ids.map((id) => of[id]![axis]);
    return { least: Math.min(...values), most: Math.max(...values) };
  };
  const ids = crowd.map(({ id }) => id);

  test("nodes without links stand close together below the others", () => {
    const [lone, rest] = [ids.slice(linked), ids.slice(0, linked)];
    expect(extent(lone, "y").most).toBeLessThan(extent(rest, "y").least);
    const { least, most } = extent(lone, "y");
    const height = extent(rest, "y").most - extent(rest, "y").least;
    expect(most - least).toBeLessThan(height / 4);
  });

  test("sketches come nearer to the end, and the share grows", () => {
    const shares: number[] = [];
    let sketch = {};
    for (const step of layoutSteps(crowded)) {
      shares.push(step.share);
      if (shares.length === 200) sketch = step.sketch();
    }
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    expect(shares.at(-1)).toBeLessThan(1);
    expect(Object.keys(sketch).length).toBeGreaterThan(100);
  });

  test("once told to stop, it takes no further step of the forces, and every node has a place", () => {
    const steps = layoutSteps(crowded);
    let count = 0;
    let step = steps.next();
    while (!step.done) {
      count += 1;
      step = steps.next(count >= 20);
    }
    expect(count).toBeLessThan(40);
    expect(Object.keys(step.value).sort()).toEqual([...ids].sort());
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
