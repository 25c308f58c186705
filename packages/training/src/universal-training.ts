import {
  type ParserToken,
  STTS,
  type Stts,
  type SttsTagger,
  sttsNumber,
  UNIVERSAL_BITS,
  UNIVERSAL_FEATURES,
  type UniversalSentence,
  universalFeatures,
  universalSentence,
  uposNumber,
  uposOf,
} from "@newsgraph/language";
import { FeatureDropout } from "./feature-dropout.js";
import { MarginLearner } from "./margin-learner.js";
import { seededRandom, shuffle, type TaggedSentence } from "./tagger.js";
import type { Count } from "./tagger-score.js";

/**
 * How the choice of universal tags is trained, as TAGGER_DEFAULTS has it; `least` is how often GSD has to give a tag a universal tag that
 * is to be chosen. Chosen on GSD dev.
 */
export const UNIVERSAL_DEFAULTS = { epochs: 5, seeds: 5, margin: 20, dropout: 0.2, least: 15 } as const;

/** What of them can be chosen. */
export type UniversalOptions = Partial<Record<keyof typeof UNIVERSAL_DEFAULTS, number>>;

/** The model as trained, before its weights are rounded. */
export type TrainedUniversalTags = { readonly candidates: Uint32Array; readonly weights: Float32Array };

/**
 * Trains averaged perceptrons that choose the universal tags of tagged sentences, and sums their weights. Deterministic.
 * @param tokens of each sentence, as a tagger gives them which has not seen it
 * @param tagger makes the sentences ready; its weights do not count
 */
export function trainUniversalTags(
  sentences: readonly TaggedSentence[],
  tokens: readonly (readonly ParserToken[])[],
  tagger: Pick<SttsTagger, "prepare">,
  options: UniversalOptions = {},
): TrainedUniversalTags {
  const { epochs, seeds, margin, dropout, least } = { ...UNIVERSAL_DEFAULTS, ...options };
  const examples = sentences.map(
    ({ forms, upos, corpus = 0 }, at): Example => ({
      sentence: universalSentence(
        tagger.prepare(forms),
        tokens[at]!.map(({ xpos }) => ({ tag: xpos as Stts })),
        tokens[at]!.map(({ lemma }) => lemma),
      ),
      gold: upos.map(uposNumber),
      corpus,
    }),
  );
  const possible = candidatesOf(examples, least);
  const lessons = lessonsOf(examples, possible);
  const sum = new Float32Array(1 << UNIVERSAL_BITS);
  const features = new Int32Array(UNIVERSAL_FEATURES);
  for (let seed = 1; seed <= seeds; seed++) {
    const learner = new MarginLearner(sum.length, margin);
    const kept = new FeatureDropout(dropout, seed);
    const random = seededRandom(seed);
    const order = [...lessons];
    for (let epoch = 0; epoch < epochs; epoch++) {
      shuffle(order, random);
      for (const { sentence, gold, corpus, places } of order) {
        learner.corpus = corpus;
        for (const i of places) {
          universalFeatures(sentence, i, features);
          learner.choose(kept.keep(features), possible[sentence.tags[i]!]!, [gold[i]!]);
        }
      }
    }
    learner.weights.addAverages(sum);
  }
  const candidates = Uint32Array.from(possible, (numbers) => numbers.reduce((bits, number) => bits | (1 << number), 0));
  return { candidates, weights: sum };
}

/** A sentence made ready, with the numbers of its universal tags. */
type Example = {
  readonly sentence: UniversalSentence;
  readonly gold: readonly number[];
  readonly corpus: number;
};

/** Tags whose universal tag the tree decides, or that have one alone. */
const RULED = /^V[AM]|^\$/;

/** For each tag of STTS the universal tags that it had often enough, ascending; none where it is ruled. */
function candidatesOf(examples: readonly Example[], least: number): number[][] {
  const counts = STTS.map(() => new Map<number, number>());
  for (const { sentence, gold, corpus } of examples) {
    if (corpus !== 0) continue;
    for (const [i, tag] of sentence.tags.entries()) {
      const count = counts[tag]!;
      count.set(gold[i]!, (count.get(gold[i]!) ?? 0) + 1);
    }
  }
  return counts.map((count, tag) =>
    RULED.test(STTS[tag]!)
      ? []
      : Array.from(count)
          .filter(([number, times]) => number >= 0 && times >= least)
          .map(([number]) => number)
          .sort((a, b) => a - b),
  );
}

/** The sentences with the places of the words that something is to be learnt from. */
function lessonsOf(examples: readonly Example[], possible: readonly (readonly number[])[]) {
  const isForeign = foreignHabits(examples);
  return examples.map((example) => {
    const { sentence, corpus } = example;
    const places = Array.from(sentence.tags.keys()).filter(
      (i) => possible[sentence.tags[i]!]!.length > 1 && (corpus === 0 || !isForeign(corpus, sentence, i)),
    );
    return { ...example, places };
  });
}

/** Tags of words that no rule knows one by one. */
const OPEN = new Set(["NN", "NE", "FM", "ADJA"].map(sttsNumber));
const PLAIN = STTS.map((tag) => uposNumber(uposOf(tag)));

/**
 * Finds the words that a corpus hardly ever tags as the rules do, which follow the habits of corpus 0: "Montag" is PROPN there and NOUN elsewhere.
 * Of words of open classes only those are meant that a rule names. Nothing is to be learnt from them.
 */
function foreignHabits(examples: readonly Example[]) {
  const counts = new Map<string, Count>();
  const key = (corpus: number, { tags, lemmas }: UniversalSentence, i: number) => `${corpus} ${tags[i]!} ${lemmas[i]!}`;
  for (const { sentence, gold, corpus } of examples) {
    for (const [i, rule] of sentence.rules.entries()) {
      if (OPEN.has(sentence.tags[i]!) && rule === PLAIN[sentence.tags[i]!]) continue;
      const count = counts.get(key(corpus, sentence, i)) ?? { right: 0, of: 0 };
      counts.set(key(corpus, sentence, i), count);
      count.of++;
      if (gold[i] === rule) count.right++;
    }
  }
  return (corpus: number, sentence: UniversalSentence, i: number): boolean => {
    const count = counts.get(key(corpus, sentence, i));
    return count !== undefined && count.right < count.of / 5;
  };
}
