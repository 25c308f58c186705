import {
  Automaton,
  bestTag,
  buildAutomaton,
  CHANGING_FEATURES,
  changingFeatures,
  columnsOf,
  createSttsTagger,
  FIXED_FEATURES,
  fixedFeatures,
  type GermanLexicon,
  nextState,
  type SttsTagger,
  sttsNumber,
  TAGGER_KIND,
  type TaggerSentence,
  WEIGHT_BITS,
  weightIndex,
  writeModelFile,
} from "@newsgraph/language";
import { AveragedWeights } from "./averaged-weights.js";
import { bestBy, CorpusWeights } from "./corpus-weights.js";
import { FeatureDropout } from "./feature-dropout.js";

/** A sentence to learn from: for each token the tags that are right. More than one where the source leaves it open. */
export type TaggedSentence = {
  readonly forms: readonly string[];
  readonly gold: readonly (readonly number[])[];
  /** Number of the corpus: 0 is the one whose habits the tagger shall have. */
  readonly corpus?: number;
};

/**
 * How the tagger is trained: so many perceptrons see the sentences in orders of their own, and the tagger has the sum of their weights.
 * A right choice counts as wrong where it leads over the best wrong one by no more than the margin; a share of the features is left out at random.
 * Chosen on GSD dev.
 */
export const TAGGER_DEFAULTS = {
  epochs: 6,
  seeds: 5,
  firstSeed: 1,
  margin: 20,
  dropout: 0.2,
  levels: 127,
  prune: 1,
} as const;

/** What of them can be chosen. With a margin of 0 only wrong choices teach. */
export type TaggerOptions = {
  readonly epochs?: number;
  readonly seeds?: number;
  readonly firstSeed?: number;
  readonly margin?: number;
  readonly dropout?: number;
};

/** Weights as trained, before they are rounded, with the automata that go with them. */
export type TrainedTagger = {
  readonly weights: Float32Array;
  readonly words: Uint8Array;
  readonly clusters: Uint8Array;
};

/**
 * Trains averaged perceptrons on the sentences. Deterministic.
 * @param clusters an automaton of word clusters
 */
export function trainTagger(
  sentences: readonly TaggedSentence[],
  lexicon: GermanLexicon,
  clusters: Uint8Array,
  options: TaggerOptions = {},
): TrainedTagger {
  const { epochs, seeds, firstSeed, margin, dropout } = { ...TAGGER_DEFAULTS, ...options };
  const parts = { weights: new Int8Array(1 << WEIGHT_BITS), clusters: new Automaton(clusters) };
  const bare = createSttsTagger({ ...parts, words: new Automaton(buildAutomaton([])) }, lexicon);
  const words = wordsBeyondLexicon(sentences, bare);
  const tagger = createSttsTagger({ ...parts, words: new Automaton(words) }, lexicon);
  const examples = sentences.map(({ forms, gold, corpus = 0 }): Example => {
    const sentence = tagger.prepare(forms);
    return { sentence, columns: columnsOf(sentence), gold, corpus };
  });
  const sum = new Float32Array(1 << WEIGHT_BITS);
  for (let seed = firstSeed; seed < firstSeed + seeds; seed++) {
    const learner = new Learner(tagger, margin, new FeatureDropout(dropout, seed));
    const order = [...examples];
    const random = seededRandom(seed);
    for (let epoch = 0; epoch < epochs; epoch++) {
      shuffle(order, random);
      for (const example of order) learner.learn(example);
    }
    learner.weights.addAverages(sum);
  }
  return { weights: sum, words, clusters };
}

/** A sentence made ready. */
type Example = {
  readonly sentence: TaggerSentence;
  readonly columns: ReturnType<typeof columnsOf>;
  readonly gold: readonly (readonly number[])[];
  readonly corpus: number;
};

/** A perceptron that learns sentence by sentence, each tag seen with those that it gave before. */
class Learner {
  readonly weights = new AveragedWeights(1 << WEIGHT_BITS);
  private readonly ofCorpus = new CorpusWeights();
  private readonly features = new Int32Array(FIXED_FEATURES + CHANGING_FEATURES);

  constructor(
    private readonly tagger: SttsTagger,
    private readonly margin: number,
    private readonly dropout: FeatureDropout,
  ) {}

  learn({ sentence, columns, gold, corpus }: Example): void {
    const { features, tagger } = this;
    this.ofCorpus.corpus = corpus;
    const tags = new Uint8Array(sentence.forms.length);
    let state = 0;
    for (let i = 0; i < tags.length; i++) {
      const candidates = sentence.candidates[i]!.tags;
      let guess = candidates[0]!;
      if (candidates.length > 1) {
        fixedFeatures(sentence, columns, i, features);
        changingFeatures(columns, i, tags, state, tagger.joins(sentence, i, tags), features, FIXED_FEATURES);
        guess = this.choose(this.dropout.keep(features), candidates, gold[i]!);
      }
      tags[i] = guess;
      state = nextState(state, guess);
    }
  }

  /** Chooses among the candidates, and learns where the choice is wrong, or right by no more than the margin. */
  private choose(features: Int32Array, candidates: readonly number[], gold: readonly number[]): number {
    this.weights.tick();
    const guess = this.best(features, candidates);
    const possible = gold.filter((tag) => candidates.includes(tag));
    if (possible.length === 0 || possible.length === candidates.length) return guess;
    const right = this.best(features, possible);
    let rival = guess;
    if (possible.includes(guess)) {
      const wrong = candidates.filter((tag) => !possible.includes(tag));
      rival = this.best(features, wrong);
      if (this.margin === 0 || this.score(features, right) - this.score(features, rival) > this.margin) return guess;
    }
    this.change(features, right, 1);
    this.change(features, rival, -1);
    return guess;
  }

  private best(features: Int32Array, possible: readonly number[]): number {
    if (this.ofCorpus.corpus === 0) return bestTag(features, possible, this.weights.weights);
    return bestBy(possible, (tag) => this.score(features, tag));
  }

  private score(features: Int32Array, tag: number): number {
    let score = this.ofCorpus.score(features, tag);
    for (const feature of features) score += this.weights.weights[weightIndex(feature, tag)]!;
    return score;
  }

  private change(features: Int32Array, tag: number, by: number): void {
    for (const feature of features) this.weights.change(weightIndex(feature, tag), by);
    this.ofCorpus.change(features, tag, by);
  }
}

/** Form and tag pairs of the texts that lexicon and shapes do not foresee, where the text leaves no doubt of the tag. */
function wordsBeyondLexicon(
  sentences: readonly TaggedSentence[],
  tagger: { prepare: (forms: readonly string[]) => { candidates: readonly { tags: readonly number[] }[] } },
): Uint8Array {
  const pairs: [string, number][] = [];
  for (const { forms, gold } of sentences) {
    const { candidates } = tagger.prepare(forms);
    for (const [i, form] of forms.entries()) {
      const tags = gold[i]!;
      if (tags.length === 1 && !candidates[i]!.tags.includes(tags[0]!)) pairs.push([form, tags[0]!]);
    }
  }
  return buildAutomaton(pairs);
}

/** Rounds weights to signed bytes; those that round below `prune` become zero. */
export function quantise(
  weights: Float32Array,
  levels: number = TAGGER_DEFAULTS.levels,
  prune: number = TAGGER_DEFAULTS.prune,
): Int8Array {
  const sizes = weights
    .filter((weight) => weight !== 0)
    .map(Math.abs)
    .sort();
  const largest = sizes[Math.floor(sizes.length * 0.9995)] ?? 1;
  const rounded = new Int8Array(weights.length);
  for (let i = 0; i < weights.length; i++) {
    if (weights[i] === 0) continue;
    const level = Math.max(-127, Math.min(127, Math.round((weights[i]! / largest) * levels)));
    if (Math.abs(level) >= prune) rounded[i] = level;
  }
  return rounded;
}

/** The bytes of `de-tagger.bin`. */
export function encodeTagger(trained: TrainedTagger): Uint8Array {
  const weights = quantise(trained.weights);
  return writeModelFile(TAGGER_KIND, {
    weights: new Uint8Array(weights.buffer),
    words: trained.words,
    clusters: trained.clusters,
  });
}

/** The number of a treebank's tag as a gold tag; empty where STTS has none such. */
export function goldTag(xpos: string): readonly number[] {
  const number = sttsNumber(xpos);
  return number < 0 ? [] : [number];
}

/** Random numbers from 0 to 1 that are the same on every run (mulberry32). */
export function seededRandom(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b_79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Shuffles in place. */
export function shuffle<T>(items: T[], random: () => number): void {
  for (let at = items.length - 1; at > 0; at--) {
    const other = Math.floor(random() * (at + 1));
    [items[at], items[other]] = [items[other]!, items[at]!];
  }
}
