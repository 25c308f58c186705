import {
  CONTEXT_FEATURES,
  contextFeatures,
  type FeatureWeights,
  type Gazetteer,
  hashString,
  NAME_LABELS,
  nameLabel,
  nameSentence,
  WORD_FEATURES,
  type WordFacts,
  wordFeatures,
} from "@newsgraph/language";
import type { NamedSentence } from "./names-corpora.js";
import { type CrfSentence, trainCrf } from "./names-crf.js";

/** What the features of a sentence need. */
export type FeatureSources = {
  readonly factsOf: (word: string) => WordFacts;
  readonly gazetteer: Gazetteer;
  readonly tagsOf: (words: readonly string[]) => readonly string[];
};

/** A training sentence. */
export type NameExample = NamedSentence & {
  /** Number of the corpus: 0 is the one whose habits the recogniser shall have. */
  readonly corpus?: number;
};

/**
 * Features that only sentences of other corpora have. They take up what is peculiar to those (no works and events, streets and
 * stops everywhere) and are thrown away, after Daumé 2007, "Frustratingly Easy Domain Adaptation".
 */
const CORPUS_FEATURES = 5;
const NAME_FEATURES = WORD_FEATURES + CONTEXT_FEATURES;
const FEATURES = NAME_FEATURES + CORPUS_FEATURES;

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
  // 0 marks the corpus features that a sentence lacks.
  for (const own of hashes)
    for (const hash of own) if (hash !== 0) occurrences.set(hash, (occurrences.get(hash) ?? 0) + 1);
  const rows = new Map<number, number>();
  for (const [hash, count] of occurrences) if (count >= LEAST_OCCURRENCES) rows.set(hash, rows.size);
  const prepared = sentences.map((sentence, index): CrfSentence => {
    const labels = new Uint8Array(sentence.words.length);
    for (const name of sentence.names) {
      for (let i = name.first; i < name.last; i++) labels[i] = nameLabel(name.class, i === name.first);
    }
    return { rows: hashes[index]!.map((hash) => rows.get(hash) ?? -1), labels };
  });
  log(`${sentences.length} sentences, ${rows.size} features`);
  const { unary, transitions } = trainCrf(prepared, {
    ...TRAINING,
    labels: NAME_LABELS,
    features: FEATURES,
    rows: rows.size,
    log,
  });
  const features = [...rows].map(([feature, row]) => ({
    feature,
    weights: unary.subarray(row * NAME_LABELS, (row + 1) * NAME_LABELS),
  }));
  return { features, transitions };
}

function featuresOf({ words, corpus = 0 }: NameExample, sources: FeatureSources): Int32Array {
  const sentence = nameSentence(words, sources.tagsOf(words), sources.factsOf, sources.gazetteer);
  const all = new Int32Array(words.length * FEATURES);
  for (const [i, facts] of sentence.facts.entries()) {
    wordFeatures(facts, all.subarray(i * FEATURES, i * FEATURES + WORD_FEATURES));
    contextFeatures(sentence, i, all.subarray(i * FEATURES + WORD_FEATURES, i * FEATURES + NAME_FEATURES));
    if (corpus === 0) continue;
    const own = [facts.shape, facts.cluster, facts.lexical, facts.lists, facts.small];
    for (let f = 0; f < CORPUS_FEATURES; f++) {
      all[i * FEATURES + NAME_FEATURES + f] = hashString(`corpus ${corpus} ${f} ${own[f]}`);
    }
  }
  return all;
}
