import { describe, expect, test } from "vitest";
import { calibrationRemarks } from "./src/quotation-report.js";
import { pairQuotations, scoreQuotations, tokenF1 } from "./src/quotations.js";
import { type Quotation, tokensOfSpans } from "./src/quote-corpus.js";

/** A quotation over token numbers; `2-5` stands for 2, 3, 4, 5. */
function quotation(
  quote: string,
  roles: Partial<Record<"speaker" | "cue" | "frame" | "addressee", string>> = {},
  type = "Direct",
  medium = "Speech",
): Quotation {
  const tokens = (range = "") => {
    if (range === "") return [];
    const [from, to = from] = range.split("-").map(Number) as [number, number?];
    return Array.from({ length: to! - from + 1 }, (_, index) => from + index);
  };
  return {
    type,
    medium,
    quote: tokens(quote),
    speaker: tokens(roles.speaker),
    cue: tokens(roles.cue),
    frame: tokens(roles.frame),
    addressee: tokens(roles.addressee),
  };
}

test("token F1 of sets", () => {
  expect(tokenF1([1, 2, 3], [2, 3, 4, 5, 6])).toBeCloseTo((2 * 2) / 8);
  expect(tokenF1([1], [2])).toBe(0);
});

test("a span takes every token that it touches", () => {
  const tokens = [
    { from: 0, to: 4 },
    { from: 5, to: 9 },
    { from: 9, to: 10 },
  ];
  expect(
    tokensOfSpans(tokens, [
      { from: 3, to: 5 },
      { from: 9, to: 12 },
    ]),
  ).toEqual([0, 2]);
});

describe("pairing", () => {
  test("the same type decides between quotes that overlap alike, then the same medium", () => {
    const gold = [quotation("0-9", {}, "Indirect", "Writing")];
    const direct = quotation("0-9", {}, "Direct", "Writing");
    const spoken = quotation("0-9", {}, "Indirect", "Speech");
    const written = quotation("0-9", {}, "Indirect", "Writing");
    expect(pairQuotations(gold, [direct, spoken])[0]!.system).toBe(spoken);
    expect(pairQuotations(gold, [spoken, written])[0]!.system).toBe(written);
  });

  test("the smaller side is paired off completely; the rest stands alone", () => {
    const pairs = pairQuotations([quotation("0-3")], [quotation("5-6"), quotation("7-8")]);
    expect(pairs.map(({ gold, system }) => [gold !== undefined, system !== undefined])).toEqual([
      [true, true],
      [false, true],
    ]);
  });
});

describe("the published figures", () => {
  // Gold: quote of 4, cue, speaker of 2. System: quote of 2 of them and 2 more, cue right, frame that gold does not have.
  const gold = quotation("0-3", { cue: "5", speaker: "6-7" });
  const system = quotation("2-5", { cue: "5", frame: "6-7" }, "Direct", "Writing");

  test("one pair, worked out by hand", () => {
    const score = scoreQuotations(pairQuotations([gold], [system]));
    expect(score.messages).toEqual({ precision: 0.5, recall: 0.5, f1: 0.5 });
    // Precision: cue 1, frame 0. Recall: cue 1, speaker 0.
    expect(score.roles).toEqual({ precision: 0.5, recall: 0.5, f1: 0.5 });
    // Precision: quote ½, cue 1, frame 0. Recall: quote ½, cue 1, speaker 0.
    expect(score.joint.precision).toBeCloseTo(0.5);
    expect(score.parts.speaker).toEqual({ precision: 0, recall: 0, f1: 0 });
    expect(score.type).toEqual({ precisionOf: 1, system: 1, recallOf: 1, gold: 1 });
    expect(score.medium.recallOf).toBe(0);
  });

  test("one that has no partner counts in full", () => {
    const score = scoreQuotations(pairQuotations([gold, quotation("20-29", { speaker: "30" })], [system]));
    expect(score.messages.precision).toBe(0.5);
    expect(score.messages.recall).toBe(0.25);
    // Recall: cue 1, speaker 0, speaker 0.
    expect(score.roles.recall).toBeCloseTo(1 / 3);
  });

  test("places are averaged, not quotations: each part that is there weighs the same in joint", () => {
    const full = quotation("0-3", { cue: "5", speaker: "6", frame: "5-6", addressee: "8" });
    const short = quotation("20-23");
    const pairs = pairQuotations([full, short], [full, quotation("40-41")]);
    expect(scoreQuotations(pairs).joint.recall).toBeCloseTo(5 / 6);
  });

  test("nothing at all scores 0", () => {
    expect(scoreQuotations([]).joint).toEqual({ precision: 0, recall: 0, f1: 0 });
  });
});

test("calibration: the share of right statements for each confidence, the surest first", () => {
  const sure = { ...quotation("0-9"), confidence: 0.9 };
  const wrongType = { ...quotation("0-9", {}, "Indirect"), confidence: 0.9 };
  const half = { ...quotation("0-2"), confidence: 0.5 };
  const pairs = [
    { gold: quotation("0-9"), system: sure },
    { gold: quotation("0-9"), system: wrongType },
    { gold: quotation("0-9"), system: half },
    { gold: quotation("0-9") },
  ];
  expect(calibrationRemarks(pairs)).toEqual([
    "confidence 0.90: 1 of 2 right (0.50)",
    "confidence 0.50: 0 of 1 right (0.00)",
  ]);
});
