import { describe, expect, test } from "vitest";
import { readMmax } from "./src/mmax.js";

const words = (...all: string[]) =>
  `<words>${all.map((word, index) => `<word id="word_${index + 1}">${word}</word>`).join("\n")}</words>`;
const markables = (...all: [chain: string, span: string][]) =>
  `<markables xmlns="www.eml.org/NameSpaces/coref">${all
    .map(([chain, span]) => `<markable coref_class="${chain}" span="${span}" mmax_level="coref"/>`)
    .join("")}</markables>`;

describe("MMAX", () => {
  test("words become a text as in print, and mentions stand in it", () => {
    const { text, chains } = readMmax(
      words("Die", "Ärzte", "sagten", ",", '"', "sie", "gehen", '"', "."),
      markables(["set_1", "word_1..word_2"], ["set_1", "word_6"], ["set_2", "word_3"], ["empty", "word_7"]),
    );
    expect(text).toBe('Die Ärzte sagten, "sie gehen".');
    expect(chains.map(({ mentions }) => mentions.map(({ from, to }) => text.slice(from, to)))).toEqual([
      ["Die Ärzte", "sie"],
    ]);
  });

  test("a mention of words that are not there is refused", () => {
    expect(() => readMmax(words("Ja"), markables(["set_1", "word_1..word_9"]))).toThrow(/no words word_1\.\.word_9/);
  });
});
