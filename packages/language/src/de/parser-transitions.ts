import { LABEL_FEATURES, labelFeatures, TRANSITION_FEATURES, transitionFeatures } from "./parser-features.js";
import { ROW } from "./parser-format.js";
import { DEPRELS } from "./parser-labels.js";
import { decodeRelations, relationPair } from "./parser-relations.js";
import { bestLabel, bestTransition, scoreTransitions } from "./parser-scores.js";
import { ParserSentence, type ParserToken } from "./parser-sentence.js";
import { LEFT, ParserState, SHIFT } from "./parser-state.js";

/** What makes the first tree of a sentence. */
export type TransitionParts = {
  /** 2 to the power of TRANSITION_BITS rows of ROW weights */
  readonly transitions: ArrayLike<number>;
  /** 2 to the power of LABEL_BITS weights */
  readonly labels: ArrayLike<number>;
  /** as `encodeRelations` writes them */
  readonly relations: Uint8Array;
};

const ROOT = DEPRELS.indexOf("root");

/** Makes trees of the words of sentences, greedily by transitions. What it has made stands in `sentence` and `state` until the next. */
export class TransitionParser {
  readonly sentence: ParserSentence;
  readonly state = new ParserState();
  private readonly relations: readonly Uint8Array[];
  private readonly ofTransition = new Int32Array(TRANSITION_FEATURES);
  private readonly ofLabel = new Int32Array(LABEL_FEATURES);
  private readonly scores = new Float64Array(ROW);

  /** @param clusterOf number of a form's word cluster, −1 for none */
  constructor(
    private readonly parts: TransitionParts,
    clusterOf: (form: string) => number,
  ) {
    this.sentence = new ParserSentence(clusterOf);
    this.relations = decodeRelations(parts.relations);
  }

  /** Makes the tree of a sentence's words. */
  parse(tokens: readonly ParserToken[]): void {
    const { sentence, state } = this;
    sentence.fill(tokens);
    state.start(sentence.length);
    while (!state.done) {
      const transition = this.choose();
      if (transition === SHIFT) {
        state.shift();
        continue;
      }
      const dependent = state.stacked(0);
      const head = transition === LEFT ? state.next : state.stacked(1);
      state.attach(head);
      state.label(dependent, this.nameRelation(dependent, state.given[head]!));
    }
  }

  private choose(): number {
    const { sentence, state, ofTransition, scores } = this;
    const allowed = state.allowed();
    if ((allowed & (allowed - 1)) === 0) return 31 - Math.clz32(allowed);
    transitionFeatures(sentence, state, ofTransition);
    scoreTransitions(ofTransition, this.parts.transitions, scores);
    const transition = bestTransition(scores, allowed);
    state.noteLead(scores[transition]! - scores[bestTransition(scores, allowed & ~(1 << transition))]!);
    return transition;
  }

  /** Numbers of the relations that a word may have to its head. */
  possibleRelations(word: number): ArrayLike<number> {
    const { tags, length } = this.sentence;
    const head = this.state.heads[word]!;
    return head === length ? [ROOT] : this.relations[relationPair(word < head, tags[head]!, tags[word]!)]!;
  }

  /**
   * The number of a word's relation to its head.
   * @param others kinds of relations that the head has given to others, as bits
   */
  nameRelation(word: number, others: number): number {
    const possible = this.possibleRelations(word);
    if (possible.length === 1) return possible[0]!;
    labelFeatures(this.sentence, this.state, word, this.state.heads[word]!, others, this.ofLabel);
    return bestLabel(this.ofLabel, possible, this.parts.labels);
  }
}
