import { describe, expect, test } from "vitest";

import { STTS, type Stts } from "../../src/de/stts.js";
import { weightIndex } from "../../src/de/tagger-choice.js";
import { columnsOf } from "../../src/de/tagger-features.js";
import {
  createUniversalTagger,
  RULES_ALONE,
  UNIVERSAL_FEATURES,
  type UniversalSentence,
  universalFeatures,
  universalSentence,
  uposNumber,
} from "../../src/de/universal-tags.js";

/** A sentence of "form/tag" pairs, whose lemmas are the forms. */
function read(text: string): UniversalSentence {
  const pairs = text.split(" ").map((pair) => pair.split("/") as [string, Stts]);
  const forms = pairs.map(([form]) => form);
  const candidates = forms.map(() => ({ tags: [], ambiguity: 0, cluster: -1 }));
  const sentence = { forms, candidates, columns: columnsOf(forms, candidates) };
  return universalSentence(
    sentence,
    pairs.map(([, tag]) => ({ tag })),
    forms,
  );
}
const LAKE = read("Der/ART See/NN ruht/VVFIN");
const FIELDS = read("Weite/ADJA Felder/NN ,/$, Seen/NN");
const SIZE = 1 << 14;

function featuresOf(sentence: UniversalSentence, i: number): Int32Array {
  const features = new Int32Array(UNIVERSAL_FEATURES);
  universalFeatures(sentence, i, features);
  return features;
}

/** A model in which nouns may be NOUN or PROPN: as "See" in LAKE they are names, as "Felder" in FIELDS nouns. */
function namesOfLakes() {
  const candidates = STTS.map((tag) => (tag === "NN" ? (1 << uposNumber("NOUN")) | (1 << uposNumber("PROPN")) : 0));
  const weights = new Int8Array(SIZE);
  for (const feature of featuresOf(LAKE, 1)) weights[weightIndex(feature, uposNumber("PROPN"), SIZE)]! += 1;
  for (const feature of featuresOf(FIELDS, 1)) weights[weightIndex(feature, uposNumber("NOUN"), SIZE)]! += 1;
  return { candidates, weights };
}

describe("universal tags", () => {
  test("are those of the rules where nothing is to be chosen", () => {
    expect(createUniversalTagger(RULES_ALONE)(read("Am/APPRART Montag/NN ruht/VVFIN"))).toEqual([
      "ADP",
      "PROPN",
      "VERB",
    ]);
  });

  test("are chosen among several by the weights of the word's features", () => {
    const tag = createUniversalTagger(namesOfLakes());
    expect(tag(LAKE)).toEqual(["DET", "PROPN", "VERB"]);
    expect(tag(FIELDS).slice(0, 2)).toEqual(["ADJ", "NOUN"]);
  });
});

describe("features of a word", () => {
  const own = featuresOf(LAKE, 1);
  const changed = (text: string) => featuresOf(read(text), 1).filter((feature, f) => feature !== own[f]).length;

  test("all change with its tag", () => {
    expect(changed("Der/ART See/NE ruht/VVFIN")).toBe(own.length);
  });

  test.each([
    ["its form", "Der/ART Berg/NN ruht/VVFIN"],
    ["the word before", "Den/ART See/NN ruht/VVFIN"],
    ["the tag after", "Der/ART See/NN ruht/ADJD"],
  ])("some change with %s", (_, text) => {
    expect(changed(text)).toBeGreaterThan(0);
    expect(changed(text)).toBeLessThan(own.length);
  });
});

test("a name that is no universal tag has no number", () => {
  expect(uposNumber("NN")).toBe(-1);
});
