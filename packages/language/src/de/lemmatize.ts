import type { GermanLexicon, Reading } from "./lexicon.js";
import type { Word } from "./morphology.js";
import type { Stts } from "./stts.js";

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

/** Lemmas of pronouns and the like, which differ among dictionaries, as UD German GSD has them. */
const PRONOUN_LEMMAS: readonly (readonly [tags: RegExp, form: RegExp, lemma: string | undefined])[] = [
  [/^PPOS/, /^(mein|dein|sein|ihr|unser)/, undefined],
  [/^PPOS/, /^eue?r/, "euer"],
  [/^PD/, /^dies/, "dieser"],
  [/^PD/, /^jene/, "jener"],
  [/^PI/, /^all/, "alle"],
  [/^PI/, /^(?:eine[mnrs]?|ein)$/, "ein"],
  [/^PI/, /^kein/, "kein"],
  [/^PI/, /^jede/, "jeder"],
  [/^PI/, /^jegliche/, "jeglicher"],
  [/^PI/, /^manch/, "mancher"],
  [/^PI/, /^solch/, "solcher"],
  [/^PI/, /^einige/, "einige"],
  [/^PI/, /^mehrere/, "mehrere"],
  [/^(?:PI|ADJA)/, /^andere/, "anderer"],
  [/^PW|^PREL/, /^welch/, "welcher"],
  [/^PREL|^PDS|^PDAT/, /^d(?:er|ie|as|em|en|essen|eren|enen|erer)$/, "der"],
  [/^KOUS/, /^da[sß]{1,2}$/, "dass"],
];

const byTag = new Map<Stts, readonly (readonly [form: RegExp, lemma: string | undefined])[]>();

function pronounLemmas(tag: Stts): readonly (readonly [form: RegExp, lemma: string | undefined])[] {
  let found = byTag.get(tag);
  if (found === undefined) {
    found = PRONOUN_LEMMAS.filter(([tags]) => tags.test(tag)).map(([, form, lemma]) => [form, lemma]);
    byTag.set(tag, found);
  }
  return found;
}

function lemmaOfWord(word: Word): string {
  const { form, tag } = word;
  if (tag.startsWith("$") || tag === "XY" || tag === "FM" || tag === "TRUNC") return form;
  const small = form.toLowerCase();
  if (tag === "CARD") return small;
  for (const [pattern, lemma] of pronounLemmas(tag)) {
    const found = pattern.exec(small);
    if (found !== null) return lemma ?? found[1]!;
  }
  const fitting = word.readings.filter((reading) => (reading.agreement & word.mask) !== 0);
  const reading = bestReading(fitting.length > 0 ? fitting : word.readings);
  if (reading !== undefined) return reading.lemma;
  return tag === "NN" || tag === "NE" ? form : small;
}

/** Words of the lexicon come before those derived from others: "Fragen" is Frage unless agreement says otherwise. */
function bestReading(readings: readonly Reading[]): Reading | undefined {
  return readings.find((reading) => reading.source !== "derived") ?? readings[0];
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
      if (!SEPARABLE.has(tag) || taken.has(verb)) continue;
      if (!lexicon.isVerbLemma(word.form.toLowerCase() + lemmas[verb]!)) continue;
      pairs.push([particle, verb]);
      taken.add(verb);
      break;
    }
  }
  return pairs;
}

const SEPARABLE: ReadonlySet<Stts> = new Set<Stts>(["VVFIN", "VVIMP"]);
