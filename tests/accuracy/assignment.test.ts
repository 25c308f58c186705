import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { assignBest, pairBest } from "./src/assignment.js";

/** The greatest total over every one-to-one assignment of the rows, by trying all. */
function bestByTrying(
  weights: readonly (readonly number[])[],
  row = 0,
  taken: ReadonlySet<number> = new Set(),
): number {
  if (row === weights.length) return 0;
  let best = bestByTrying(weights, row + 1, taken);
  for (const [column, weight] of weights[row]!.entries()) {
    if (!taken.has(column)) best = Math.max(best, weight + bestByTrying(weights, row + 1, new Set([...taken, column])));
  }
  return best;
}

const matrices = fc.tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 5 })).chain(([rows, columns]) =>
  fc.array(fc.array(fc.integer({ min: 0, max: 9 }), { minLength: columns, maxLength: columns }), {
    minLength: rows,
    maxLength: rows,
  }),
);

describe("assignBest", () => {
  test.each([
    [
      "the greedy choice is not the best",
      [
        [9, 8],
        [8, 0],
      ],
      [1, 0],
    ],
    ["more columns than rows", [[1, 2, 3]], [2]],
    ["more rows than columns", [[1], [3], [2]], [-1, 0, -1]],
    [
      "a row without weight is assigned all the same",
      [
        [0, 5],
        [0, 0],
      ],
      [1, 0],
    ],
    ["no columns", [[], []], [-1, -1]],
    ["nothing", [], []],
  ])("%s", (_, weights, expected) => {
    expect(assignBest(weights)).toEqual(expected);
  });

  test("is as good as trying all assignments, and one to one", () => {
    fc.assert(
      fc.property(matrices, (weights) => {
        const columns = assignBest(weights);
        const used = columns.filter((column) => column >= 0);
        expect(new Set(used).size).toBe(used.length);
        expect(used.length).toBe(Math.min(weights.length, weights[0]!.length));
        const total = columns.reduce((sum, column, row) => sum + (column < 0 ? 0 : weights[row]![column]!), 0);
        expect(total).toBe(bestByTrying(weights));
      }),
    );
  });

  test("refuses rows of unequal length by their numbers", () => {
    expect(() => assignBest([[1, 2], [1]])).toThrow("row 1 has 1 weights, row 0 has 2");
  });
});

test("pairBest leaves out pairs without weight", () => {
  const pairs = pairBest(["a", "b"], ["b", "c"], (left, right) => (left === right ? 1 : 0));
  expect(pairs).toEqual([{ left: 1, right: 0, weight: 1 }]);
});
