import { finite, nominal } from "./agreement.js";
import type { Word } from "./morphology.js";
import type { Stts } from "./stts.js";

const NOMINATIVE = nominal({ case: "Nom" });
const NOMINATIVE_SINGULAR = nominal({ case: "Nom", number: "Sing" });
const NOMINATIVE_PLURAL = nominal({ case: "Nom", number: "Plur" });
const SINGULAR_VERB = finite({ number: "Sing" });
const PLURAL_VERB = finite({ number: "Plur" });

const HEADS: ReadonlySet<Stts> = new Set<Stts>(["NN", "NE", "PPER", "PDS", "PIS", "PRELS", "PWS"]);
const FINITE: ReadonlySet<Stts> = new Set<Stts>(["VVFIN", "VAFIN", "VMFIN"]);
const INSIDE: ReadonlySet<Stts> = new Set<Stts>(["ART", "ADJA", "PDAT", "PIAT", "PWAT", "PPOSAT"]);
const BETWEEN: ReadonlySet<Stts> = new Set<Stts>(["ADV", "CARD", "ADJD", "$("]);
/** Verbs with which a second nominative may stand. */
const COPULAS = new Set(["sein", "werden", "bleiben", "heißen"]);

/**
 * Finds the subject of each clause by elimination, where agreement leaves no doubt: a phrase that can be nothing but nominative takes the
 * nominative from the others; a phrase whose number is not the verb's loses it; a phrase that alone is left with it has it.
 */
export function narrowSubjects(words: readonly Word[]): void {
  let first = 0;
  for (let i = 0; i <= words.length; i++) {
    const tag = words[i]?.tag;
    if (tag !== undefined && tag !== "$," && tag !== "$.") continue;
    narrowClause(words, first, i);
    first = i + 1;
  }
}

function narrowClause(words: readonly Word[], first: number, last: number): void {
  const verbs: number[] = [];
  for (let i = first; i < last; i++) if (FINITE.has(words[i]!.tag)) verbs.push(i);
  if (verbs.length !== 1) return;
  const verb = words[verbs[0]!]!;
  if (verb.readings.some((reading) => COPULAS.has(reading.lemma))) return;

  const phrases = nominativePhrases(words, first, last);
  const certain = phrases.filter((phrase) => phrase.every((word) => (word.mask & ~NOMINATIVE) === 0));
  if (certain.length > 0) {
    for (const phrase of phrases) if (!certain.includes(phrase) && !joined(words, phrase)) without(phrase, NOMINATIVE);
    return;
  }
  const plural = (verb.mask & SINGULAR_VERB) === 0;
  const singular = (verb.mask & PLURAL_VERB) === 0;
  if (verb.mask !== 0 && (plural || singular)) {
    for (const phrase of phrases) {
      if (plural && joined(words, phrase)) continue;
      without(phrase, plural ? NOMINATIVE_SINGULAR : NOMINATIVE_PLURAL);
    }
  }
  // Before a verb that follows a comma, the subject may stand in front of an inserted clause.
  if (verbs[0] === first && first > 0) return;
  const left = phrases.filter((phrase) => phrase.every((word) => word.mask & NOMINATIVE));
  if (left.length === 1) for (const word of left[0]!) word.mask &= NOMINATIVE;
}

/** Phrases that may be nominative: a head with the determiner and adjectives that share its forms, names and titles together. */
function nominativePhrases(words: readonly Word[], first: number, last: number): Word[][] {
  const phrases: Word[][] = [];
  let open: Word[] = [];
  for (let i = first; i < last; i++) {
    const word = words[i]!;
    if (INSIDE.has(word.tag)) {
      open.push(word);
      continue;
    }
    if (HEADS.has(word.tag)) {
      const before = words[i - 1];
      const follows = before !== undefined && word.tag === "NE" && (before.tag === "NE" || before.tag === "NN");
      if (follows && phrases.at(-1)?.at(-1) === before && word.mask & NOMINATIVE) phrases.at(-1)!.push(word);
      else if (!follows && word.mask & NOMINATIVE)
        phrases.push([...open.filter((each) => each.mask & NOMINATIVE), word]);
    }
    if (!BETWEEN.has(word.tag)) open = [];
  }
  return phrases;
}

/** Whether "und" or the like stands beside the phrase: then its number and case are not its own alone. */
function joined(words: readonly Word[], phrase: readonly Word[]): boolean {
  const from = words.indexOf(phrase[0]!);
  const to = words.indexOf(phrase.at(-1)!);
  return words[from - 1]?.tag === "KON" || words[to + 1]?.tag === "KON" || words[to + 1]?.tag === "$(";
}

/** Takes forms from every word of the phrase, unless one would be left with none. */
function without(phrase: readonly Word[], forms: number): void {
  if (phrase.some((word) => (word.mask & ~forms) === 0)) return;
  for (const word of phrase) word.mask &= ~forms;
}
