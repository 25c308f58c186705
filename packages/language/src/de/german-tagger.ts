import { type AnalysisInput, type Features, type Layers, surface, type Tag } from "../document.js";
import type { Step } from "../pipeline.js";
import { settleFiniteVerbs } from "./finite-verbs.js";
import { lemmatize } from "./lemmatize.js";
import type { GermanLexicon } from "./lexicon.js";
import { featuresOf, inflect } from "./morphology.js";
import { settlePronouns } from "./pronouns.js";
import type { SttsTagger } from "./tagger.js";

/** What the German tagger reads: `openGermanLexicon` and `openGermanTagger` make it from the model files. */
export type GermanTaggerModel = { readonly lexicon: GermanLexicon; readonly tagger: SttsTagger };

/**
 * The step that tags German: STTS and universal tags, UD features (open values joined by a comma) and lemmas. Sentences are
 * analysed one by one; tokens outside every sentence get the tag X.
 */
export function germanTagger({ lexicon, tagger }: GermanTaggerModel): Step<Layers, AnalysisInput> {
  return {
    name: "german tagger",
    requires: ["tokens", "sentences"],
    assigns: ["tags", "morphology", "lemmas"],
    run(input) {
      const tags: Tag[] = input.tokens.map(() => ({ upos: "X", xpos: "XY" }));
      const morphology: Features[] = input.tokens.map(() => ({}));
      const lemmas: string[] = input.tokens.map((_, index) => surface(input, index));
      for (const { first, last } of input.sentences) {
        const forms: string[] = [];
        for (let index = first; index < last; index++) forms.push(surface(input, index));
        const sentence = tagger.prepare(forms);
        const xpos = settleFiniteVerbs(forms, settlePronouns(tagger.tag(sentence)), lexicon);
        const words = inflect(forms, xpos, lexicon);
        const sentenceLemmas = lemmatize(words, lexicon);
        const upos = tagger.universalTags(sentence, words, sentenceLemmas);
        for (const [i, word] of words.entries()) {
          tags[first + i] = { upos: upos[i]!, xpos: word.tag };
          morphology[first + i] = featuresOf(word);
          lemmas[first + i] = sentenceLemmas[i]!;
        }
      }
      return { tags, morphology, lemmas };
    },
  };
}
