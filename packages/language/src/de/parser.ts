import { readModelFile } from "../model-file.js";
import {
  LABEL_FEATURES,
  labelFeatures,
  RELABEL_FEATURES,
  relabelFeatures,
  TRANSITION_FEATURES,
  transitionFeatures,
} from "./parser-features.js";
import { LABEL_BITS, PARSER_KIND, PUNCTUATION_BITS, ROW, TRANSITION_BITS } from "./parser-format.js";
import { DEPRELS } from "./parser-labels.js";
import { PunctuationHeads } from "./parser-punctuation.js";
import { decodeRelations, relationPair } from "./parser-relations.js";
import { ParserSentence, type ParserToken } from "./parser-sentence.js";
import { LEFT, ParserState, RIGHT, SHIFT } from "./parser-state.js";

/** Parses sentences of German. */
export type DependencyParser = {
  /**
   * Writes the head of each token (index in the sentence, −1 for the root) and the number of its relation in `DEPRELS`. They always are a tree
   * with one root.
   * @param heads with a place for each token, and so `labels`
   */
  parse(tokens: readonly ParserToken[], heads: Int32Array, labels: Int32Array): void;
};

/** What a parser is made of. */
export type ParserParts = {
  /** 2 to the power of TRANSITION_BITS rows of ROW weights */
  readonly transitions: ArrayLike<number>;
  /** 2 to the power of LABEL_BITS weights */
  readonly labels: ArrayLike<number>;
  /** As many, for the second look at the relations. */
  readonly finalLabels: ArrayLike<number>;
  /** 2 to the power of PUNCTUATION_BITS weights */
  readonly punctuation: ArrayLike<number>;
  /** as `encodeRelations` writes them */
  readonly relations: Uint8Array;
};

/**
 * Opens the parser: greedy, by transitions of the arc-hybrid system, each chosen by a linear model over hashed features.
 * @param bytes the file `de-parser.bin`
 * @param clusterOf number of a form's word cluster, −1 for none: `SttsTagger.clusterOf`
 * @throws Error where the bytes are not that file (readModelFile).
 */
export function openGermanParser(bytes: Uint8Array, clusterOf: (form: string) => number): DependencyParser {
  const model = readModelFile(bytes, PARSER_KIND, "de-parser.bin");
  const signed = (name: string) => {
    const section = model.section(name);
    return new Int8Array(section.buffer, section.byteOffset, section.length);
  };
  return createDependencyParser(
    {
      transitions: signed("transitions"),
      labels: signed("labels"),
      finalLabels: signed("final labels"),
      punctuation: signed("punctuation"),
      relations: model.section("relations"),
    },
    clusterOf,
  );
}

/**
 * A parser of the given parts.
 * @throws RangeError where the numbers of weights are others.
 */
export function createDependencyParser(
  { transitions, labels, finalLabels, punctuation, relations }: ParserParts,
  clusterOf: (form: string) => number,
): DependencyParser {
  const sizes = [transitions.length, labels.length, finalLabels.length, punctuation.length];
  const needed = [ROW << TRANSITION_BITS, 1 << LABEL_BITS, 1 << LABEL_BITS, 1 << PUNCTUATION_BITS];
  if (sizes.some((size, i) => size !== needed[i])) {
    throw new RangeError(
      `createDependencyParser: ${sizes.join(", ")} weights where ${needed.join(", ")} are needed; train the parser anew`,
    );
  }
  const relationsOf = decodeRelations(relations);
  const sentence = new ParserSentence(clusterOf);
  const state = new ParserState();
  const features = new Int32Array(TRANSITION_FEATURES);
  const ofRelation = new Int32Array(RELABEL_FEATURES);
  const ofLabel = new Int32Array(LABEL_FEATURES);
  const scores = new Float64Array(ROW);
  const marks = new PunctuationHeads();
  return {
    parse(tokens, heads, found) {
      sentence.fill(tokens);
      state.start(sentence.length);
      while (!state.done) {
        const allowed = state.allowed();
        let transition: number;
        if ((allowed & (allowed - 1)) === 0) transition = 31 - Math.clz32(allowed);
        else {
          transitionFeatures(sentence, state, features);
          scoreTransitions(features, transitions, scores);
          transition = bestTransition(scores, allowed);
        }
        if (transition === SHIFT) {
          state.shift();
          continue;
        }
        const dependent = state.stacked(0);
        const head = transition === LEFT ? state.next : state.stacked(1);
        state.attach(head);
        let label = ROOT;
        if (head < sentence.length) {
          const { tags } = sentence;
          const possible = relationsOf[relationPair(dependent < head, tags[head]!, tags[dependent]!)]!;
          label = possible[0]!;
          if (possible.length > 1) {
            labelFeatures(sentence, state, dependent, head, state.given[head]!, ofLabel);
            label = bestLabel(ofLabel, possible, labels);
          }
        }
        state.label(dependent, label);
      }
      const { length, places } = sentence;
      if (length === 0) {
        for (let i = 0; i < tokens.length; i++) {
          heads[i] = i === 0 ? -1 : 0;
          found[i] = i === 0 ? ROOT : PUNCT;
        }
        return;
      }
      state.findSiblings();
      for (let word = 0; word < length; word++) {
        const head = state.heads[word]!;
        if (head === length) continue;
        const possible = relationsOf[relationPair(word < head, sentence.tags[head]!, sentence.tags[word]!)]!;
        if (possible.length === 1) continue;
        relabelFeatures(sentence, state, word, head, ofRelation);
        state.labels[word] = bestLabel(ofRelation, possible, finalLabels);
      }
      marks.fill(tokens, sentence, state);
      let word = 0;
      for (let i = tokens.length - 1; i >= 0; i--) {
        if (word < length && places[word] === i) {
          heads[i] = places[state.heads[word]!]!;
          found[i] = state.labels[word]!;
          word++;
        } else {
          marks.look(i, word);
          heads[i] = places[marks.candidates[marks.best(punctuation)]!]!;
          found[i] = PUNCT;
        }
      }
    },
  };
}

const ROOT = DEPRELS.indexOf("root");
const PUNCT = DEPRELS.indexOf("punct");
const ROW_MASK = (1 << TRANSITION_BITS) - 1;
const LABEL_MASK = (1 << LABEL_BITS) - 1;
const LABEL_HASHES = Int32Array.from(DEPRELS, (_, label) => Math.imul(label + 1, 0x9e37_79b1));

/** Where the row of a feature begins. */
export function transitionRow(feature: number): number {
  return (feature & ROW_MASK) * ROW;
}

/** The place of the weight of a feature with a label. */
export function labelIndex(feature: number, label: number): number {
  return (feature + LABEL_HASHES[label]!) & LABEL_MASK;
}

/** Sums the weights of each transition. */
export function scoreTransitions(features: Int32Array, weights: ArrayLike<number>, scores: Float64Array): void {
  let shift = 0;
  let left = 0;
  let right = 0;
  for (let f = 0; f < features.length; f++) {
    const row = (features[f]! & ROW_MASK) * ROW;
    shift += weights[row + SHIFT]!;
    left += weights[row + LEFT]!;
    right += weights[row + RIGHT]!;
  }
  scores[SHIFT] = shift;
  scores[LEFT] = left;
  scores[RIGHT] = right;
}

/** The allowed transition with the highest score; of equals the one with the lowest number. */
export function bestTransition(scores: Float64Array, allowed: number): number {
  let best = -1;
  for (let transition = 0; transition < 3; transition++) {
    if ((allowed >> transition) & 1 && (best < 0 || scores[transition]! > scores[best]!)) best = transition;
  }
  return best;
}

/** The possible label with the highest sum of weights; of equals the first. */
export function bestLabel(features: Int32Array, possible: ArrayLike<number>, weights: ArrayLike<number>): number {
  let best = possible[0]!;
  let bestScore = Number.NEGATIVE_INFINITY;
  for (let l = 0; l < possible.length; l++) {
    const label = possible[l]!;
    let score = 0;
    const hash = LABEL_HASHES[label]!;
    for (let f = 0; f < features.length; f++) score += weights[(features[f]! + hash) & LABEL_MASK]!;
    if (score > bestScore) {
      bestScore = score;
      best = label;
    }
  }
  return best;
}
