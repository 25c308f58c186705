import { describe, expect, test } from "vitest";
import { alignEntities, phi4 } from "./src/alignment.js";
import { conllF1, scoreCoreference } from "./src/coreference.js";
import type { ViewEntity } from "./src/graph-view.js";
import { ratioOf } from "./src/measure.js";

/** Entities written as strings, every letter a mention: `abc` is one of three. */
function chains(...texts: string[]): ViewEntity[] {
  return texts.map((text) => ({
    id: text,
    kind: "person",
    name: text,
    mentions: [...text].map((letter) => ({ from: letter.charCodeAt(0), to: letter.charCodeAt(0) + 1 })),
  }));
}

describe("coreference", () => {
  // Expected: precision, recall of MUC, B³, CEAFe.
  test.each([
    [
      "Pradhan et al. 2014, the example of the reference scorer",
      chains("abc", "defg"),
      chains("ab", "cd", "fghi"),
      { muc: [2 / 5, 2 / 5], b3: [4 / 8, 35 / 84], ceafe: [1.3 / 3, 1.3 / 2] },
    ],
    [
      "Bagga & Baldwin 1998, two small entities in one",
      chains("12345", "67", "89ABC"),
      chains("12345", "6789ABC"),
      { muc: [9 / 10, 1], b3: [(5 + 4 / 7 + 25 / 7) / 12, 1], ceafe: [(1 + 10 / 12) / 2, (1 + 10 / 12) / 3] },
    ],
    [
      "Bagga & Baldwin 1998, two large entities in one",
      chains("12345", "67", "89ABC"),
      chains("1234589ABC", "67"),
      { muc: [9 / 10, 1], b3: [(5 + 2) / 12, 1], ceafe: [(1 + 10 / 15) / 2, (1 + 10 / 15) / 3] },
    ],
    [
      "Vilain et al. 1995, one entity in two parts",
      chains("abcd"),
      chains("ab", "cd"),
      { muc: [1, 2 / 3], b3: [1, 1 / 2], ceafe: [4 / 6 / 2, 4 / 6] },
    ],
    [
      "singletons count in all but MUC",
      chains("a", "b"),
      chains("a", "c"),
      { muc: [0, 0], b3: [1 / 2, 1 / 2], ceafe: [1 / 2, 1 / 2] },
    ],
  ])("%s", (_, gold, system, expected) => {
    const counts = scoreCoreference(gold, system);
    for (const measure of ["muc", "b3", "ceafe"] as const) {
      const { precision, recall } = ratioOf(counts[measure]);
      expect(precision, `${measure} precision`).toBeCloseTo(expected[measure][0]!);
      expect(recall, `${measure} recall`).toBeCloseTo(expected[measure][1]!);
    }
  });

  test("the CoNLL score is the mean of three F1 scores", () => {
    const score = conllF1(scoreCoreference(chains("abc", "defg"), chains("ab", "cd", "fghi")));
    const b3 = (2 * 0.5 * (35 / 84)) / (0.5 + 35 / 84);
    expect(score).toBeCloseTo((0.4 + b3 + (2 * 1.3) / 5) / 3);
  });

  test("an entity without mentions counts for nothing", () => {
    const silent: ViewEntity = { id: "x", kind: "state", name: "X", mentions: [] };
    expect(scoreCoreference([...chains("ab"), silent], chains("ab"))).toEqual(
      scoreCoreference(chains("ab"), chains("ab")),
    );
  });
});

describe("alignment", () => {
  test("φ₄ is twice the shared mentions over all", () => {
    expect(phi4(chains("abc")[0]!, chains("cd")[0]!)).toBeCloseTo(2 / 5);
  });

  test("the sum decides, not the best pair", () => {
    // abcd–abc is the best pair (6/7), but it leaves abcd's rest d and the other pair nothing.
    const { goldOf } = alignEntities(chains("abcd", "e"), chains("abc", "de"));
    expect([...goldOf]).toEqual([
      ["abc", "abcd"],
      ["de", "e"],
    ]);
  });

  test("of equal ones the same kind is taken", () => {
    const gold = chains("ab");
    const system = chains("a", "b").map(
      (entity, index) => ({ ...entity, kind: index === 0 ? "place" : "person" }) as ViewEntity,
    );
    expect(alignEntities(gold, system).systemOf.get("ab")).toBe("b");
  });

  test("who shares no mention stays alone, but for namesakes of one kind", () => {
    const silent: ViewEntity = { id: "g", kind: "state", name: "Norwegen", mentions: [] };
    const named: ViewEntity = { id: "s", kind: "state", name: "NORWEGEN", mentions: [{ from: 0, to: 1 }] };
    const { goldOf } = alignEntities(
      [...chains("a"), silent],
      [...chains("b"), { ...named, id: "p", kind: "place" }, named],
    );
    expect([...goldOf]).toEqual([["s", "g"]]);
  });
});
