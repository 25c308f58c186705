import { UPOS, type Upos } from "../document.js";
import type { Word } from "./morphology.js";
import { mix } from "./parser-hash.js";
import { sttsNumber } from "./stts.js";
import { hashString } from "./tag-candidates.js";
import { bestTag } from "./tagger-choice.js";
import type { TaggerSentence } from "./tagger-features.js";
import { universalTagsByRule } from "./upos.js";

/** What chooses universal tags where the rules are often wrong. */
export type UniversalModel = {
  /**
   * For each tag of STTS the universal tags to choose among, as bits in the order of UPOS; where they are fewer than two, the
   * rule decides.
   */
  readonly candidates: ArrayLike<number>;
  /** 2 to the power of UNIVERSAL_BITS weights. */
  readonly weights: ArrayLike<number>;
};

/** A model that leaves all to the rules. */
export const RULES_ALONE: UniversalModel = { candidates: [], weights: [] };

/** A sentence as the choice of universal tags sees it: what the tagger reads, then tags, lemmas, and what the rules say, as numbers. */
export type UniversalSentence = Pick<TaggerSentence, "columns"> & {
  readonly tags: Int32Array;
  readonly lemmas: Int32Array;
  readonly rules: Int32Array;
};

/** Makes a tagged sentence ready. */
export function universalSentence(
  { columns }: TaggerSentence,
  words: readonly Pick<Word, "tag">[],
  lemmas: readonly string[],
): UniversalSentence {
  const { length } = words;
  const byRule = universalTagsByRule(words, lemmas);
  const sentence = {
    columns,
    tags: new Int32Array(length),
    lemmas: new Int32Array(length),
    rules: new Int32Array(length),
  };
  for (let i = 0; i < length; i++) {
    sentence.tags[i] = sttsNumber(words[i]!.tag);
    sentence.lemmas[i] = hashString(lemmas[i]!);
    sentence.rules[i] = uposNumber(byRule[i]!);
  }
  return sentence;
}

/** The place of a universal tag in UPOS; −1 where it is none. */
export function uposNumber(tag: string): number {
  return NUMBERS.get(tag) ?? -1;
}

const NUMBERS: ReadonlyMap<string, number> = new Map(UPOS.map((tag, number) => [tag, number]));

/** How many features `universalFeatures` writes. */
export const UNIVERSAL_FEATURES = 28;
/** What stands before and behind a sentence. */
const OUTSIDE = 63;

/** Writes the features of token `i` into `into`, each with the token's tag. */
export function universalFeatures(
  { tags, lemmas, rules, columns }: UniversalSentence,
  i: number,
  into: Int32Array,
): void {
  const { words, suffixes, shapes, clusters, ambiguities } = columns;
  const at = (column: Int32Array, index: number) => (index >= 0 && index < column.length ? column[index]! : OUTSIDE);
  const first = i === 0 ? 1 : 0;
  const tag = tags[i]!;
  const word = words[i]!;
  const lemma = lemmas[i]!;
  const cluster = clusters[i]!;
  const shape = shapes[i]!;
  const suffix = suffixes[i]!;
  const rule = rules[i]!;
  const ambiguity = ambiguities[i]!;
  const previous = at(tags, i - 1);
  const next = at(tags, i + 1);
  const previousLemma = at(lemmas, i - 1);
  const nextLemma = at(lemmas, i + 1);
  let n = 0;
  const add = (a: number, b = 0, c = 0) => {
    into[n] = mix((n << 6) | tag, a, b, c);
    n++;
  };
  add(rule);
  add(word);
  add(lemma);
  add(cluster);
  add(previous);
  add(next);
  add(previous, next);
  add(previousLemma);
  add(nextLemma);
  add(lemma, previous);
  add(lemma, next);
  add(suffix, shape, first);
  add(shape, at(shapes, i - 1), at(shapes, i + 1));
  add(at(clusters, i - 1));
  add(at(clusters, i + 1));
  add(at(tags, i - 2), previous);
  add(next, at(tags, i + 2));
  add(cluster, previous);
  add(rule, cluster);
  add(lemma, previousLemma);
  add(lemma, nextLemma);
  add(ambiguity);
  add(ambiguity, previous);
  add(ambiguity, shape, first);
  add(ambiguity, at(ambiguities, i - 1));
  add(ambiguity, at(ambiguities, i + 1));
  add(cluster, shape);
  add(cluster, next);
}

/** Makes a function that gives the universal tags of sentences. */
export function createUniversalTagger({
  candidates,
  weights,
}: UniversalModel): (sentence: UniversalSentence) => Upos[] {
  const possible = Array.from(candidates, (bits) =>
    UPOS.flatMap((_, number) => ((bits >> number) & 1 ? [number] : [])),
  );
  const features = new Int32Array(UNIVERSAL_FEATURES);
  return (sentence) => {
    const chosen: Upos[] = [];
    for (let i = 0; i < sentence.tags.length; i++) {
      const among = possible[sentence.tags[i]!] ?? [];
      let best = sentence.rules[i]!;
      if (among.length > 1) {
        universalFeatures(sentence, i, features);
        best = bestTag(features, among, weights);
      }
      chosen.push(UPOS[best]!);
    }
    return chosen;
  };
}
