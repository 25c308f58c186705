import { surface } from "@newsgraph/language";
import { prepositionOf } from "./arguments.js";
import type { CoreferenceInput } from "./coreference.js";
import type { EntityDraft } from "./entity-drafts.js";

/** How many sentences ahead the name may stand. */
const REACH = 3;

/**
 * The place that an indefinite phrase brings in and a name tells soon after: "auf einem Platz in Kiel … auf dem Annaplatz". The name
 * ends in the noun, is new, and is the only such name near.
 */
export function findIntroducedPlace(input: CoreferenceInput, index: number): EntityDraft | undefined {
  const { document, phrases, data, drafts } = input;
  const phrase = phrases[index];
  if (phrase?.noun === undefined || phrase.determiner === undefined || phrase.plural === true) return undefined;
  if (!/^ein/i.test(surface(document, phrase.determiner))) return undefined;
  const noun = document.lemmas[phrase.noun] ?? "";
  if (data.placeNouns.find(noun)?.modifier !== undefined || data.placeNouns.find(noun) === undefined) return undefined;
  const ending = noun.toLowerCase();
  const named = new Set<EntityDraft>();
  for (let sentence = phrase.sentence; sentence <= phrase.sentence + REACH; sentence += 1) {
    for (const { draft, mention } of drafts.mentionsIn(sentence)) {
      const isNamed = draft.kind === "place" && [...draft.forms.keys()].some((form) => endsWith(form, ending));
      if (isNamed && mention.first > phrase.first) named.add(draft);
    }
  }
  const [place] = named;
  const isNew = place?.mentions.every(({ first }) => first > phrase.first) === true;
  return named.size === 1 && isNew ? place : undefined;
}

const endsWith = (form: string, ending: string) => form.length > ending.length && form.toLowerCase().endsWith(ending);

/** The end of such a phrase with the place that it says it lies in: "einem Platz | in der Stadt Kiel". */
export function introductionEnd({ document, phrases, drafts }: CoreferenceInput, index: number): number {
  const [phrase, next] = [phrases[index], phrases[index + 1]];
  const outer = drafts.atPhrase(index + 1)?.kind;
  const isWithin = next !== undefined && next.preposition === phrase?.last && prepositionOf(document, next) === "in";
  return isWithin && (outer === "place" || outer === "state") ? next.last : (phrase?.last ?? 0);
}
