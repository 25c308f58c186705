import { describe, expect, test } from "vitest";
import { columnLayout } from "../src/model/column-layout.js";

const node = (id: string, labelWidth = 60) => ({ id, radius: 10, labelWidth });
const edge = (source: string, target: string) => ({ source, target, weight: 1 });

describe("columnLayout", () => {
  test("groups stand from left to right in their order, each under its heading", () => {
    const groups = [
      { heading: "a", nodes: [node("a1"), node("a2")] },
      { heading: "b", nodes: [node("b1", 200)] },
    ];
    const { positions, headings } = columnLayout(groups, [], 0.1);
    expect(positions.a1!.x).toBe(positions.a2!.x);
    expect(positions.a1!.y).not.toBe(positions.a2!.y);
    expect(headings.map(({ text }) => text)).toEqual(["a", "b"]);
    expect(headings.map(({ x }) => x)).toEqual([positions.a1!.x, positions.b1!.x]);
    expect(positions.b1!.x - positions.a1!.x).toBeGreaterThan((60 + 200) / 2);
  });

  test("nodes stand level with their neighbours, so that lines do not cross", () => {
    const groups = [
      { heading: "a", nodes: ["a1", "a2", "a3"].map((id) => node(id)) },
      { heading: "b", nodes: ["b1", "b2", "b3"].map((id) => node(id)) },
    ];
    const edges = [edge("a1", "b3"), edge("a2", "b2"), edge("a3", "b1")];
    const { positions } = columnLayout(groups, edges, 0.1);
    for (const { source, target } of edges) expect(positions[source]!.y).toBe(positions[target]!.y);
  });

  test("a long group takes several columns where the picture is wide", () => {
    const groups = [{ heading: "a", nodes: Array.from({ length: 60 }, (_, index) => node(`n${index}`)) }];
    const { positions } = columnLayout(groups, [], 1.5);
    const extent = (axis: "x" | "y") => {
      const values = Object.values(positions).map((point) => point[axis]);
      return Math.max(...values) - Math.min(...values);
    };
    expect(extent("x") / extent("y")).toBeGreaterThan(0.8);
    expect(new Set(Object.values(positions).map(({ x, y }) => `${x} ${y}`)).size).toBe(60);
  });
});
