import type { GermanLexicon, Reading } from "./lexicon.js";
import type { Word } from "./morphology.js";

/**
 * The lemmas of a sentence's words: of the readings that fit tag and agreement, case kept; the word itself where none does. A finite
 * verb whose particle stands apart gets the joined lemma: "teilte … mit" is mitteilen.
 */
export function lemmatize(words: readonly Word[], lexicon: GermanLexicon): string[] {
  const lemmas = words.map(lemmaOfWord);
  for (const [particle, verb] of findParticles(words, lemmas, lexicon)) {
    lemmas[verb] = words[particle]!.form.toLowerCase() + lemmas[verb]!;
  }
  return lemmas;
}

function lemmaOfWord(word: Word): string {
  const { form, tag } = word;
  if (tag.startsWith("$") || tag === "CARD" || tag === "XY" || tag === "FM" || tag === "TRUNC") return form;
  const fitting = word.readings.filter((reading) => (reading.agreement & word.mask) !== 0);
  const reading = bestReading(fitting.length > 0 ? fitting : word.readings, form);
  if (reading !== undefined) return reading.lemma;
  return tag === "NN" || tag === "NE" ? form : form.toLowerCase();
}

/** Of several lemmas the form itself, else the first. */
function bestReading(readings: readonly Reading[], form: string): Reading | undefined {
  return readings.find((reading) => reading.lemma === form) ?? readings[0];
}

/** Pairs of separated particle and its finite verb, as word indexes: the nearest verb before it with which it makes a known verb. */
export function findParticles(
  words: readonly Word[],
  lemmas: readonly string[],
  lexicon: GermanLexicon,
): [particle: number, verb: number][] {
  const pairs: [number, number][] = [];
  const taken = new Set<number>();
  for (const [particle, word] of words.entries()) {
    if (word.tag !== "PTKVZ") continue;
    for (let verb = particle - 1; verb >= 0; verb--) {
      const { tag } = words[verb]!;
      if (tag === "$.") break;
      if ((tag !== "VVFIN" && tag !== "VVIMP") || taken.has(verb)) continue;
      if (!lexicon.isVerbLemma(word.form.toLowerCase() + lemmas[verb]!)) continue;
      pairs.push([particle, verb]);
      taken.add(verb);
      break;
    }
  }
  return pairs;
}
