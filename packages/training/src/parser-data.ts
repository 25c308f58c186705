import {
  featuresOf,
  type GermanLexicon,
  inflect,
  lemmatize,
  type ParserToken,
  type SttsTagger,
  settlePronouns,
} from "@newsgraph/language";
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

/** The tokens of a sentence as analysis gives them. */
export function analyseForms(forms: readonly string[], tagger: SttsTagger, lexicon: GermanLexicon): ParserToken[] {
  const words = inflect(forms, settlePronouns(tagger.tag(forms)), lexicon);
  const lemmas = lemmatize(words, lexicon);
  return words.map((word, i) => ({ form: word.form, xpos: word.tag, lemma: lemmas[i]!, features: featuresOf(word) }));
}

/** How many taggers the texts are tagged with, each trained without the sentences that it tags. */
const FOLDS = 5;

/**
 * Sentences with the tags that a tagger gives them which has not seen them: the parser learns from the mistakes that it will meet.
 * @param train makes a tagger from sentences
 */
export function jackknife(
  parts: readonly TreebankPart[],
  train: (sentences: readonly TaggedSentence[]) => SttsTagger,
  lexicon: GermanLexicon,
): ParsedSentence[] {
  const all = parts.flatMap(({ tagged, trees }) => tagged.map((sentence, i) => ({ sentence, tree: trees[i]! })));
  const parsed: ParsedSentence[] = new Array(all.length);
  for (let fold = 0; fold < FOLDS; fold++) {
    const tagger = train(all.filter((_, i) => i % FOLDS !== fold).map(({ sentence }) => sentence));
    for (const [i, { sentence, tree }] of all.entries()) {
      if (i % FOLDS === fold) {
        parsed[i] = { tokens: analyseForms(sentence.forms, tagger, lexicon), ...tree, corpus: sentence.corpus ?? 0 };
      }
    }
  }
  return parsed;
}
