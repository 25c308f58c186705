import {
  Automaton,
  buildAutomaton,
  CHANGING_FEATURES,
  changingFeatures,
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
  writeModelFile,
} from "@newsgraph/language";
import { FeatureDropout } from "./feature-dropout.js";
import { MarginLearner } from "./margin-learner.js";
import type { TrainedUniversalTags } from "./universal-training.js";

/** A sentence to learn from: for each token the tags that are right. More than one where the source leaves it open. */
export type TaggedSentence = {
  readonly forms: readonly string[];
  readonly gold: readonly (readonly number[])[];
  /** The universal tags, by name. */
  readonly upos: readonly string[];
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
  const examples = sentences.map(
    ({ forms, gold, corpus = 0 }): Example => ({
      sentence: tagger.prepare(forms),
      gold,
      corpus,
    }),
  );
  const sum = new Float32Array(1 << WEIGHT_BITS);
  for (let seed = firstSeed; seed < firstSeed + seeds; seed++) {
    const learner = new Learner(tagger, margin, new FeatureDropout(dropout, seed));
    const order = [...examples];
    const random = seededRandom(seed);
    for (let epoch = 0; epoch < epochs; epoch++) {
      shuffle(order, random);
      for (const example of order) learner.learn(example);
    }
    learner.choice.weights.addAverages(sum);
  }
  return { weights: sum, words, clusters };
}

/** A sentence made ready. */
type Example = {
  readonly sentence: TaggerSentence;
  readonly gold: readonly (readonly number[])[];
  readonly corpus: number;
};

/** A perceptron that learns sentence by sentence, each tag seen with those that it gave before. */
class Learner {
  readonly choice: MarginLearner;
  private readonly features = new Int32Array(FIXED_FEATURES + CHANGING_FEATURES);

  constructor(
    private readonly tagger: SttsTagger,
    margin: number,
    private readonly dropout: FeatureDropout,
  ) {
    this.choice = new MarginLearner(1 << WEIGHT_BITS, margin);
  }

  learn({ sentence, gold, corpus }: Example): void {
    const { features, tagger } = this;
    this.choice.corpus = corpus;
    const tags = new Uint8Array(sentence.forms.length);
    let state = 0;
    for (let i = 0; i < tags.length; i++) {
      const candidates = sentence.candidates[i]!.tags;
      let guess = candidates[0]!;
      if (candidates.length > 1) {
        fixedFeatures(sentence, i, features);
        changingFeatures(sentence, i, tags, state, tagger.joins(sentence, i, tags), features, FIXED_FEATURES);
        guess = this.choice.choose(this.dropout.keep(features), candidates, gold[i]!);
      }
      tags[i] = guess;
      state = nextState(state, guess);
    }
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

/** The tagger as it ships after what is trained is rounded. Without `universal`, rules alone give the universal tags. */
export function taggerOf(trained: TrainedTagger, lexicon: GermanLexicon, universal?: TrainedUniversalTags): SttsTagger {
  return createSttsTagger(
    {
      weights: quantise(trained.weights),
      words: new Automaton(trained.words),
      clusters: new Automaton(trained.clusters),
      ...(universal !== undefined && {
        universal: { candidates: universal.candidates, weights: quantise(universal.weights) },
      }),
    },
    lexicon,
  );
}

/** The bytes of `de-tagger.bin`. */
export function encodeTagger(trained: TrainedTagger, universal: TrainedUniversalTags): Uint8Array {
  const bytes = (weights: Float32Array) => new Uint8Array(quantise(weights).buffer);
  return writeModelFile(TAGGER_KIND, {
    weights: bytes(trained.weights),
    words: trained.words,
    clusters: trained.clusters,
    "universal candidates": new Uint8Array(universal.candidates.buffer),
    "universal weights": bytes(universal.weights),
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
