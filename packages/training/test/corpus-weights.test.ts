import { describe, expect, test } from "vitest";
import { bestBy, CorpusWeights } from "../src/corpus-weights.js";

const FEATURES = Int32Array.from([17, 4711, -3]);
const OTHERS = Int32Array.from([18, 4712, -4]);

describe("CorpusWeights", () => {
  test("what one corpus learns counts in it alone", () => {
    const weights = new CorpusWeights();
    weights.corpus = 1;
    weights.change(FEATURES, 5, 2);
    expect(weights.score(FEATURES, 5)).toBe(6);
    expect(weights.score(FEATURES, 9)).toBe(0);
    expect(weights.score(OTHERS, 5)).toBe(0);
    const scores = Float64Array.of(1, 1, 1, 1, 1, 1);
    weights.addScores(FEATURES, 6, scores);
    expect([...scores]).toEqual([1, 1, 1, 1, 1, 7]);
    weights.corpus = 2;
    expect(weights.score(FEATURES, 5)).toBe(0);
  });

  test("corpus 0 has none", () => {
    const weights = new CorpusWeights();
    weights.change(FEATURES, 5, 2);
    expect(weights.score(FEATURES, 5)).toBe(0);
  });
});

test("of equals the first is the best", () => {
  expect(bestBy([4, 2, 7], (label) => (label === 4 ? 0 : 1))).toBe(2);
});
