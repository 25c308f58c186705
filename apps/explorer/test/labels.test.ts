import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type LabelCandidate, overlaps, placeLabels } from "../src/model/labels.js";

const bounds = { width: 800, height: 600 };
const label = (id: string, x: number, y: number, more: Partial<LabelCandidate> = {}): LabelCandidate => {
  return { id, x, y, radius: 10, width: 60, height: 16, priority: 0, required: false, ...more };
};

describe("placeLabels", () => {
  test("no two labels overlap, and none lies on a node, unless it is required", () => {
    const point = fc.record({
      x: fc.integer({ min: 0, max: 800 }),
      y: fc.integer({ min: 0, max: 600 }),
      priority: fc.nat(5),
    });
    fc.assert(
      fc.property(fc.array(point, { maxLength: 60 }), (points) => {
        const candidates = points.map((at, index) => label(`n${index}`, at.x, at.y, { priority: at.priority }));
        const placed = placeLabels(candidates, candidates, bounds);
        for (const [at, one] of placed.entries()) {
          expect(placed.slice(at + 1).some((other) => overlaps(one, other))).toBe(false);
          const half = 8;
          for (const { x, y } of candidates) {
            expect(overlaps(one, { left: x - half, top: y - half, right: x + half, bottom: y + half })).toBe(false);
          }
        }
      }),
    );
  });

  test("the greater priority gets the place", () => {
    const crowd = Array.from({ length: 9 }, (_, at) => label(`n${at}`, 400 + at, 300, { priority: at, width: 300 }));
    expect(placeLabels(crowd, [], bounds)[0]?.id).toBe("n8");
  });

  test("a required label is placed even in a crowd", () => {
    const wall = Array.from({ length: 30 }, (_, at) => label(`n${at}`, 400, 300, { priority: 9, width: 700 }));
    const placed = placeLabels([...wall, label("me", 400, 300, { required: true })], [], bounds);
    expect(placed.map(({ id }) => id)).toContain("me");
  });

  test("at the rim a label is moved inside", () => {
    const [placed] = placeLabels([label("rim", 10, 300, { width: 100 })], [], bounds);
    expect(placed!.left).toBeGreaterThanOrEqual(0);
  });

  test("a label outside the picture is left out", () => {
    expect(placeLabels([label("far", -500, 300)], [], bounds)).toEqual([]);
  });
});
