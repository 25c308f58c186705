import { expect, test } from "vitest";
import { FeatureDropout } from "../src/feature-dropout.js";

const FEATURES = Int32Array.from({ length: 10_000 }, (_, f) => f);

test("a share of none leaves all features", () => {
  expect(new FeatureDropout(0, 1).keep(FEATURES)).toEqual(FEATURES);
});

test("about the share is left out, the rest keeps its order", () => {
  const kept = new FeatureDropout(0.2, 1).keep(FEATURES);
  expect(kept.length / FEATURES.length).toBeCloseTo(0.8, 1);
  expect(kept).toEqual(kept.toSorted());
});

test("the same seed leaves out the same, each time others", () => {
  const [one, other] = [new FeatureDropout(0.5, 7), new FeatureDropout(0.5, 7)];
  const first = one.keep(FEATURES).slice();
  expect(other.keep(FEATURES)).toEqual(first);
  expect(one.keep(FEATURES)).not.toEqual(first);
});
