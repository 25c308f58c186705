import { readFile } from "node:fs/promises";
import { describe, expect, test } from "vitest";
import { finiteFeatures, nominalFeatures } from "../../src/de/agreement.js";
import { openGermanLexicon } from "../../src/de/lexicon.js";

const bytes = await readFile(new URL("../../models/de-lexicon.bin", import.meta.url));
const lexicon = openGermanLexicon(bytes);
const shown = (form: string) =>
  lexicon.readings(form).map(({ xpos, lemma, agreement, detail, source }) => {
    const features = xpos.startsWith("V") ? finiteFeatures(agreement) : nominalFeatures(agreement);
    const list = Object.entries(features).map(([name, value]) => `${name}=${value}`);
    return [xpos, lemma, ...(detail === undefined ? [] : [detail]), source, ...list].join(" ");
  });

describe("words of the lexicon", () => {
  test.each([
    ["Häuser", "NN Haus lexicon Case=Acc,Gen,Nom Gender=Neut Number=Plur"],
    ["mitteilte", "VVFIN mitteilen lexicon Mood=Ind,Sub Number=Sing Person=1,3 Tense=Past VerbForm=Fin"],
    ["mitgeteilt", "VVPP mitteilen lexicon"],
    ["mitzuteilen", "VVIZU mitteilen lexicon"],
    ["seien", "VAFIN sein lexicon Mood=Sub Number=Plur Person=1,3 Tense=Pres VerbForm=Fin"],
    ["könnte", "VMFIN können lexicon Mood=Sub Number=Sing Person=1,3 Tense=Past VerbForm=Fin"],
    ["Anna", "NE Anna first-name lexicon Gender=Fem Number=Sing"],
    ["Hamburg", "NE Hamburg city lexicon Gender=Neut Number=Sing"],
    ["im", "APPRART in lexicon Case=Dat Gender=Masc,Neut Number=Sing"],
    ["ihm", "PPER er lexicon Case=Dat Gender=Masc,Neut Number=Sing"],
    ["größte", "ADJA groß superlative lexicon Case=Acc,Nom"],
  ])("%s is read as %s", (form, reading) => {
    expect(shown(form)).toContain(reading);
  });

  test("sein and haben are never full verbs", () => {
    for (const form of ["ist", "hat", "habe", "wurde"]) {
      for (const reading of lexicon.readings(form)) expect(reading.xpos).toMatch(/^VA/);
    }
  });
});

describe("words that the lexicon lacks", () => {
  test.each([
    ["Verletzte", "NN Verletzte derived Case=Acc,Nom"],
    ["Treffens", "NN Treffen derived Case=Gen Gender=Neut Number=Sing"],
    ["Militärallianz", "NN Militärallianz compound Gender=Fem Number=Sing"],
    ["Kuchenfabriken", "NN Kuchenfabrik compound Gender=Fem Number=Plur"],
    ["Bundesbahn-Sprecherin", "NN Bundesbahn-Sprecherin compound Gender=Fem Number=Sing"],
    ["EU-weit", "ADJD EU-weit positive compound"],
    ["herüberschwappte", "VVFIN herüberschwappen compound Mood=Ind,Sub Number=Sing Person=1,3 Tense=Past VerbForm=Fin"],
    ["Quuxelung", "NN Quuxelung ending Gender=Fem Number=Sing"],
  ])("%s is read as %s", (form, reading) => {
    expect(lexicon.has(form)).toBe(false);
    expect(shown(form)).toContain(reading);
  });

  test.each(["", "-", "…", "12", "A-", "-A"])("%j does no harm", (form) => {
    expect(Array.isArray(lexicon.readings(form))).toBe(true);
  });
});

test.each([
  ["Militärallianz", "Fem"],
  ["Generalsekretär", "Masc"],
  ["Ministerium", "Neut"],
  ["lief", undefined],
])("the gender of %s is %s", (form, gender) => {
  expect(lexicon.genderOf(form)).toBe(gender);
});

test.each([
  ["Häuser", "NOUN", "Haus"],
  ["sagte", "VERB", "sagen"],
  ["hat", "AUX", "haben"],
  ["hat", "VERB", "haben"],
  ["dachte", "VERB", "denken"],
  ["Häuser", "ADP", undefined],
] as const)("the lemma of %s as %s is %s", (form, upos, lemma) => {
  expect(lexicon.lemmaOf(form, upos)).toBe(lemma);
});

test.each([
  ["mitteilen", true],
  ["sein", true],
  ["teilte", false],
  ["Haus", false],
])("%s as infinitive: %s", (form, is) => {
  expect(lexicon.isVerbLemma(form)).toBe(is);
});

test("a file cut short is refused by name", () => {
  expect(() => openGermanLexicon(bytes.subarray(0, 1000))).toThrow(/de-lexicon\.bin .* cut short/);
});
