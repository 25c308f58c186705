import fc from "fast-check";
import { expect, test } from "vitest";
import { applyLemmaEdit, findLemmaEdit } from "../../src/de/lemma-edit.js";

test.each([
  ["Häuser", "Haus", "-ec"],
  ["mitgeteilt", "mitteilen", "1ben"],
  ["mitzuteilen", "mitteilen", "7a"],
  ["Kiel", "Kiel", "a"],
])("%s becomes %s by one edit that like words share", (form, lemma) => {
  expect(applyLemmaEdit(form, findLemmaEdit(form, lemma))).toBe(lemma);
});

test("like words share their edit", () => {
  expect(findLemmaEdit("vorgestellt", "vorstellen")).toBe(findLemmaEdit("mitgeteilt", "mitteilen"));
  expect(findLemmaEdit("Häfen", "Hafen")).toBe(findLemmaEdit("Gärten", "Garten"));
});

test("every lemma can be made from every form", () => {
  const word = fc.string({ unit: fc.constantFrom(..."abegzuäöüßAÄH<>-1"), maxLength: 12 });
  fc.assert(
    fc.property(word, word, (form, lemma) => {
      expect(applyLemmaEdit(form, findLemmaEdit(form, lemma))).toBe(lemma);
    }),
  );
});
