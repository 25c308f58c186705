import { readFileSync } from "node:fs";
import {
  Automaton,
  buildAutomaton,
  createAnalyzer,
  createNameRecognizer,
  createWordFacts,
  encodeNameWeights,
  Gazetteer,
  NAMES_MODEL,
  openGermanLexicon,
  openGermanTagger,
  openNamesModel,
  writeModelFile,
} from "@newsgraph/language";
import { readClusters } from "./names-clusters.js";
import { type NamedSentence, readGermEval, readSmartData, type SourceSpan } from "./names-corpora.js";
import { scoreNames } from "./names-score.js";
import { type FeatureSources, type NameExample, trainNames } from "./names-training.js";
import type { StepReport, TrainingContext, TrainingStep } from "./step.js";

const FILE = "de-names.bin";

/** Trains the recogniser of German names. Reads the lexicon, the tagger and the gazetteer. */
export const NAMES_STEP: TrainingStep = {
  name: "names",
  about: "recogniser of German names",
  run: trainNamesStep,
};

async function trainNamesStep(context: TrainingContext): Promise<StepReport> {
  const gazetteer = new Gazetteer(await context.readModel("gazetteer.bin"));
  const lexicon = openGermanLexicon(await context.readModel("de-lexicon.bin"));
  const tagger = openGermanTagger(await context.readModel("de-tagger.bin"), lexicon);
  const clusterBytes = buildAutomaton(
    readClusters(readFileSync(context.data("open/gaz_germaner/unsupervised_pos.utf8.tsv"), "utf8")),
  );
  const sources: FeatureSources = {
    factsOf: createWordFacts({ gazetteer, lexicon, clusters: new Automaton(clusterBytes) }),
    gazetteer,
    tagsOf: (words) => tagger.tag(words),
  };
  const others: NameExample[] = [];
  for (const part of ["train", "test"]) {
    const file = context.data(`open/re_smartdata/v1_20180119/${part}.json.gz`);
    for (const sentence of await readSmartData(file, splitSentences)) others.push({ ...sentence, corpus: 1 });
  }
  const train = (sentences: readonly NamedSentence[]): Uint8Array => {
    const { features, transitions } = trainNames([...sentences, ...others], sources, context.log);
    return writeModelFile(NAMES_MODEL, { ...encodeNameWeights(features, transitions), clusters: clusterBytes });
  };

  const dev = readGermEval(context.data("open/ner_germeval14/NER-de-dev.tsv"));
  const test = readGermEval(context.data("open/ner_germeval14/NER-de-test.tsv"));
  const measure = (bytes: Uint8Array, sentences: readonly NamedSentence[]) => {
    const recognizer = createNameRecognizer({ gazetteer, lexicon, model: openNamesModel(bytes) });
    const found = recognizer.recognize(
      sentences.map(({ words }) => ({ words, tags: tagger.tag(words) })),
      true,
    );
    return scoreNames(sentences.map(({ names }) => names), found); // biome-ignore format: one expression
  };

  const onTest = measure(train(dev), test);
  const onDev = measure(train(test), dev);
  await context.writeModel(FILE, train([...dev, ...test]));
  const percent = (share: number) => `${(100 * share).toFixed(1)} %`;
  return {
    title: "German names (`de-names.bin`)",
    summary:
      "A linear-chain conditional random field over words, affixes, shapes, tags, the lexicon, the gazetteer and word clusters; classes " +
      "PER, LOC, ORG, MISC. Within a document a word is read in the light of its other occurrences.",
    sources: [
      {
        name: "GermEval 2014 NER, dev and test",
        licence: "CC BY 4.0",
        url: "https://sites.google.com/site/germeval2014ner/",
      },
      {
        name: "SmartData corpus, version 1",
        licence: "CC BY 4.0",
        url: "https://github.com/DFKI-NLP/smartdata-corpus",
      },
      { name: "GermaNER word clusters", licence: "Apache 2.0", url: "https://github.com/tudarmstadt-lt/GermaNER" },
    ],
    scores: [
      ["F1 on GermEval test (strict, outer level), trained on dev and SmartData", percent(onTest.all!.f1)],
      ...["PER", "LOC", "ORG", "MISC"].map((name): [string, string] => [
        `  ${name}: precision, recall, F1`,
        [onTest[name]!.precision, onTest[name]!.recall, onTest[name]!.f1].map(percent).join(", "),
      ]),
      ["F1 on GermEval dev, trained on test and SmartData", percent(onDev.all!.f1)],
    ],
    weaknesses: [
      "Organisations and titles of works that no list knows are found less than half the time.",
      "GermEval's training part could not be had: published systems that had it reach 76 to 79 % F1 on its test part without neural models.",
    ],
  };
}

/** Cuts a text as analysis does. */
async function splitSentences(text: string): Promise<SourceSpan[][]> {
  const { tokens, sentences } = await ANALYZER.analyze(text, { language: "de" });
  return sentences.map(({ first, last }) =>
    tokens.slice(first, last).map(({ from, to }) => ({ start: from, end: to })),
  );
}

/** Tokens and sentences only: it is given no models. */
const ANALYZER = createAnalyzer();
