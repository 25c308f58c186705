import { describe, expect, test } from "vitest";
import { grown, rowsAround } from "../src/model/row-window.js";

describe("rowsAround", () => {
  test.each([
    ["before anything was drawn", { from: 0, to: 0 }, 0, 9000, { from: 0, to: 50 }],
    ["a row that is there keeps the window", { from: 10, to: 200 }, 199, 9000, { from: 10, to: 200 }],
    [
      "the last row of a long list draws those before it only",
      { from: 0, to: 50 },
      8999,
      9000,
      { from: 8949, to: 9000 },
    ],
    ["a list that has become short", { from: 100, to: 300 }, 3, 5, { from: 0, to: 5 }],
    ["an empty list", { from: 0, to: 0 }, 0, 0, { from: 0, to: 0 }],
  ])("%s", (_, window, active, count, expected) => {
    expect(rowsAround(window, active, count)).toEqual(expected);
  });
});

test("grown: at either end, as far as there are rows", () => {
  expect(grown({ from: 100, to: 200 }, "from", 230)).toEqual({ from: 40, to: 200 });
  expect(grown({ from: 30, to: 200 }, "from", 230)).toEqual({ from: 0, to: 200 });
  expect(grown({ from: 100, to: 200 }, "to", 230)).toEqual({ from: 100, to: 230 });
});
