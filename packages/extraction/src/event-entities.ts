import type { Document } from "@newsgraph/language";
import { surface } from "@newsgraph/language";
import { prepositionOf } from "./arguments.js";
import type { CoreferenceInput } from "./coreference.js";
import type { EntityDraft } from "./entity-drafts.js";
import type { NounPhrase } from "./noun-phrases.js";
import { findNationality } from "./offices.js";

/**
 * Makes entities of named happenings: definite noun phrases headed by a noun of events that say which one is meant, by a name in
 * the compound ("NATO-Gipfel"), a place behind it ("Gipfel in Oslo") or a nationality ("der russische Angriffskrieg").
 */
export function addEventEntities(input: CoreferenceInput): void {
  const { document, phrases, data, gazetteer, drafts } = input;
  const found: { head: string; place: EntityDraft | undefined; draft: EntityDraft }[] = [];
  for (const [index, phrase] of phrases.entries()) {
    if (phrase.noun === undefined || phrase.name !== undefined || drafts.atPhrase(index)) continue;
    const match = data.eventNouns.find(document.lemmas[phrase.noun] ?? "");
    if (!match || phrase.plural === true) continue;
    const placeIndex = placeBehind(document, phrases, index, drafts.atPhrase(index + 1));
    const iso = findNationality(document, phrase, gazetteer);
    const named =
      match.modifier !== undefined && /^\p{Lu}/u.test(match.modifier) && surface(document, phrase.noun).includes("-");
    if (placeIndex === undefined && iso === undefined && !named) continue;
    const place = placeIndex === undefined ? undefined : drafts.atPhrase(placeIndex);
    const last = placeIndex === undefined ? phrase.last : (phrases[placeIndex]?.last ?? phrase.last);
    const form = iso !== undefined && placeIndex === undefined && !named ? "nominal" : "named";
    const first = form === "named" ? phrase.noun : phrase.first;
    const known = found.find((other) => other.head === match.head && (!place || !other.place || other.place === place));
    const draft = known?.draft ?? drafts.create("event");
    if (!known) found.push({ head: match.head, place, draft });
    draft.heads.add(match.head);
    const name = eventName(document, phrase, first, last);
    drafts.addForm(draft, name);
    drafts.addMention(draft, { first, last, phrase: index, form, rule: `event-noun:${match.head}`, confidence: 0.7 });
  }
}

/** Index of the phrase "in X" right behind, where X is a place or state. */
function placeBehind(
  document: Document,
  phrases: readonly NounPhrase[],
  index: number,
  next: EntityDraft | undefined,
): number | undefined {
  const phrase = phrases[index];
  const place = phrases[index + 1];
  if (!phrase || !place || (next?.kind !== "place" && next?.kind !== "state")) return undefined;
  const adjacent = place.preposition === phrase.last && place.first === phrase.last + 1;
  return adjacent && /^(?:in|gegen)$/.test(prepositionOf(document, place) ?? "") ? index + 1 : undefined;
}

/** The words of the mention, its article left out and its adjectives in the form that stands without one. */
function eventName(document: Document, phrase: NounPhrase, first: number, last: number): string {
  const words: string[] = [];
  const gender = phrase.noun === undefined ? undefined : document.morphology[phrase.noun]?.Gender;
  const ending = gender === "Fem" ? "e" : gender === "Neut" ? "es" : "er";
  for (let at = first; at < last; at += 1) {
    if (at === phrase.determiner) continue;
    const form = surface(document, at);
    const isAdjective = at < (phrase.noun ?? first) && document.tags[at]?.xpos === "ADJA";
    words.push(
      isAdjective ? form.replace(/e[nrms]?$/, ending) : at === phrase.noun ? (document.lemmas[at] ?? form) : form,
    );
  }
  return words.join(" ");
}
