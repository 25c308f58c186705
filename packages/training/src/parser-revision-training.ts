import {
  HeadCandidates,
  REVISION_BITS,
  REVISION_FEATURES,
  revisionFeatures,
  type TransitionParser,
} from "@newsgraph/language";
import { AdaGradWeights } from "./adagrad-weights.js";
import { isHeldOut } from "./cross-validation.js";
import { FeatureDropout } from "./feature-dropout.js";
import { headsOfWords, type ParsedSentence } from "./parser-sentences.js";
import { seededRandom, shuffle } from "./tagger.js";

/** The sentences are parsed in so many parts, each by a parser trained on the others. */
export const REVISION_FOLDS = 3;

/** Chosen on GSD dev. */
const EPOCHS = 8;
const RATE = 0.01;
const DROPOUT = 0.2;
/** What is more likely, or less, than this by nothing worth learning. */
const SETTLED = 1e-3;

const MASK = (1 << REVISION_BITS) - 1;

/** Possible heads of a word: their features one after the other, which is right, and the number of the corpus. */
type Choice = { readonly features: Int32Array; readonly right: number; readonly corpus: number };

/**
 * The weights of `TreeRevision`: a log-linear model that learns on the trees of parsers which have not seen the sentences, so that it meets
 * the mistakes that it shall set right. It learns from all words, be they doubtful or not. Deterministic.
 * @param parserFor makes a parser that is trained without the sentences of a fold (isHeldOut)
 */
export function trainRevision(
  sentences: readonly ParsedSentence[],
  parserFor: (fold: number) => TransitionParser,
): Float32Array {
  const choices: Choice[] = [];
  for (let fold = 0; fold < REVISION_FOLDS; fold++) {
    const parser = parserFor(fold);
    for (const [i, sentence] of sentences.entries()) {
      if (isHeldOut(i, fold, REVISION_FOLDS)) addChoices(sentence, parser, choices);
    }
  }
  return learn(choices);
}

/** Adds what is to be chosen in a sentence, where the right head is possible. */
function addChoices({ tokens, heads, corpus }: ParsedSentence, parser: TransitionParser, choices: Choice[]): void {
  parser.parse(tokens);
  const { sentence, state } = parser;
  const gold = headsOfWords(heads, sentence);
  possible.fill(state);
  for (let word = 0; word < sentence.length; word++) {
    possible.look(word, state);
    const right = possible.heads.subarray(0, possible.count).indexOf(gold[word]!);
    if (right < 0 || possible.count < 2) continue;
    const features = new Int32Array(possible.count * REVISION_FEATURES);
    revisionFeatures(sentence, state, possible, word, features);
    choices.push({ features, right, corpus: corpus ?? 0 });
  }
}

const possible = new HeadCandidates();

function learn(choices: readonly Choice[]): Float32Array {
  const shared = new AdaGradWeights(1 << REVISION_BITS, RATE);
  // What is peculiar to a corpus other than 0, as in CorpusWeights.
  const peculiar = new AdaGradWeights(1 << REVISION_BITS, RATE);
  const dropout = new FeatureDropout(DROPOUT, 1);
  const random = seededRandom(1);
  const order = Array.from(choices.keys());
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    shuffle(order, random);
    for (const number of order) {
      const { features, right, corpus } = choices[number]!;
      const kept: Int32Array[] = [];
      const scores: number[] = [];
      for (let from = 0; from < features.length; from += REVISION_FEATURES) {
        const some = dropout.keep(features.subarray(from, from + REVISION_FEATURES)).slice();
        let score = 0;
        for (const feature of some) {
          score += shared.weights[feature & MASK]!;
          if (corpus !== 0) score += peculiar.weights[peculiarPlace(feature, corpus)]!;
        }
        kept.push(some);
        scores.push(score);
      }
      for (const [candidate, probability] of softmax(scores).entries()) {
        const gradient = probability - (candidate === right ? 1 : 0);
        if (Math.abs(gradient) < SETTLED) continue;
        for (const feature of kept[candidate]!) {
          shared.descend(feature & MASK, gradient);
          if (corpus !== 0) peculiar.descend(peculiarPlace(feature, corpus), gradient);
        }
      }
    }
  }
  return shared.weights;
}

function peculiarPlace(feature: number, corpus: number): number {
  return ((Math.imul(feature, 0x2c1b_3c6d) + Math.imul(corpus, 0x9e37_79b1)) >>> 3) & MASK;
}

function softmax(scores: readonly number[]): number[] {
  const highest = Math.max(...scores);
  const powers = scores.map((score) => Math.exp(score - highest));
  const sum = powers.reduce((total, power) => total + power, 0);
  return powers.map((power) => power / sum);
}
