import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { readGermEval } from "../src/names-corpora.js";
import { trainCrf } from "../src/names-crf.js";
import { scoreNames } from "../src/names-score.js";

describe("readGermEval", () => {
  const file = path.join(mkdtempSync(path.join(tmpdir(), "newsgraph-names-")), "sample.tsv");
  writeFileSync(
    file,
    "#\thttp://example.org\t[2010-01-01]\t\n1\tAnna\tB-PER\tO\n2\tWeber\tI-PER\tO\n3\tliest\tO\tO\n4\tFaust\tB-OTH\tO\n\n" +
      "#\thttp://example.org\t[2010-01-01]\t\n1\tDie\tO\tO\n2\tdeutsche\tB-LOCderiv\tO\n3\tEU-Politik\tB-ORGpart\tO\n",
  );

  test("outer level, OTH as MISC, derivations and parts as nothing", () => {
    expect(readGermEval(file)).toEqual([
      {
        words: ["Anna", "Weber", "liest", "Faust"],
        names: [
          { first: 0, last: 2, class: "PER" },
          { first: 3, last: 4, class: "MISC" },
        ],
      },
      { words: ["Die", "deutsche", "EU-Politik"], names: [] },
    ]);
  });
});

describe("scoreNames", () => {
  test("a wrong class counts for the span, not for the name", () => {
    const gold = [[{ first: 0, last: 2, class: "PER" }, { first: 3, last: 4, class: "LOC" }]] as const; // biome-ignore format: one line
    const found = [[{ first: 0, last: 2, class: "ORG" }, { first: 3, last: 4, class: "LOC" }]] as const; // biome-ignore format: one line
    const scores = scoreNames(gold, found);
    expect(scores.all).toMatchObject({ precision: 0.5, recall: 0.5, f1: 0.5, gold: 2 });
    expect(scores.span!.f1).toBe(1);
    expect(scores.PER!.f1).toBe(0);
  });

  test("nothing found is no division by zero", () => {
    expect(scoreNames([[{ first: 0, last: 1, class: "PER" }]], [[]]).all).toMatchObject({ precision: 0, f1: 0 });
  });
});

describe("trainCrf", () => {
  // Rows: 0 "Anna", 1 "Weber", 2 "sagt"; labels: 0 outside, 1 begins, 2 goes on.
  const sentence = { rows: Int32Array.from([0, 1, 2]), labels: Uint8Array.from([1, 2, 0]) };
  const options = { labels: 3, rows: 3, features: 1, epochs: 30, rate: 0.2, penalty: 0.0001, seed: 1 };

  test("learns what the data say", () => {
    const { unary, transitions } = trainCrf([sentence], options);
    expect(unary[0 * 3 + 1]).toBeGreaterThan(unary[0 * 3 + 0]!);
    expect(unary[1 * 3 + 2]).toBeGreaterThan(unary[1 * 3 + 0]!);
    expect(transitions[1 * 3 + 2]).toBeGreaterThan(transitions[2 * 3 + 1]!);
  });

  test("gives the same weights for the same seed", () => {
    expect(trainCrf([sentence, sentence], options)).toEqual(trainCrf([sentence, sentence], options));
  });

  test("a penalty that nothing outweighs leaves no weights", () => {
    const { unary } = trainCrf([sentence], { ...options, penalty: 10 });
    expect(unary.every((weight) => weight === 0)).toBe(true);
  });

  test("rows below zero take no part", () => {
    const { unary } = trainCrf([{ rows: Int32Array.from([-1, 1, 2]), labels: sentence.labels }], options);
    expect([...unary.subarray(0, 3)]).toEqual([0, 0, 0]);
  });
});
