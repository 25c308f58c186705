import {
  bestLabel,
  bestTransition,
  DEPRELS,
  encodeRelations,
  LABEL_BITS,
  LABEL_FEATURES,
  LEFT,
  labelFeatures,
  labelIndex,
  PARSER_KIND,
  ParserSentence,
  ParserState,
  PUNCTUATION_BITS,
  PUNCTUATION_FEATURES,
  PunctuationHeads,
  RELABEL_FEATURES,
  REVISION_BITS,
  ROW,
  relabelFeatures,
  relationPair,
  SHIFT,
  scoreTransitions,
  TRANSITION_BITS,
  TRANSITION_FEATURES,
  TRANSITIONS,
  TransitionParser,
  transitionFeatures,
  transitionRow,
  writeModelFile,
} from "@newsgraph/language";
import { AveragedWeights } from "./averaged-weights.js";
import { bestBy, CorpusWeights } from "./corpus-weights.js";
import { isHeldOut } from "./cross-validation.js";
import { FeatureDropout } from "./feature-dropout.js";
import { Oracle } from "./parser-oracle.js";
import { REVISION_FOLDS, trainRevision } from "./parser-revision-training.js";
import { headsOfWords, type ParsedSentence } from "./parser-sentences.js";
import { quantise, seededRandom, shuffle } from "./tagger.js";

/** The parser's weights before they are rounded, and the possible relations. */
export type TrainedParser = {
  readonly transitions: Float32Array;
  readonly revision: Float32Array;
  readonly labels: Float32Array;
  readonly finalLabels: Float32Array;
  readonly punctuation: Float32Array;
  readonly relations: Uint8Array;
};

/**
 * How the parser is trained. `seeds` many perceptrons see the sentences in orders of their own; the parser has the sum of their weights.
 * From the second epoch on the parser's own choice is followed with the probability `explore`. A right choice counts as wrong where it leads
 * over the best wrong one by no more than a margin. A share of the features of transitions is left out at random. Chosen on GSD dev.
 */
export const PARSER_DEFAULTS = {
  epochs: 5,
  seeds: 3,
  explore: 0.9,
  margin: 30,
  labelMargin: 10,
  dropout: 0.2,
  revise: true,
} as const;

/** What of them can be chosen. */
export type ParserOptions = {
  readonly epochs?: number;
  readonly seeds?: number;
  readonly margin?: number;
  readonly labelMargin?: number;
  readonly dropout?: number;
  /** Whether a second look at heads is learnt. */
  readonly revise?: boolean;
};

/** Trains averaged perceptrons with margins, a dynamic oracle and exploration (Goldberg & Nivre 2013). Deterministic. */
export function trainParser(
  sentences: readonly ParsedSentence[],
  clusterOf: (form: string) => number,
  options: ParserOptions = {},
): TrainedParser {
  const { epochs, seeds, explore, margin, labelMargin, dropout, revise } = { ...PARSER_DEFAULTS, ...options };
  const sentence = new ParserSentence(clusterOf);
  const relations = relationsOf(sentences, sentence);
  const sums = {
    revision: new Float32Array(1 << REVISION_BITS),
    transitions: new Float32Array(ROW << TRANSITION_BITS),
    labels: new Float32Array(1 << LABEL_BITS),
    finalLabels: new Float32Array(1 << LABEL_BITS),
    punctuation: new Float32Array(1 << PUNCTUATION_BITS),
  };
  for (let seed = 1; seed <= seeds; seed++) {
    const learner = new Learner(
      sentence,
      relations,
      { transition: margin, label: labelMargin },
      new FeatureDropout(dropout, seed),
    );
    const order = Array.from(sentences.keys());
    const random = seededRandom(seed);
    for (let epoch = 0; epoch < epochs; epoch++) {
      shuffle(order, random);
      for (const number of order) learner.learn(sentences[number]!, () => epoch > 0 && random() < explore);
    }
    learner.transitions.addAverages(sums.transitions);
    learner.labels.addAverages(sums.labels);
    learner.finalLabels.addAverages(sums.finalLabels);
    learner.punctuation.addAverages(sums.punctuation);
  }
  if (revise) sums.revision.set(trainRevision(sentences, parserWithout(sentences, clusterOf, options)));
  return { ...sums, relations: encodeRelations(new Map(Array.from(relations, ([pair, set]) => [pair, new Set(set)]))) };
}

const JACKKNIFE_EPOCHS = 3;

/** Makes the parsers on whose trees the second look at heads is learnt: of one perceptron and few epochs, to save time. */
function parserWithout(
  sentences: readonly ParsedSentence[],
  clusterOf: (form: string) => number,
  options: ParserOptions,
): (fold: number) => TransitionParser {
  return (fold) => {
    const others = sentences.filter((_, i) => !isHeldOut(i, fold, REVISION_FOLDS));
    const trained = trainParser(others, clusterOf, { ...options, epochs: JACKKNIFE_EPOCHS, seeds: 1, revise: false });
    const { transitions, labels, relations } = trained;
    return new TransitionParser({ transitions: quantise(transitions), labels: quantise(labels), relations }, clusterOf);
  };
}

const EVERY_LABEL = Array.from(DEPRELS.keys());
const ROOT = DEPRELS.indexOf("root");

/** Four perceptrons that learn sentence by sentence, on the trees that they make themselves. */
class Learner {
  readonly transitions = new AveragedWeights(ROW << TRANSITION_BITS);
  readonly labels = new AveragedWeights(1 << LABEL_BITS);
  readonly finalLabels = new AveragedWeights(1 << LABEL_BITS);
  readonly punctuation = new AveragedWeights(1 << PUNCTUATION_BITS);
  private readonly ofCorpus = {
    transitions: new CorpusWeights(),
    labels: new CorpusWeights(),
    finalLabels: new CorpusWeights(),
    punctuation: new CorpusWeights(),
  };
  private readonly state = new ParserState();
  private readonly oracle = new Oracle();
  private readonly marks = new PunctuationHeads();
  private readonly ofTransition = new Int32Array(TRANSITION_FEATURES);
  private readonly ofLabel = new Int32Array(LABEL_FEATURES);
  private readonly ofFinalLabel = new Int32Array(RELABEL_FEATURES);
  private readonly scores = new Float64Array(ROW);
  /** Heads of the sentence's words in gold, `length` for the root, and their relations. */
  private heads: readonly number[] = [];
  private gold: readonly number[] = [];

  constructor(
    private readonly sentence: ParserSentence,
    private readonly relations: ReadonlyMap<number, readonly number[]>,
    private readonly margins: { readonly transition: number; readonly label: number },
    private readonly dropout: FeatureDropout,
  ) {}

  /** @param followsOwn whether the learner's own choice is followed rather than the oracle's */
  learn(given: ParsedSentence, followsOwn: () => boolean): void {
    const { sentence, state, oracle } = this;
    sentence.fill(given.tokens);
    if (sentence.length === 0) return;
    for (const weights of Object.values(this.ofCorpus)) weights.corpus = given.corpus ?? 0;
    const heads = headsOfWords(given.heads, sentence);
    this.heads = heads.map((head) => (head < 0 ? sentence.length : head));
    this.gold = heads.map((_, word) => given.labels[sentence.places[word]!]!);
    oracle.fill(heads);
    state.start(sentence.length);
    while (!state.done) this.step(followsOwn);
    this.relabel();
    this.attachPunctuation(given);
  }

  private step(followsOwn: () => boolean): void {
    const { state } = this;
    const allowed = state.allowed();
    const transition =
      (allowed & (allowed - 1)) === 0 ? 31 - Math.clz32(allowed) : this.chooseTransition(allowed, followsOwn);
    if (transition === SHIFT) {
      state.shift();
      return;
    }
    const dependent = state.stacked(0);
    const head = transition === LEFT ? state.next : state.stacked(1);
    state.attach(head);
    const possible = this.possibleLabels(dependent, head);
    let label = possible[0]!;
    if (possible.length > 1) {
      labelFeatures(this.sentence, state, dependent, head, state.given[head]!, this.ofLabel);
      label = learnLabel(
        this.labels,
        this.ofCorpus.labels,
        this.ofLabel,
        possible,
        this.rightLabel(dependent, head),
        this.margins.label,
      );
    }
    state.label(dependent, label);
  }

  private chooseTransition(allowed: number, followsOwn: () => boolean): number {
    const { sentence, state, oracle, transitions, ofCorpus, scores } = this;
    transitionFeatures(sentence, state, this.ofTransition);
    const ofTransition = this.dropout.keep(this.ofTransition);
    scoreTransitions(ofTransition, transitions.weights, scores);
    ofCorpus.transitions.addScores(ofTransition, TRANSITIONS, scores);
    const guess = bestTransition(scores, allowed);
    const cheapest = oracle.best(state, allowed);
    const right = bestTransition(scores, cheapest);
    const rival = bestTransition(scores, allowed & ~cheapest);
    transitions.tick();
    if (rival >= 0 && scores[right]! - scores[rival]! <= this.margins.transition) {
      for (const feature of ofTransition) {
        transitions.change(transitionRow(feature) + right, 1);
        transitions.change(transitionRow(feature) + rival, -1);
      }
      ofCorpus.transitions.change(ofTransition, right, 1);
      ofCorpus.transitions.change(ofTransition, rival, -1);
    }
    return followsOwn() ? guess : right;
  }

  private relabel(): void {
    const { sentence, state } = this;
    state.findSiblings();
    for (let word = 0; word < sentence.length; word++) {
      const head = state.heads[word]!;
      const possible = this.possibleLabels(word, head);
      if (possible.length === 1) continue;
      relabelFeatures(sentence, state, word, head, this.ofFinalLabel);
      state.labels[word] = learnLabel(
        this.finalLabels,
        this.ofCorpus.finalLabels,
        this.ofFinalLabel,
        possible,
        this.rightLabel(word, head),
        this.margins.label,
      );
    }
  }

  private attachPunctuation({ tokens, heads }: ParsedSentence): void {
    const { sentence, state, marks, punctuation, ofCorpus } = this;
    marks.fill(tokens, sentence, state);
    let word = 0;
    for (let at = tokens.length - 1; at >= 0; at--) {
      if (sentence.places[word] === at) {
        word++;
        continue;
      }
      marks.look(at, word);
      const featuresOf = (candidate: number) =>
        marks.features.subarray(candidate * PUNCTUATION_FEATURES, (candidate + 1) * PUNCTUATION_FEATURES);
      const guess = bestBy([...Array(marks.count).keys()], (candidate) => {
        let score = ofCorpus.punctuation.score(featuresOf(candidate), 0);
        for (const feature of featuresOf(candidate)) score += punctuation.weights[feature]!;
        return score;
      });
      const right = marks.candidates.subarray(0, marks.count).findIndex((one) => sentence.places[one] === heads[at]);
      punctuation.tick();
      if (right < 0 || right === guess) continue;
      for (const [candidate, by] of [
        [right, 1],
        [guess, -1],
      ] as const) {
        for (const feature of featuresOf(candidate)) punctuation.change(feature, by);
        ofCorpus.punctuation.change(featuresOf(candidate), 0, by);
      }
    }
  }

  private possibleLabels(dependent: number, head: number): readonly number[] {
    const { length, tags } = this.sentence;
    if (head === length) return [ROOT];
    return this.relations.get(relationPair(dependent < head, tags[head]!, tags[dependent]!)) ?? EVERY_LABEL;
  }

  /** The gold relation of an arc; −1 where the arc is none of gold. */
  private rightLabel(dependent: number, head: number): number {
    return this.heads[dependent] === head ? this.gold[dependent]! : -1;
  }
}

/** Chooses a label, and learns where another is right, or where the right one leads by no more than the margin. */
function learnLabel(
  weights: AveragedWeights,
  ofCorpus: CorpusWeights,
  features: Int32Array,
  possible: readonly number[],
  right: number,
  margin: number,
): number {
  const scoreOf = (label: number) => {
    let score = ofCorpus.score(features, label);
    for (const feature of features) score += weights.weights[labelIndex(feature, label)]!;
    return score;
  };
  const guess = ofCorpus.corpus === 0 ? bestLabel(features, possible, weights.weights) : bestBy(possible, scoreOf);
  weights.tick();
  if (right < 0) return guess;
  const rival =
    guess === right
      ? bestBy(
          possible.filter((label) => label !== right),
          scoreOf,
        )
      : guess;
  if (scoreOf(right) - scoreOf(rival) > margin) return guess;
  for (const [label, by] of [
    [right, 1],
    [rival, -1],
  ] as const) {
    for (const feature of features) weights.change(labelIndex(feature, label), by);
    ofCorpus.change(features, label, by);
  }
  return guess;
}

/** The relations that each pair of tags has in the sentences. */
function relationsOf(sentences: readonly ParsedSentence[], sentence: ParserSentence): Map<number, number[]> {
  const relations = new Map<number, number[]>();
  for (const { tokens, heads, labels } of sentences) {
    sentence.fill(tokens);
    for (const [word, head] of headsOfWords(heads, sentence).entries()) {
      const label = labels[sentence.places[word]!]!;
      if (label < 0 || head < 0) continue;
      const pair = relationPair(word < head, sentence.tags[head]!, sentence.tags[word]!);
      const known = relations.get(pair);
      if (known === undefined) relations.set(pair, [label]);
      else if (!known.includes(label)) known.push(label);
    }
  }
  for (const known of relations.values()) known.sort((a, b) => a - b);
  return relations;
}

/** Levels of the weights of the second look at heads: with 127 the file is larger by 300 KB, and no more accurate. */
const REVISION_LEVELS = 15;

/** The bytes of `de-parser.bin`. */
export function encodeParser(trained: TrainedParser): Uint8Array {
  const bytes = (weights: Float32Array) => new Uint8Array(quantise(weights).buffer);
  return writeModelFile(PARSER_KIND, {
    transitions: bytes(trained.transitions),
    revision: new Uint8Array(quantise(trained.revision, REVISION_LEVELS).buffer),
    labels: bytes(trained.labels),
    "final labels": bytes(trained.finalLabels),
    punctuation: bytes(trained.punctuation),
    relations: trained.relations,
  });
}
