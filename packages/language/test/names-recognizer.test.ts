import { describe, expect, test } from "vitest";
import { buildAutomaton } from "../src/automaton-builder.js";
import type { GermanLexicon } from "../src/de/lexicon.js";
import {
  CONTEXT_FEATURES,
  contextFeatures,
  nameSentence,
  WORD_FEATURES,
  wordFeatures,
} from "../src/de/names-features.js";
import { NAME_LABELS, nameLabel } from "../src/de/names-labels.js";
import { encodeNameWeights, type FeatureWeights, NAMES_MODEL, openNamesModel } from "../src/de/names-model.js";
import { createNameRecognizer } from "../src/de/names-recognizer.js";
import { createWordFacts } from "../src/de/names-words.js";
import { writeModelFile } from "../src/model-file.js";
import { exampleGazetteer } from "./gazetteer-example.js";

const gazetteer = exampleGazetteer();
const clusters = buildAutomaton([["Lindqvist", 24]]);
const lexicon: GermanLexicon = {
  readings: () => [], knownReadings: () => [], has: () => false, classOf: () => -1, lemmaOf: () => undefined,
  genderOf: () => undefined, isVerbLemma: () => false,
}; // biome-ignore format: a table

function modelOf(features: readonly FeatureWeights[]) {
  const transitions = new Float32Array(NAME_LABELS * NAME_LABELS);
  return openNamesModel(writeModelFile(NAMES_MODEL, { ...encodeNameWeights(features, transitions), clusters }));
}

function recognize(sentences: readonly string[], features: readonly FeatureWeights[] = []) {
  const recognizer = createNameRecognizer({ gazetteer, lexicon, model: modelOf(features) });
  const inputs = sentences.map((sentence) => ({ words: sentence.split(" "), tags: [] }));
  return recognizer
    .recognize(inputs)
    .map((names, index) =>
      names.map(({ first, last, class: name }) => `${name} ${inputs[index]!.words.slice(first, last).join(" ")}`),
    );
}

/** The hash of the feature that only this word has: its form. */
function wordFeature(word: string): number {
  const facts = createWordFacts({ gazetteer, lexicon, clusters: modelOf([]).clusters })(word);
  const features = new Int32Array(WORD_FEATURES);
  wordFeatures(facts, features);
  return features[0]!;
}

const weigh = (feature: number, byLabel: Readonly<Record<number, number>>): FeatureWeights => ({
  feature,
  weights: Float32Array.from({ length: NAME_LABELS }, (_, label) => byLabel[label] ?? 0),
});

describe("features", () => {
  test("each token has as many as are announced, by hashes that differ", () => {
    const factsOf = createWordFacts({ gazetteer, lexicon, clusters: modelOf([]).clusters });
    const sentence = nameSentence(["Anna", "Lindqvist", "spricht", "in", "Oslo", "."], [], factsOf, gazetteer);
    const features = new Int32Array(WORD_FEATURES + CONTEXT_FEATURES);
    wordFeatures(sentence.facts[1]!, features.subarray(0, WORD_FEATURES));
    contextFeatures(sentence, 1, features.subarray(WORD_FEATURES));
    expect(new Set(features).size).toBe(features.length);
  });
});

describe("model file", () => {
  test("weights come back to within half a step of 1/127 of the largest", () => {
    const model = modelOf([weigh(7, { 1: 2 }), weigh(-3, { 2: -0.5 }), weigh(12, { 3: 0.001 })]);
    const scores = new Float64Array(NAME_LABELS);
    for (const feature of [7, -3, 12, 99]) model.addWeights(feature, scores, 0);
    expect(scores[1]).toBeCloseTo(2, 5);
    expect(Math.abs(scores[2]! + 0.5)).toBeLessThan(1 / 127);
    expect(scores[3]).toBe(0);
  });
});

describe("without training, by lists and rules", () => {
  test.each([
    ["Die Vereinten Nationen tagen .", ["ORG Vereinten Nationen"]],
    ["Er lebt in Bad Oeynhausen .", ["LOC Bad Oeynhausen"]],
    ["Die US-Regierung schweigt .", ["ORG US-Regierung"]],
    ["Die Nato-Truppen üben .", ["ORG Nato-Truppen"]],
    ["Das Norwegen-Ministerium fehlt .", ["ORG Norwegen-Ministerium"]],
    ["Der Nato-Generalsekretär kommt .", []],
    ["Die Minderheits-Regierung stürzt .", []],
  ])("%s", (sentence, names) => {
    expect(recognize([sentence])).toEqual([names]);
  });
});

describe("in the light of the whole document", () => {
  const features = [
    weigh(wordFeature("Anna"), { [nameLabel("PER", true)]: 8 }),
    weigh(wordFeature("Lindqvist"), { [nameLabel("PER", false)]: 8, 0: 2 }),
  ];

  test("a surname that nothing betrays is a person where the full name stands elsewhere", () => {
    expect(recognize(["Lindqvist schweigt ."], features)).toEqual([[]]);
    expect(recognize(["Anna Lindqvist kommt .", "Lindqvist schweigt ."], features)).toEqual([
      ["PER Anna Lindqvist"],
      ["PER Lindqvist"],
    ]);
  });

  test("its genitive too", () => {
    expect(recognize(["Anna Lindqvist kommt .", "Lindqvists Rede ."], features)[1]).toEqual(["PER Lindqvists"]);
  });
});
