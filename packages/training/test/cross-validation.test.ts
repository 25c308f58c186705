import { expect, test } from "vitest";
import { isHeldOut } from "../src/cross-validation.js";

test("every sentence is held out once, with its neighbours", () => {
  const folds = [0, 1, 2].map((fold) => Array.from({ length: 130 }, (_, i) => i).filter((i) => isHeldOut(i, fold, 3)));
  expect(folds.flat().sort((a, b) => a - b)).toEqual(Array.from({ length: 130 }, (_, i) => i));
  expect(folds[1]).toEqual([...Array(20).keys()].flatMap((i) => [20 + i, 80 + i]).sort((a, b) => a - b));
});
