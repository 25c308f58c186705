import {
  type FeatureName,
  featuresOf,
  type GermanLexicon,
  inflect,
  lemmatize,
  type SttsTagger,
  sttsNumber,
} from "@newsgraph/language";
import type { TreebankSentence } from "./data-treebank.js";

/** Right answers and cases. */
export type Count = { right: number; of: number };

/**
 * How the tagger does on a treebank with its tokens given. `xpos` counts tokens whose gold tag STTS has, `lemma` all but punctuation,
 * a feature all tokens that have it in gold: `exact` where the answer is the gold value alone, `open` where it is among the answer's.
 */
export type TaggerScore = {
  readonly xpos: Count;
  readonly upos: Count;
  readonly lemma: Count;
  readonly exact: Readonly<Record<string, Count>>;
  readonly open: Readonly<Record<string, Count>>;
};

const SCORED: readonly FeatureName[] = ["Case", "Number", "Gender", "Person", "Mood", "Tense", "VerbForm"];

/** Scores tags, features and lemmas on the sentences. */
export function scoreTagger(
  sentences: readonly TreebankSentence[],
  tagger: SttsTagger,
  lexicon: GermanLexicon,
): TaggerScore {
  const count = (): Count => ({ right: 0, of: 0 });
  const counts = () => Object.fromEntries(SCORED.map((feature) => [feature, count()]));
  const score = { xpos: count(), upos: count(), lemma: count(), exact: counts(), open: counts() };
  const add = (to: Count, right: boolean) => {
    to.of++;
    if (right) to.right++;
  };
  for (const { tokens } of sentences) {
    const forms = tokens.map((token) => token.form);
    const sentence = tagger.prepare(forms);
    const words = inflect(forms, tagger.tag(sentence), lexicon);
    const lemmas = lemmatize(words, lexicon);
    const upos = tagger.universalTags(sentence, words, lemmas);
    for (const [i, token] of tokens.entries()) {
      const gold = sttsNumber(token.xpos);
      if (gold >= 0) add(score.xpos, sttsNumber(words[i]!.tag) === gold);
      add(score.upos, upos[i] === token.upos);
      if (token.upos !== "PUNCT") add(score.lemma, lemmas[i] === token.lemma);
      const found = featuresOf(words[i]!);
      for (const pair of token.features.split("|")) {
        const [feature, value] = pair.split("=");
        if (value === undefined || !SCORED.includes(feature as FeatureName)) continue;
        const answer = found[feature as FeatureName];
        add(score.exact[feature!]!, answer === value);
        add(score.open[feature!]!, answer === undefined || answer.split(",").includes(value));
      }
    }
  }
  return score;
}

/** A count as a percentage with two decimals, "–" where there was no case. */
export function percent({ right, of }: Count): string {
  return of === 0 ? "–" : `${((100 * right) / of).toFixed(2)} %`;
}
