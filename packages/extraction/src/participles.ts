import type { GermanLexicon } from "@newsgraph/language";

/** The verb of a past participle that stands as an adjective ("gestürzt" → "stürzen"), by the adjective's lemma. */
export function participleOf(lexicon: GermanLexicon, lemma: string): string | undefined {
  return lexicon.knownReadings(lemma).find(({ xpos }) => xpos === "VVPP")?.lemma;
}
