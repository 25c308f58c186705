import { surface } from "@newsgraph/language";
import type { CoreferenceInput } from "./coreference.js";
import type { EntityDraft } from "./entity-drafts.js";
import { type NounPhrase, phraseEnd } from "./noun-phrase.js";
import { isPersonNoun } from "./person-nouns.js";
import { startingAt } from "./positions.js";

/** What an apposition ends with: a comma, the sentence's end, a closing bracket or mark. */
const CLOSING = /^(?:[,.:;!?)“”"«–-]|)$/;

/**
 * Whom a noun for a person means by the name that stands in apposition to it, on either side of a comma: "ein Anführer der Miliz, Anna
 * Weber, …", "Anna Weber, eine Lehrerin aus Kiel, …". Members of a row ("der Minister, Anna Weber und …") are no appositions.
 */
export function findApposition(input: CoreferenceInput, index: number): EntityDraft | undefined {
  const { document, phrases, data, lexicon } = input;
  const phrase = phrases[index];
  if (phrase?.noun === undefined || phrase.name !== undefined || phrase.plural === true) return undefined;
  const lemma = document.lemmas[phrase.noun] ?? "";
  if (!data.offices.find(lemma) && !isPersonNoun(lexicon, lemma)) return undefined;
  const end = extendedEnd(input, index);
  const isOpen = surface(document, end) === ",";
  const behind = isOpen ? personAt(input, startingAt(phrases, end + 1)) : undefined;
  if (behind && agreeInGender(input, phrase, behind)) return behind;
  if (surface(document, phrase.first - 1) !== "," || !CLOSING.test(surface(document, end))) return undefined;
  const before = phrases.findLastIndex(({ last }, at) => at < index && last === phrase.first - 1);
  const named = personAt(input, before);
  return named && agreeInGender(input, phrase, named) ? named : undefined;
}

/** The person that a phrase names by itself, in no row with others and closed by a mark. */
function personAt({ document, phrases, drafts }: CoreferenceInput, index: number): EntityDraft | undefined {
  const phrase = phrases[index];
  if (phrase?.name === undefined || phrase.conjunctOf !== undefined) return undefined;
  if (phrases[index + 1]?.conjunctOf === index || !CLOSING.test(surface(document, phraseEnd(phrases, index)))) {
    return undefined;
  }
  const draft = drafts.atPhrase(index);
  return draft?.kind === "person" ? draft : undefined;
}

/** The end of a phrase with its attributes and what stands under prepositions behind it: "ein Anführer | auf der anderen Seite". */
function extendedEnd({ phrases }: CoreferenceInput, index: number): number {
  let end = phraseEnd(phrases, index);
  for (let next = index + 1; next < phrases.length; next += 1) {
    const other = phrases[next];
    if (!other || other.first > end + 1) break;
    if (other.preposition === end) end = phraseEnd(phrases, next);
  }
  return end;
}

/** Whether the noun's gender, by its form, can be that of the person. */
export function agreeInGender(
  { document }: Pick<CoreferenceInput, "document">,
  { noun }: NounPhrase,
  { gender }: EntityDraft,
): boolean {
  const own = document.morphology[noun ?? -1]?.Gender;
  return gender === undefined || own === undefined || !/^(?:Masc|Fem)$/.test(own) || own === gender;
}
