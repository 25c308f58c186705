import { openGermanLexicon } from "@newsgraph/language";
import { readTreebankAsWritten, type TreebankSentence } from "./data-treebank.js";
import type { StepReport, TrainingContext, TrainingStep } from "./step.js";
import { encodeTagger, goldTag, type TaggedSentence, trainTagger } from "./tagger.js";

const HDT = ["open/ud_german_hdt_flagged/dev.bugs.conllu", "open/ud_german_hdt_flagged/test.bugs.conllu"];
const GSD = "open/ud_german_gsd/de_gsd-ud-dev.conllu";
const DOCS = "open/ud_docs_examples/de_docs_examples.conllu";

/** A treebank's sentences with its tags as gold. */
export function taggedSentences(sentences: readonly TreebankSentence[]): TaggedSentence[] {
  return sentences.map(({ tokens }) => ({
    forms: tokens.map((token) => token.form),
    gold: tokens.map((token) => goldTag(token.xpos)),
  }));
}

/** The training step that makes `de-tagger.bin`. */
export const TAGGER_STEP: TrainingStep = {
  name: "tagger",
  about: "the German tagger's weights",
  async run(context: TrainingContext): Promise<StepReport> {
    const lexicon = openGermanLexicon(await context.readModel("de-lexicon.bin"));
    const read = (file: string) => taggedSentences(readTreebankAsWritten(context.data(file)));
    const bytes = encodeTagger(trainTagger([...HDT, DOCS, GSD].flatMap(read), lexicon));
    await context.writeModel("de-tagger.bin", bytes);
    return {
      title: "German tagger (`de-tagger.bin`)",
      summary:
        "An averaged perceptron over STTS tags, which chooses among those that the lexicon, shape or ending allows.",
      sources: [
        {
          name: "UD German HDT (development and test sentences)",
          licence: "CC BY-SA 4.0",
          url: "https://universaldependencies.org/treebanks/de_hdt",
        },
        {
          name: "UD German GSD (development part)",
          licence: "CC BY-SA 4.0",
          url: "https://universaldependencies.org/treebanks/de_gsd",
        },
        {
          name: "German examples of the Universal Dependencies documentation",
          licence: "as the treebanks they are taken from",
        },
      ],
      scores: [],
      weaknesses: [],
    };
  },
};
