import type { ParserToken } from "@newsgraph/language";
import { readTreebankAsWritten, type TreebankName, type TreebankSentence } from "./data-treebank.js";
import { harmonize } from "./parser-harmonize.js";
import type { ParsedSentence } from "./parser-sentences.js";
import type { TrainingContext } from "./step.js";
import type { TaggedSentence } from "./tagger.js";
import { taggedPudSentences, taggedSentences } from "./tagger-step.js";

/** A treebank's sentences with what is learnt from them: STTS tags, and trees made alike. */
export type TreebankPart = {
  readonly sentences: readonly TreebankSentence[];
  readonly tagged: readonly TaggedSentence[];
  readonly trees: readonly { readonly heads: number[]; readonly labels: number[] }[];
};

const FILES: Readonly<Record<TreebankName, readonly string[]>> = {
  hdt: ["open/ud_german_hdt_flagged/dev.bugs.conllu", "open/ud_german_hdt_flagged/test.bugs.conllu"],
  docs: ["open/ud_docs_examples/de_docs_examples.conllu"],
  pud: ["open/ud_german_pud/de_pud-ud-test.conllu"],
  gsd: ["open/ud_german_gsd/de_gsd-ud-dev.conllu"],
};

/** Path of a treebank that is one file. */
export function treebankFile(context: TrainingContext, name: "pud" | "gsd"): string {
  return context.data(FILES[name][0]!);
}

/** Reads a treebank as written. Sentences that it has twice, as HDT's files do, count once. */
export function readTreebankPart(context: TrainingContext, name: TreebankName): TreebankPart {
  const seen = new Set<string>();
  const sentences = FILES[name]
    .flatMap((file) => readTreebankAsWritten(context.data(file)))
    .filter(({ tokens }) => {
      const key = tokens.map(({ form }) => form).join(" ");
      return !seen.has(key) && seen.add(key);
    });
  return {
    sentences,
    tagged: name === "pud" ? taggedPudSentences(sentences) : taggedSentences(sentences, name),
    trees: sentences.map((sentence) => harmonize(sentence, name === "hdt")),
  };
}

/** The sentences of treebanks to learn from, with the tokens that analysis gives them. */
export function parsedSentences(parts: readonly TreebankPart[], tokens: readonly ParserToken[][]): ParsedSentence[] {
  const sentences = parts.flatMap(({ tagged, trees }) => tagged.map(({ corpus = 0 }, i) => ({ ...trees[i]!, corpus })));
  return sentences.map((sentence, i) => ({ ...sentence, tokens: tokens[i]! }));
}
