import {
  Automaton,
  buildAutomaton,
  createSttsTagger,
  openGermanLexicon,
  openGermanTagger,
  type Stts,
  WEIGHT_BITS,
} from "@newsgraph/language";
import { beforeAll, describe, expect, test } from "vitest";
import { compileLexicon } from "../src/lexicon.js";
import { readSupplement } from "../src/lexicon-supplement.js";
import { encodeTagger, goldTag, taggerOf, trainTagger } from "../src/tagger.js";
import { trainUniversalTags } from "../src/universal-training.js";

/** Rows "form/xpos/upos"; lemmas are the forms. */
const read = (text: string, corpus = 0) => {
  const rows = text.split(" ").map((row) => row.split("/") as [string, string, string]);
  const forms = rows.map(([form]) => form);
  return {
    sentence: { forms, gold: rows.map(([, xpos]) => goldTag(xpos)), upos: rows.map(([, , upos]) => upos), corpus },
    tokens: rows.map(([form, xpos]) => ({ form, xpos, lemma: form, features: {} })),
  };
};
const LAKES = [
  "Die/ART/DET Müritz/NE/PROPN See/NN/PROPN ./$./PUNCT",
  "Die/ART/DET Alster/NE/PROPN See/NN/PROPN ./$./PUNCT",
  "Am/APPRART/ADP Montag/NN/PROPN ruht/VVFIN/VERB der/ART/DET See/NN/NOUN ./$./PUNCT",
  "Der/ART/DET Wald/NN/NOUN ruht/VVFIN/VERB ./$./PUNCT",
  "Der/ART/DET See/NN/NOUN ruht/VVFIN/VERB ./$./PUNCT",
].map((text) => read(text));
const DAY = "Am/APPRART/ADP Montag/NN/NOUN lacht/VVFIN/VERB der/ART/DET Wald/NN/NOUN ./$./PUNCT";

let lexicon: ReturnType<typeof openGermanLexicon>;
beforeAll(async () => {
  lexicon = openGermanLexicon((await compileLexicon([], readSupplement())).bytes);
});

const noAutomaton = buildAutomaton([]);
const noClusters = { words: new Automaton(noAutomaton), clusters: new Automaton(noAutomaton) };
const bare = () => createSttsTagger({ weights: new Int8Array(1 << WEIGHT_BITS), ...noClusters }, lexicon);
const train = (examples: readonly ReturnType<typeof read>[]) =>
  trainUniversalTags(
    examples.map(({ sentence }) => sentence),
    examples.map(({ tokens }) => tokens),
    bare(),
    { least: 1 },
  );
const tagged = (tagger: ReturnType<typeof bare>, { sentence, tokens }: ReturnType<typeof read>) =>
  tagger.universalTags(
    tagger.prepare(sentence.forms),
    tokens.map(({ xpos }) => ({ tag: xpos as Stts })),
    tokens.map(({ lemma }) => lemma),
  );
const plain = () => trainTagger([], lexicon, noAutomaton, { seeds: 1 });

describe("the choice of universal tags", () => {
  test("learns what the rules get wrong, and the file keeps it", () => {
    const tagger = openGermanTagger(Buffer.from(encodeTagger(plain(), train(LAKES))), lexicon);
    for (const lake of LAKES) expect(tagged(tagger, lake)).toEqual(lake.sentence.upos);
  });

  test("gives the same bytes twice", () => {
    const bytes = () => encodeTagger(plain(), train(LAKES));
    expect(Buffer.compare(bytes(), bytes())).toBe(0);
  });

  test("learns nothing from words that another corpus tags by a habit of its own", () => {
    const days = Array.from({ length: 20 }, () => read(DAY, 1));
    const tagger = taggerOf(plain(), lexicon, train([...LAKES, ...days]));
    expect(tagged(tagger, read(DAY))[1]).toBe("PROPN");
    // The same sentences as those of the corpus whose habits count.
    const own = taggerOf(
      plain(),
      lexicon,
      train([...LAKES, ...days.map((day) => ({ ...day, sentence: { ...day.sentence, corpus: 0 } }))]),
    );
    expect(tagged(own, read(DAY))[1]).toBe("NOUN");
  });

  test("is left to the rules where nothing shows the habits that count", () => {
    const others = LAKES.map(({ sentence, tokens }) => ({ sentence: { ...sentence, corpus: 2 }, tokens }));
    const tagger = taggerOf(plain(), lexicon, train(others));
    expect(tagged(tagger, LAKES[0]!)[2]).toBe("NOUN");
  });
});

test("another number of weights is refused", () => {
  const universal = { candidates: [], weights: new Int8Array(8) };
  expect(() =>
    createSttsTagger({ weights: new Int8Array(1 << WEIGHT_BITS), ...noClusters, universal }, lexicon),
  ).toThrow(/8 weights where \d+ are needed/);
});
