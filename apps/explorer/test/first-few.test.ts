import { expect, test } from "vitest";
import { firstFew } from "../src/model/first-few.js";

const compare = (a: number, b: number) => a - b;

test.each([
  ["the least, in order", [5, 1, 4, 2, 3], 3, [1, 2, 3]],
  ["all where there are fewer", [2, 1], 3, [1, 2]],
  ["none", [2, 1], 0, []],
])("%s", (_, items, count, expected) => {
  expect(firstFew(items, count, compare)).toEqual(expected);
});

test("of equal ones those that come first, in their order", () => {
  const items = ["b1", "a1", "b2", "a2", "a3"];
  expect(firstFew(items, 4, (a, b) => (a[0]! < b[0]! ? -1 : a[0]! > b[0]! ? 1 : 0))).toEqual(["a1", "a2", "a3", "b1"]);
});
