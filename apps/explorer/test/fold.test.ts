import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fold } from "../src/model/fold.js";

describe("fold", () => {
  test.each([
    ["Müller", "muller"],
    ["Mueller", "muller"],
    ["Straße", "strasse"],
    ["STRASSE", "strasse"],
    ["Jarosław Zagórski", "jaroslaw zagorski"],
    ["Čapek", "capek"],
    ["NATO-Gipfel", "nato gipfel"],
    ["  von   der Leyen ", "von der leyen "],
    ["Søren Łukasz", "soren lukasz"],
    ["Київ 2023", "киів 2023"],
    ["", ""],
  ])("%s becomes the same as every other spelling of it", (text, expected) => {
    expect(fold(text).text).toBe(expected);
  });

  test("a prefix of a text folds to a prefix, so that suggestions stay while one types", () => {
    const letters = fc.string({ unit: fc.constantFrom(..."aouäöüßeEn -ÄÖÜéñ1"), maxLength: 12 });
    fc.assert(
      fc.property(letters, letters, (start, rest) => {
        expect(fold(start + rest).text.startsWith(fold(start).text.trimEnd())).toBe(true);
      }),
    );
  });

  test("every folded unit knows where it comes from, in order", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        const { text: folded, origin } = fold(text);
        expect(origin).toHaveLength(folded.length);
        expect([...origin].sort((a, b) => a - b)).toEqual(origin);
        expect(origin.every((at) => at >= 0 && at < text.length)).toBe(true);
      }),
    );
  });
});
