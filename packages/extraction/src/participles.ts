import type { GermanLexicon } from "@newsgraph/language";

const known = new WeakMap<GermanLexicon, Map<string, string | undefined>>();

/** The verb of a past participle that stands as an adjective ("gestürzt" → "stürzen"), by the adjective's lemma. */
export function participleOf(lexicon: GermanLexicon, lemma: string): string | undefined {
  const verbs = known.get(lexicon) ?? new Map<string, string | undefined>();
  known.set(lexicon, verbs);
  if (!verbs.has(lemma)) verbs.set(lemma, lexicon.knownReadings(lemma).find(({ xpos }) => xpos === "VVPP")?.lemma);
  return verbs.get(lemma);
}
