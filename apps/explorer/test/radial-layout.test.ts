import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { radialLayout } from "../src/model/radial-layout.js";

const node = (id: string) => ({ id, radius: 10, labelWidth: 60 });
const edge = (source: string, target: string) => ({ source, target, weight: 1 });
const nodes = ["c", "n1", "n2", "f1", "f2", "lonely"].map(node);
const edges = [edge("c", "n1"), edge("n2", "c"), edge("n1", "f1"), edge("n2", "f2")];

describe("radialLayout", () => {
  const at = radialLayout(nodes, edges, "c", 1);
  const distance = (id: string) => Math.hypot(at[id]!.x, at[id]!.y);

  test("the centre stands in the middle, every step further on the next ring", () => {
    expect(distance("c")).toBeLessThan(1);
    expect(distance("n1")).toBeCloseTo(distance("n2"), 0);
    expect(distance("f1")).toBeCloseTo(distance("f2"), 0);
    expect(distance("f1")).toBeGreaterThan(distance("n1") + 50);
  });

  test("what a node leads to stands in its sector", () => {
    const angle = (id: string) => Math.atan2(at[id]!.y, at[id]!.x);
    for (const [near, far] of [
      ["n1", "f1"],
      ["n2", "f2"],
    ] as const)
      expect(angle(near)).toBeCloseTo(angle(far), 1);
  });

  test("what nothing leads to stands below everything", () => {
    const others = nodes.filter(({ id }) => id !== "lonely");
    expect(at.lonely!.y).toBeLessThan(Math.min(...others.map(({ id }) => at[id]!.y)));
  });

  test("any graph: every node has a place of its own, whatever the order of the input", () => {
    const ids = fc.uniqueArray(fc.string({ minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 25 });
    const graphs = ids.chain((ids) =>
      fc.tuple(
        fc.constant(ids),
        fc.array(fc.tuple(fc.constantFrom(...ids), fc.constantFrom(...ids)), { maxLength: 40 }),
      ),
    );
    fc.assert(
      fc.property(graphs, ([ids, links]) => {
        const edges = links.map(([source, target]) => edge(source, target));
        const positions = radialLayout(ids.map(node), edges, ids[0]!, 1.4);
        expect(Object.keys(positions).sort()).toEqual([...ids].sort());
        const places = Object.values(positions).map(({ x, y }) => `${x.toFixed(1)} ${y.toFixed(1)}`);
        expect(new Set(places).size).toBe(ids.length);
        expect(radialLayout([...ids].reverse().map(node), [...edges].reverse(), ids[0]!, 1.4)).toEqual(positions);
      }),
      { numRuns: 60 },
    );
  });
});
