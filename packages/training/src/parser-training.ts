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
  type ParserToken,
  PUNCTUATION_BITS,
  PUNCTUATION_FEATURES,
  PunctuationHeads,
  ROW,
  relationPair,
  SHIFT,
  scoreTransitions,
  TRANSITION_BITS,
  TRANSITION_FEATURES,
  transitionFeatures,
  transitionRow,
  writeModelFile,
} from "@newsgraph/language";
import { Oracle } from "./parser-oracle.js";
import { quantise, seededRandom } from "./tagger.js";

/** A sentence with its tree: heads (−1 for the root) and numbers of relations; a label of −1 teaches nothing. */
export type ParsedSentence = {
  readonly tokens: readonly ParserToken[];
  readonly heads: readonly number[];
  readonly labels: readonly number[];
};

export type TrainedParser = {
  readonly transitions: Float32Array;
  readonly labels: Float32Array;
  readonly punctuation: Float32Array;
  readonly relations: Uint8Array;
};

/** How the parser is trained. */
export const PARSER_DEFAULTS = { epochs: 5, seed: 1, exploreFrom: 1, explore: 0.9 } as const;

/** Trains an averaged perceptron with a dynamic oracle and exploration (Goldberg & Nivre 2013). Deterministic. */
export function trainParser(
  sentences: readonly ParsedSentence[],
  clusterOf: (form: string) => number,
  options: { epochs?: number; seed?: number; onEpoch?: (epoch: number) => void } = {},
): TrainedParser {
  const { epochs, seed, exploreFrom, explore } = { ...PARSER_DEFAULTS, ...options };
  const relations = relationsOf(sentences, clusterOf);
  const transitions = new AveragedWeights(ROW << TRANSITION_BITS);
  const labels = new AveragedWeights(1 << LABEL_BITS);
  const punctuation = new AveragedWeights(1 << PUNCTUATION_BITS);
  const marks = new PunctuationHeads();
  const sentence = new ParserSentence(clusterOf);
  const state = new ParserState();
  const oracle = new Oracle();
  const features = new Int32Array(TRANSITION_FEATURES);
  const ofLabel = new Int32Array(LABEL_FEATURES);
  const scores = new Float64Array(ROW);
  const order = Array.from(sentences.keys());
  const random = seededRandom(seed);
  for (let epoch = 0; epoch < epochs; epoch++) {
    shuffle(order, random);
    for (const number of order) {
      const { tokens, heads, labels: gold } = sentences[number]!;
      sentence.fill(tokens);
      const { length } = sentence;
      if (length === 0) continue;
      const wordHeads = headsOfWords(heads, sentence);
      oracle.fill(wordHeads);
      state.start(length);
      while (!state.done) {
        const allowed = state.allowed();
        let transition: number;
        if ((allowed & (allowed - 1)) === 0) transition = 31 - Math.clz32(allowed);
        else {
          transitionFeatures(sentence, state, features);
          scoreTransitions(features, transitions.weights, scores);
          const guess = bestTransition(scores, allowed);
          const right = bestTransition(scores, oracle.best(state, allowed));
          transitions.tick();
          if (oracle.costOf(guess) > oracle.costOf(right)) {
            for (let f = 0; f < TRANSITION_FEATURES; f++) {
              const row = transitionRow(features[f]!);
              transitions.change(row + right, 1);
              transitions.change(row + guess, -1);
            }
          }
          transition = epoch >= exploreFrom && random() < explore ? guess : right;
        }
        if (transition === SHIFT) {
          state.shift();
          continue;
        }
        const dependent = state.stacked(0);
        const head = transition === LEFT ? state.next : state.stacked(1);
        state.attach(head);
        const { tags, places } = sentence;
        const possible = relations.get(relationPair(dependent < head, tags[head]!, tags[dependent]!)) ?? EVERY_LABEL;
        let label = possible[0]!;
        const right =
          (wordHeads[dependent] === -1 ? length : wordHeads[dependent]) === head ? gold[places[dependent]!]! : -1;
        if (possible.length > 1) {
          labelFeatures(sentence, state, dependent, head, ofLabel);
          label = bestLabel(ofLabel, possible, labels.weights);
          labels.tick();
          if (right >= 0 && label !== right) {
            for (let f = 0; f < LABEL_FEATURES; f++) {
              labels.change(labelIndex(ofLabel[f]!, right), 1);
              labels.change(labelIndex(ofLabel[f]!, label), -1);
            }
          }
        }
        state.label(dependent, label);
      }
      marks.fill(tokens, sentence, state);
      let word = 0;
      for (let i = tokens.length - 1; i >= 0; i--) {
        if (sentence.places[word] === i) {
          word++;
          continue;
        }
        marks.look(i, word);
        const guess = marks.best(punctuation.weights);
        let right = -1;
        for (let c = 0; c < marks.count; c++) if (sentence.places[marks.candidates[c]!] === heads[i]) right = c;
        punctuation.tick();
        if (right < 0 || right === guess) continue;
        for (let f = 0; f < PUNCTUATION_FEATURES; f++) {
          punctuation.change(marks.features[right * PUNCTUATION_FEATURES + f]!, 1);
          punctuation.change(marks.features[guess * PUNCTUATION_FEATURES + f]!, -1);
        }
      }
    }
    options.onEpoch?.(epoch);
  }
  return {
    transitions: transitions.average(),
    labels: labels.average(),
    punctuation: punctuation.average(),
    relations: encodeRelations(new Map(Array.from(relations, ([pair, set]) => [pair, new Set(set)]))),
  };
}

const EVERY_LABEL = Array.from(DEPRELS.keys());

function relationsOf(sentences: readonly ParsedSentence[], clusterOf: (form: string) => number): Map<number, number[]> {
  const relations = new Map<number, number[]>();
  const sentence = new ParserSentence(clusterOf);
  for (const { tokens, heads, labels } of sentences) {
    sentence.fill(tokens);
    for (const [word, head] of headsOfWords(heads, sentence).entries()) {
      const label = labels[sentence.places[word]!]!;
      if (label < 0) continue;
      const at = head < 0 ? sentence.length : head;
      const pair = relationPair(word < at, sentence.tags[at]!, sentence.tags[word]!);
      const known = relations.get(pair);
      if (known === undefined) relations.set(pair, [label]);
      else if (!known.includes(label)) known.push(label);
    }
  }
  for (const known of relations.values()) known.sort((a, b) => a - b);
  return relations;
}

/** The heads of a sentence's words among its words; what hangs on punctuation hangs on that one's head. */
function headsOfWords(heads: readonly number[], { length, places }: ParserSentence): number[] {
  const wordAt = new Map<number, number>();
  for (let word = 0; word < length; word++) wordAt.set(places[word]!, word);
  return Array.from({ length }, (_, word) => {
    let head = heads[places[word]!]!;
    while (head >= 0 && !wordAt.has(head)) head = heads[head]!;
    return head < 0 ? -1 : wordAt.get(head)!;
  });
}

/** Weights with their averages over time, each brought up to date when it changes. */
class AveragedWeights {
  readonly weights: Float32Array;
  private readonly sums: Float64Array;
  private readonly touched: Int32Array;
  private now = 0;

  constructor(size: number) {
    this.weights = new Float32Array(size);
    this.sums = new Float64Array(size);
    this.touched = new Int32Array(size);
  }

  tick(): void {
    this.now++;
  }

  change(index: number, by: number): void {
    this.sums[index]! += this.weights[index]! * (this.now - this.touched[index]!);
    this.touched[index] = this.now;
    this.weights[index]! += by;
  }

  average(): Float32Array {
    const now = Math.max(1, this.now);
    return this.weights.map((weight, index) => (this.sums[index]! + weight * (this.now - this.touched[index]!)) / now);
  }
}

/** The bytes of `de-parser.bin`. */
export function encodeParser(trained: TrainedParser): Uint8Array {
  return writeModelFile(PARSER_KIND, {
    transitions: new Uint8Array(quantise(trained.transitions).buffer),
    labels: new Uint8Array(quantise(trained.labels).buffer),
    punctuation: new Uint8Array(quantise(trained.punctuation).buffer),
    relations: trained.relations,
  });
}

function shuffle<T>(items: T[], random: () => number): void {
  for (let at = items.length - 1; at > 0; at--) {
    const other = Math.floor(random() * (at + 1));
    [items[at], items[other]] = [items[other]!, items[at]!];
  }
}
