import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { finish } from "../src/breath.js";
import { arrangementSteps } from "../src/model/arrangement.js";
import { indexGraph } from "../src/model/graph-index.js";
import { mapLayout, placeTies } from "../src/model/map-layout.js";
import { placedGraph } from "./placed-graph.js";

const node = (id: string, radius = 10) => ({ id, radius, labelWidth: 60 });
const edge = (source: string, target: string, weight = 1) => ({ source, target, weight });
const anchors = { kiel: { x: 100, y: 50 }, wien: { x: 160, y: 90 } };

function layout(ids: readonly string[], edges: ReturnType<typeof edge>[] = []) {
  return mapLayout({ nodes: ids.map((id) => node(id)), edges, anchors, aspect: 1.5 });
}

describe("nodes on the map", () => {
  test("places lie where they lie, their y turned round", () => {
    const {
      positions,
      map: { scale },
    } = layout(["kiel", "wien"]);
    expect(positions.kiel).toEqual({ x: expect.closeTo(100 * scale, 1), y: expect.closeTo(-50 * scale, 1) });
    expect(positions.wien).toEqual({ x: expect.closeTo(160 * scale, 1), y: expect.closeTo(-90 * scale, 1) });
  });

  test("the others lie in the middle of those that they are tied to, nearer to those with more ties", () => {
    const {
      positions,
      map: { scale },
    } = layout(
      ["kiel", "wien", "a", "b"],
      [edge("a", "kiel"), edge("wien", "a"), edge("b", "kiel", 3), edge("b", "wien")],
    );
    expect(positions.a!.x / scale).toBeCloseTo(130, 0);
    expect(positions.a!.y / scale).toBeCloseTo(-70, 0);
    expect(positions.b!.x / scale).toBeCloseTo(115, 0);
  });

  test("ties lead on: who is tied to somebody only lies by them", () => {
    const { positions } = layout(["kiel", "wien", "a", "b"], [edge("a", "kiel"), edge("b", "a")]);
    const distance = (from: string, to: string) => {
      return Math.hypot(positions[from]!.x - positions[to]!.x, positions[from]!.y - positions[to]!.y);
    };
    expect(distance("b", "kiel")).toBeLessThan(120);
    expect(distance("b", "wien")).toBeGreaterThan(400);
  });

  test("what is tied to none stands below everything", () => {
    const { positions, map } = layout(["kiel", "wien", "x", "y"], [edge("x", "y")]);
    const highest = Math.max(positions.x!.y, positions.y!.y);
    expect(highest).toBeLessThan(positions.wien!.y - 50);
    expect(map.bottom! * -map.scale).toBeGreaterThan(highest);
    expect(layout(["kiel", "wien"]).map.bottom).toBeUndefined();
  });

  test("many in one place lie round it, none on another", () => {
    const ids = Array.from({ length: 60 }, (_, at) => `n${at}`);
    const { positions } = layout(
      ["kiel", ...ids],
      ids.map((id) => edge(id, "kiel")),
    );
    const placed = Object.values(positions);
    for (const [at, a] of placed.entries()) {
      for (const b of placed.slice(at + 1)) {
        expect(Math.abs(a.x - b.x) >= 40 || Math.abs(a.y - b.y) >= 20).toBe(true);
      }
    }
  });

  test("places on one spot are both there, beside each other", () => {
    const same = { a: { x: 5, y: 5 }, b: { x: 5, y: 5 } };
    const { positions } = mapLayout({ nodes: [node("a"), node("b")], edges: [], anchors: same, aspect: 1 });
    const distance = Math.hypot(positions.a!.x - positions.b!.x, positions.a!.y - positions.b!.y);
    expect(distance).toBeGreaterThan(20);
    expect(distance).toBeLessThan(90);
  });

  test("any graph: every node has a place, whatever the order of the input", () => {
    const ids = fc.uniqueArray(fc.string({ minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 20 });
    const graphs = ids.chain((ids) => {
      const some = fc.constantFrom(...ids);
      return fc.tuple(
        fc.constant(ids),
        fc.array(fc.tuple(some, some, fc.nat(3)), { maxLength: 30 }),
        fc.dictionary(some, fc.record({ x: fc.nat(960), y: fc.nat(468) })),
      );
    });
    fc.assert(
      fc.property(graphs, ([ids, pairs, anchors]) => {
        const nodes = ids.map((id, at) => node(id, 5 + (at % 3)));
        const edges = pairs.map(([source, target, weight]) => edge(source, target, weight));
        const { positions } = mapLayout({ nodes, edges, anchors, aspect: 1.4 });
        expect(Object.keys(positions).sort()).toEqual([...ids].sort());
        expect(Object.values(positions).every(({ x, y }) => Number.isFinite(x) && Number.isFinite(y))).toBe(true);
        const turned = mapLayout({ nodes: nodes.toReversed(), edges: edges.toReversed(), anchors, aspect: 1.4 });
        expect(turned.positions).toEqual(positions);
      }),
    );
  });

  test("a relation ties whom it names to its place", () => {
    const [visit] = indexGraph(placedGraph()).file.relations;
    expect([...placeTies([{ ...visit!, from: ["e1"], to: ["e3", "e2"], place: "e2" }])]).toEqual([
      { source: "entity:e1", target: "entity:e2", weight: 1 },
      { source: "entity:e3", target: "entity:e2", weight: 1 },
    ]);
  });

  test("a graph without any place is arranged by its links, on no map", () => {
    const nodes = [{ ...node("a"), kind: "person" as const }];
    const { map, positions } = finish(arrangementSteps({ layout: "map", nodes, edges: [], aspect: 1, anchors: {} }));
    expect(map).toBeUndefined();
    expect(positions.a).toBeDefined();
  });
});
