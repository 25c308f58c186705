import {
  featuresOf,
  type GermanLexicon,
  inflect,
  lemmatize,
  type ParserToken,
  type SttsTagger,
  settlePronouns,
} from "@newsgraph/language";
import { withoutCorpus } from "./corpus-weights.js";
import { type TaggedSentence, taggerOf, trainTagger } from "./tagger.js";

/** How many taggers the texts are tagged with, each trained without the sentences that it tags. */
const FOLDS = 5;

/**
 * The tokens of sentences with the tags that a tagger gives them which has not seen them, so that what reads tags learns from the mistakes
 * that it will meet.
 * @param train makes a tagger from sentences
 */
export function jackknife(
  sentences: readonly TaggedSentence[],
  train: (sentences: readonly TaggedSentence[]) => SttsTagger,
  lexicon: GermanLexicon,
): ParserToken[][] {
  const analysed: ParserToken[][] = new Array(sentences.length);
  for (let fold = 0; fold < FOLDS; fold++) {
    const tagger = train(sentences.filter((_, i) => i % FOLDS !== fold));
    for (const [i, { forms }] of sentences.entries()) {
      if (i % FOLDS === fold) analysed[i] = analyseForms(forms, tagger, lexicon);
    }
  }
  return analysed;
}

/**
 * Makes the taggers of `jackknife`: single perceptrons without weights for each treebank. Those with them would tag all texts as GSD does, and
 * the other treebanks worse.
 */
export function singleTaggers(lexicon: GermanLexicon, clusters: Uint8Array) {
  return (sentences: readonly TaggedSentence[]) =>
    taggerOf(trainTagger(sentences.map(withoutCorpus), lexicon, clusters, { seeds: 1 }), lexicon);
}

/** The tokens of a sentence as analysis gives them. */
function analyseForms(forms: readonly string[], tagger: SttsTagger, lexicon: GermanLexicon): ParserToken[] {
  const words = inflect(forms, settlePronouns(tagger.tag(tagger.prepare(forms))), lexicon);
  const lemmas = lemmatize(words, lexicon);
  return words.map((word, i) => ({ form: word.form, xpos: word.tag, lemma: lemmas[i]!, features: featuresOf(word) }));
}
