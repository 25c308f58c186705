import { Automaton, buildAutomaton, openGermanLexicon, openGermanTagger } from "@newsgraph/language";
import { beforeAll, describe, expect, test } from "vitest";
import { goldTagsOfPud } from "../src/data-pud-tags.js";
import { compileLexicon } from "../src/lexicon.js";
import { readSupplement } from "../src/lexicon-supplement.js";
import { encodeTagger, goldTag, quantise, type TrainedTagger, taggerOf, trainTagger } from "../src/tagger.js";
import { percent, scoreTagger } from "../src/tagger-score.js";
import { trainUniversalTags } from "../src/universal-training.js";

const TEXTS = [
  ["Die/ART Frau/NN ,/$, die/PRELS kam/VVFIN ,/$, lacht/VVFIN ./$."],
  ["Die/ART Frau/NN lacht/VVFIN ./$."],
  ["Die/PDS lacht/VVFIN ./$."],
  ["Da/ADV kam/VVFIN die/ART Frau/NN ,/$, die/PRELS lacht/VVFIN ./$."],
].flat();
const read = (text: string) => {
  const pairs = text.split(" ").map((pair) => pair.split("/") as [string, string]);
  return { forms: pairs.map(([form]) => form), tags: pairs.map(([, tag]) => tag) };
};
const sentences = TEXTS.map(read);
const gold = sentences.map(({ forms, tags }) => ({ forms, gold: tags.map(goldTag), upos: tags }));
const noClusters = buildAutomaton([]);
/** The file of a tagger that leaves universal tags to the rules. */
const encode = (trained: TrainedTagger) =>
  encodeTagger(trained, trainUniversalTags([], [], taggerOf(trained, lexicon)));

let lexicon: ReturnType<typeof openGermanLexicon>;
beforeAll(async () => {
  const entries = [
    { form: "Frau", readings: [["Frau", "SUB:NOM:SIN:FEM"]] },
    { form: "die", readings: [["der", "ART:DEF:NOM:SIN:FEM"]] },
    { form: "lacht", readings: [["lachen", "VER:3:SIN:PRÄ:SFT"]] },
    { form: "kam", readings: [["kommen", "VER:3:SIN:PRT:NON"]] },
  ] as const;
  lexicon = openGermanLexicon((await compileLexicon(entries, readSupplement())).bytes);
});

describe("training", () => {
  test("learns what it is shown, and the file keeps it", () => {
    const tagger = openGermanTagger(encode(trainTagger(gold, lexicon, noClusters)), lexicon);
    for (const { forms, tags } of sentences) expect(tagger.tag(tagger.prepare(forms))).toEqual(tags);
  });

  test("gives the same bytes twice", () => {
    expect(encode(trainTagger(gold, lexicon, noClusters))).toEqual(encode(trainTagger(gold, lexicon, noClusters)));
  });

  test("words with tags beyond the lexicon's are kept", () => {
    const odd = [{ forms: ["Frau", "Frau"], gold: [goldTag("NN"), goldTag("FM")], upos: ["NOUN", "X"] }];
    const words = new Automaton(trainTagger(odd, lexicon, noClusters).words);
    expect(words.getAll("Frau")).toEqual([...goldTag("FM")]);
  });
});

test("small weights are dropped and large ones clipped", () => {
  const rounded = quantise(Float32Array.from([0, 10, -10, 5, 0.01]), 127, 1);
  expect(Array.from(rounded)).toEqual([0, 127, -127, 64, 0]);
});

test.each([
  ["AUX", "VBC", ["VAFIN", "VMFIN"]],
  ["NOUN", "NN", ["NN"]],
  ["PART", "RP", ["PTKVZ", "PTKZU"]],
  ["X", "AFX", []],
] as const)("PUD's %s %s leaves %j open", (upos, xpos, tags) => {
  expect(goldTagsOfPud(upos, xpos)).toEqual(tags.flatMap(goldTag));
});

test("scores count each layer by its own cases", () => {
  const tagger = openGermanTagger(encode(trainTagger(gold, lexicon, noClusters)), lexicon);
  const token = (form: string, lemma: string, upos: string, xpos: string, features = "_") =>
    ({ form, lemma, upos, xpos, features, spaceAfter: true, head: -1, deprel: "root" }) as const;
  const score = scoreTagger(
    [
      {
        id: "1",
        tokens: [
          token("Die", "der", "DET", "ART", "Case=Nom"),
          token("Frau", "Dame", "NOUN", "NN", "Case=Acc"),
          token("lacht", "lachen", "ADV", "HOP", "Mood=Ind"),
          token(".", ".", "PUNCT", "$."),
        ],
      },
    ],
    tagger,
    lexicon,
  );
  expect(score.xpos).toEqual({ right: 3, of: 3 });
  expect(score.upos).toEqual({ right: 3, of: 4 });
  expect(score.lemma).toEqual({ right: 2, of: 3 });
  expect(score.exact.Case).toEqual({ right: 1, of: 2 });
  expect(score.exact.Mood).toEqual({ right: 1, of: 1 });
  expect(percent(score.upos)).toBe("75.00 %");
  expect(percent({ right: 0, of: 0 })).toBe("–");
});
