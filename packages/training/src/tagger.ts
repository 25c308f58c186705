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
  sttsNumber,
  TAGGER_KIND,
  WEIGHT_BITS,
  weightIndex,
  writeModelFile,
} from "@newsgraph/language";
import { AveragedWeights } from "./averaged-weights.js";

/** A sentence to learn from: for each token the tags that are right. More than one where the source leaves it open. */
export type TaggedSentence = { readonly forms: readonly string[]; readonly gold: readonly (readonly number[])[] };

/** How the tagger is trained. Chosen on GSD dev with HDT as training text. */
export const TAGGER_DEFAULTS = { epochs: 6, seed: 20, levels: 127, prune: 1 } as const;

/** Weights as trained, before they are rounded, with the automata that go with them. */
export type TrainedTagger = {
  readonly weights: Float32Array;
  readonly words: Uint8Array;
  readonly clusters: Uint8Array;
};

/**
 * Trains an averaged perceptron on the sentences. Deterministic.
 * @param clusters an automaton of word clusters
 */
export function trainTagger(
  sentences: readonly TaggedSentence[],
  lexicon: GermanLexicon,
  clusters: Uint8Array,
  options: { epochs?: number; seed?: number } = {},
): TrainedTagger {
  const { epochs, seed } = { ...TAGGER_DEFAULTS, ...options };
  const size = 1 << WEIGHT_BITS;
  const learnt = new AveragedWeights(size);
  const { weights } = learnt;
  const parts = { weights, clusters: new Automaton(clusters) };
  const bare = createSttsTagger({ ...parts, words: new Automaton(buildAutomaton([])) }, lexicon);
  const words = wordsBeyondLexicon(sentences, bare);
  const { prepare, joins } = createSttsTagger({ ...parts, words: new Automaton(words) }, lexicon);
  const prepared = sentences.map((sentence) => prepare(sentence.forms));
  const columns = prepared.map(columnsOf);
  const order = Array.from(sentences.keys());
  const random = seededRandom(seed);
  const features = new Int32Array(FIXED_FEATURES + CHANGING_FEATURES);

  for (let epoch = 0; epoch < epochs; epoch++) {
    shuffle(order, random);
    for (const number of order) {
      const sentence = prepared[number]!;
      const tags = new Uint8Array(sentence.forms.length);
      let state = 0;
      for (let i = 0; i < sentence.forms.length; i++) {
        const candidates = sentence.candidates[i]!.tags;
        const gold = sentences[number]!.gold[i]!;
        let guess = candidates[0]!;
        if (candidates.length > 1) {
          learnt.tick();
          fixedFeatures(sentence, columns[number]!, i, features);
          changingFeatures(columns[number]!, i, tags, state, joins(sentence, i, tags), features, FIXED_FEATURES);
          guess = bestTag(features, candidates, weights);
          if (!gold.includes(guess)) {
            const possible = gold.filter((tag) => candidates.includes(tag));
            if (possible.length > 0) {
              const right = possible.length === 1 ? possible[0]! : bestTag(features, possible, weights);
              for (const feature of features) {
                learnt.change(weightIndex(feature, right), 1);
                learnt.change(weightIndex(feature, guess), -1);
              }
            }
          }
        }
        tags[i] = guess;
        state = nextState(state, guess);
      }
    }
  }
  const averaged = new Float32Array(size);
  learnt.addAverages(averaged);
  return { weights: averaged, words, clusters };
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
