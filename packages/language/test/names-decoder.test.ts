import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { allowedMoves, labelProbabilities, likeliestLabels } from "../src/de/names-decoder.js";
import { classOfLabel, mayFollow, NAME_LABELS, nameLabel } from "../src/de/names-labels.js";

const NO_TRANSITIONS = new Float64Array(NAME_LABELS * NAME_LABELS);
const scoreTables = fc
  .array(fc.array(fc.integer({ min: -8, max: 8 }), { minLength: NAME_LABELS, maxLength: NAME_LABELS }), {
    maxLength: 12,
  })
  .map((rows) => Float64Array.from(rows.flat()));

describe("labels", () => {
  test("a name goes on only after its own class", () => {
    expect(mayFollow(nameLabel("PER", true), nameLabel("PER", false))).toBe(true);
    expect(mayFollow(nameLabel("PER", false), nameLabel("PER", false))).toBe(true);
    expect(mayFollow(nameLabel("LOC", true), nameLabel("PER", false))).toBe(false);
    expect(mayFollow(0, nameLabel("PER", false))).toBe(false);
    expect(mayFollow(nameLabel("PER", true), nameLabel("PER", true))).toBe(true);
  });

  test("classes come back", () => {
    expect(classOfLabel(nameLabel("MISC", false))).toBe("MISC");
    expect(classOfLabel(0)).toBeUndefined();
  });
});

describe("likeliestLabels", () => {
  test("the best single labels are overruled where they cannot stand side by side", () => {
    const scores = new Float64Array(2 * NAME_LABELS);
    scores[nameLabel("LOC", true)] = 2;
    scores[nameLabel("PER", true)] = 1;
    scores[NAME_LABELS + nameLabel("PER", false)] = 4;
    expect([...likeliestLabels(scores, NO_TRANSITIONS)]).toEqual([nameLabel("PER", true), nameLabel("PER", false)]);
  });

  test("no tokens, no labels", () => {
    expect(likeliestLabels(new Float64Array(0), NO_TRANSITIONS)).toHaveLength(0);
  });

  test("every sequence is allowed", () => {
    fc.assert(
      fc.property(scoreTables, (scores) => {
        let before = 0;
        for (const label of likeliestLabels(scores, NO_TRANSITIONS)) {
          expect(mayFollow(before, label)).toBe(true);
          before = label;
        }
      }),
    );
  });
});

describe("labelProbabilities", () => {
  test("they add up to one at each token", () => {
    fc.assert(
      fc.property(scoreTables, (scores) => {
        const probabilities = labelProbabilities(scores, allowedMoves(NO_TRANSITIONS));
        for (let at = 0; at < scores.length; at += NAME_LABELS) {
          const sum = probabilities.subarray(at, at + NAME_LABELS).reduce((a, b) => a + b, 0);
          expect(sum).toBeCloseTo(1, 6);
        }
      }),
    );
  });

  test("a label that cannot begin a sentence has none", () => {
    const probabilities = labelProbabilities(new Float64Array(NAME_LABELS), allowedMoves(NO_TRANSITIONS));
    expect(probabilities[nameLabel("PER", false)]).toBe(0);
  });
});
