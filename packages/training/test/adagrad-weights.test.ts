import { expect, test } from "vitest";
import { AdaGradWeights } from "../src/adagrad-weights.js";

test("the first step has the length of the rate, the next are shorter", () => {
  const learner = new AdaGradWeights(2, 0.5);
  learner.descend(1, -3);
  expect(Array.from(learner.weights)).toEqual([0, 0.5]);
  learner.descend(1, -3);
  expect(learner.weights[1]).toBeCloseTo(0.5 + 0.5 / Math.SQRT2);
});
