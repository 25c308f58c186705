import type { Document } from "@newsgraph/language";
import { surface } from "@newsgraph/language";
import { prepositionOf } from "./arguments.js";
import { type CoreferenceInput, isDefinite } from "./coreference.js";
import type { EntityDraft } from "./entity-drafts.js";
import type { NounPhrase } from "./noun-phrase.js";
import { findNationality } from "./offices.js";

/**
 * Makes entities of named happenings: definite noun phrases headed by a noun of events that say which one is meant, by a name in
 * the compound ("NATO-Gipfel"), a place behind it ("Gipfel in Oslo") or a nationality ("der russische Angriffskrieg").
 */
export function addEventEntities(input: CoreferenceInput): void {
  const { document, phrases, data, gazetteer, lexicon, drafts } = input;
  const found: Happening[] = [];
  for (const [index, phrase] of phrases.entries()) {
    if (phrase.noun === undefined || phrase.name !== undefined || drafts.atPhrase(index)) continue;
    const lemma = document.lemmas[phrase.noun] ?? "";
    const match = data.eventNouns.find(lemma);
    const isElection = ELECTION.test(lemma) && isDefinite(document, phrase);
    if (!match || (phrase.plural === true && !isElection)) continue;
    // "das Auftreffen": what one does, not where one meets.
    if (match.modifier !== undefined && lexicon.isVerbLemma((document.lemmas[phrase.noun] ?? "").toLowerCase()))
      continue;
    const placeIndex = placeBehind(document, phrases, index, drafts.atPhrase(index + 1));
    const iso = findNationality(document, phrase, gazetteer);
    const hyphen = surface(document, phrase.noun).includes("-");
    const year = /^(?:19|20)\d\d$/.test(surface(document, phrase.last)) && hyphen;
    const named =
      match.modifier !== undefined && /^\p{Lu}/u.test(match.modifier) && (hyphen || namesPlace(input, match.modifier));
    const members = placeIndex === undefined && MEETING.test(match.head) ? pluralGenitive(phrases, index) : undefined;
    // "der Kongress der Vereinigten Staaten" is a parliament.
    const meeting = members !== undefined && drafts.atPhrase(members)?.kind === "state" ? undefined : members;
    const isTold = placeIndex !== undefined || iso !== undefined || meeting !== undefined;
    if (!named && !isElection && (!isTold || VAGUE.test(document.lemmas[phrase.noun] ?? ""))) continue;
    const place = placeIndex === undefined ? undefined : drafts.atPhrase(placeIndex);
    const end = year ? phrase.last + 1 : phrase.last;
    const last = phrases[placeIndex ?? meeting ?? -1]?.last ?? end;
    const isPlain = isElection && !isTold && !named;
    const form = (iso !== undefined && placeIndex === undefined && !named) || isPlain ? "nominal" : "named";
    const first = form === "named" ? phrase.noun : phrase.first;
    const told = { head: match.head, modifier: match.modifier, iso, place };
    const known = found.find((other) => isSame(other, told));
    const draft = known?.draft ?? drafts.create("event");
    found.push({ ...told, draft });
    draft.heads.add(match.head);
    const name = eventName(document, phrase, first, last);
    drafts.addForm(draft, name);
    drafts.addMention(draft, { first, last, phrase: index, form, rule: `event-noun:${match.head}`, confidence: 0.7 });
  }
}

/** An election by what is elected: of such there is one in an article, told by no name. */
const ELECTION =
  /^(?:Parlaments|Präsidenten|Präsidentschafts|Bundespräsidenten|Bundestags|Landtags|Kommunal|Stich|Europa|Regional|Senats|Kongress|Gouverneurs|Bürgermeister|Oberbürgermeister|Bürgerschafts|Nationalrats|Unterhaus)wahl(?:en)?$/;

/** What is known of a happening that stands in the article. */
type Happening = {
  readonly head: string;
  readonly modifier: string | undefined;
  readonly iso: string | undefined;
  readonly place: EntityDraft | undefined;
  readonly draft: EntityDraft;
};

/** Words for one war: "der russische Angriffskrieg", "die russische Invasion". */
const WAR = /^(?:Krieg|Angriffskrieg|Invasion)$/;

/** Whether two descriptions mean one happening: heads alike, and nothing that tells them apart. */
function isSame(a: Happening, b: Omit<Happening, "draft">): boolean {
  const agree = (x: unknown, y: unknown) => x === undefined || y === undefined || x === y;
  if (a.head !== b.head) return WAR.test(a.head) && WAR.test(b.head) && a.iso !== undefined && a.iso === b.iso;
  return agree(a.place, b.place) && agree(a.modifier, b.modifier);
}

/** Heads of meetings, which are told apart by those who meet: "das Treffen der Außenminister". */
const MEETING = /^(?:Treffen|Gipfel|Gipfeltreffen|Konferenz|Kongress)$/;

/** Index of the plural genitive right behind. */
function pluralGenitive(phrases: readonly NounPhrase[], index: number): number | undefined {
  const next = phrases[index + 1];
  return next?.attributeOf === index && next.plural === true ? index + 1 : undefined;
}

/** Heads that say too little of which one is meant, unless the compound names it: "Gaza-Krise", but not "die Krise in Kiel". */
const VAGUE = /(?:Krise|Affäre|Skandal|Katastrophe|Unglück|Pressekonferenz)$/i;

/** "Bosnienkrieg": whether the first part of the compound is a country or region. */
function namesPlace({ gazetteer }: CoreferenceInput, modifier: string): boolean {
  return [modifier, modifier.replace(/s$/, "")].some(
    (name) => gazetteer.state(name) !== undefined || gazetteer.region(name) !== undefined,
  );
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
  return adjacent && /^(?:in|gegen|von)$/.test(prepositionOf(document, place) ?? "") ? index + 1 : undefined;
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
