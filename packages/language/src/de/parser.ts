import { readModelFile } from "../model-file.js";
import { RELABEL_FEATURES, relabelFeatures } from "./parser-features.js";
import { LABEL_BITS, PARSER_KIND, PUNCTUATION_BITS, REVISION_BITS, ROW, TRANSITION_BITS } from "./parser-format.js";
import { DEPRELS } from "./parser-labels.js";
import { PunctuationHeads } from "./parser-punctuation.js";
import { TreeRevision } from "./parser-revision.js";
import { bestLabel } from "./parser-scores.js";
import type { ParserToken } from "./parser-sentence.js";
import { TransitionParser, type TransitionParts } from "./parser-transitions.js";

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
export type ParserParts = TransitionParts & {
  /** 2 to the power of REVISION_BITS weights, for the second look at the heads */
  readonly revision: ArrayLike<number>;
  /** 2 to the power of LABEL_BITS weights, for the second look at the relations */
  readonly finalLabels: ArrayLike<number>;
  /** 2 to the power of PUNCTUATION_BITS weights */
  readonly punctuation: ArrayLike<number>;
};

/**
 * Opens the parser: greedy, by transitions of the arc-hybrid system, each chosen by a linear model over hashed features; others look again at heads and relations.
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
      revision: signed("revision"),
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
  { transitions, revision, labels, finalLabels, punctuation, relations }: ParserParts,
  clusterOf: (form: string) => number,
): DependencyParser {
  const sizes = [transitions.length, revision.length, labels.length, finalLabels.length, punctuation.length];
  const needed = [ROW << TRANSITION_BITS, 1 << REVISION_BITS, 1 << LABEL_BITS, 1 << LABEL_BITS, 1 << PUNCTUATION_BITS];
  if (sizes.some((size, i) => size !== needed[i])) {
    throw new RangeError(
      `createDependencyParser: ${sizes.join(", ")} weights where ${needed.join(", ")} are needed; train the parser anew`,
    );
  }
  const first = new TransitionParser({ transitions, labels, relations }, clusterOf);
  const { sentence, state } = first;
  const secondLook = new TreeRevision(revision);
  const features = new Int32Array(RELABEL_FEATURES);
  const marks = new PunctuationHeads();

  const revise = () => {
    const moved = secondLook.revise(sentence, state);
    if (moved.length === 0) return;
    state.rebuild();
    for (const word of moved) state.labels[word] = first.nameRelation(word, state.otherKinds(word));
    state.rebuild();
  };

  const relabel = () => {
    state.findSiblings();
    for (let word = 0; word < sentence.length; word++) {
      const possible = first.possibleRelations(word);
      if (possible.length === 1) continue;
      relabelFeatures(sentence, state, word, state.heads[word]!, features);
      state.labels[word] = bestLabel(features, possible, finalLabels);
    }
  };

  return {
    parse(tokens, heads, found) {
      first.parse(tokens);
      const { length, places } = sentence;
      if (length === 0) {
        for (let i = 0; i < tokens.length; i++) {
          heads[i] = i === 0 ? -1 : 0;
          found[i] = i === 0 ? ROOT : PUNCT;
        }
        return;
      }
      revise();
      relabel();
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
