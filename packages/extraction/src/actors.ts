import type { Document } from "@newsgraph/language";
import { nominal, surface } from "@newsgraph/language";
import type { EntityKind } from "@newsgraph/schema";
import { prepositionOf } from "./arguments.js";
import { findVerb } from "./clauses.js";
import { type CoreferenceInput, isDefinite } from "./coreference.js";
import type { EntityDraft } from "./entity-drafts.js";
import type { NounPhrase } from "./noun-phrases.js";
import { phraseEnd } from "./noun-phrases.js";
import { findNationality } from "./offices.js";

/** Prepositions behind which a source stands: "laut Polizei", "nach Angaben von Augenzeugen". */
const SOURCE_PREPOSITIONS = new Set(["laut", "gemäß", "zufolge", "nach", "aus", "gegenüber"]);

/**
 * Makes entities of those who act or speak without a name: the subjects of verbs of saying and of events, the sources behind
 * "laut" and "zufolge", and the bodies of a nation ("die irakische Regierung"), which are part of it. The same words name the same entity throughout the article.
 */
export function addUnnamedActors(input: CoreferenceInput): void {
  const { document, phrases, clauses, arguments: roles, data, drafts } = input;
  const wanted = new Set<number>();
  for (const [index, clause] of clauses.entries()) {
    if (!findVerb(data.speechVerbs, clause) && !findVerb(data.events.verbs, clause)) continue;
    const { subject = [], dative = [], accusative = [], agent = [] } = roles[index] ?? {};
    for (const at of [...subject, ...agent, ...dative, ...accusative]) wanted.add(at);
  }
  for (const [index, phrase] of phrases.entries()) {
    if (findNationality(document, phrase, input.gazetteer) !== undefined) wanted.add(index);
    const preposition = prepositionOf(document, phrase);
    if (preposition !== undefined && SOURCE_PREPOSITIONS.has(preposition)) wanted.add(index);
    if (phrase.attributeOf !== undefined) {
      const host = phrases[phrase.attributeOf];
      if (host?.noun !== undefined && data.speechNouns.find(document.lemmas[host.noun] ?? "")) wanted.add(index);
    }
  }
  const bySurface = new Map<string, EntityDraft>();
  const byHead = new Map<string, EntityDraft>();
  for (const [index, phrase] of phrases.entries()) {
    if (phrase.noun === undefined || phrase.name !== undefined || drafts.atPhrase(index)) continue;
    const kind = kindOfActor(document, phrase, data);
    if (!kind) continue;
    const plural = isPlural(phrase, kind);
    const name = actorName(input, phrase, plural);
    // "die Demonstranten", "das Parlament": the bare noun takes up whoever was last called so.
    const head = `${document.lemmas[phrase.noun]} ${plural}`;
    const taken = isDefinite(document, phrase) && !/ /.test(name) ? byHead.get(head) : undefined;
    if (!taken && !wanted.has(index)) continue;
    const draft = taken ?? bySurface.get(name.toLowerCase()) ?? findSeat(input, phrase) ?? drafts.create(kind);
    bySurface.set(name.toLowerCase(), draft);
    byHead.set(head, draft);
    if (draft.forms.size === 0) draft.canonical ??= name;
    draft.plural ||= plural;
    const iso = isBody(document, phrase, data) ? findNationality(document, phrase, input.gazetteer) : undefined;
    if (iso !== undefined && draft.partOf === undefined) draft.partOf = drafts.state(iso);
    drafts.addMention(draft, {
      first: phrase.first,
      last: phraseEnd(phrases, index),
      phrase: index,
      form: "nominal",
      rule: taken ? "actor:taken-up" : "actor:unnamed",
      confidence: 0.6,
    });
  }
}

/** Groups that are part of their state; other people of a nation only belong to it. */
const FORCES = /^(?:Truppe|Streitkraft|Einheit|Armeeeinheit)$/;

/** Whether the phrase speaks of a body of the state: an institution or its forces. */
function isBody(document: Document, phrase: NounPhrase, data: CoreferenceInput["data"]): boolean {
  const collective = data.collectives.find(document.lemmas[phrase.noun ?? -1] ?? "");
  return collective !== undefined && (collective.value === "organization" || FORCES.test(collective.head));
}

/** Nouns for those who govern: with a nationality they take up the seat of that government ("der Kreml", "das Weiße Haus"). */
const GOVERNMENT = /^(?:Führung|Regierung|Staatsführung|Präsidialamt|Regierungsspitze)$/;

/** The seat of government, named in the article, of the state that the phrase names. */
function findSeat(
  { document, data, drafts, gazetteer }: CoreferenceInput,
  phrase: NounPhrase,
): EntityDraft | undefined {
  const iso = findNationality(document, phrase, gazetteer);
  if (iso === undefined || !GOVERNMENT.test(document.lemmas[phrase.noun ?? -1] ?? "")) return undefined;
  return drafts.all.find(
    ({ kind, forms }) =>
      kind === "organization" && [...forms.keys()].some((form) => data.governmentSeats.get(form) === iso),
  );
}

/** Whether several are meant: by the noun's number, or because one of whom there are many would need an article. */
function isPlural({ plural, determiner }: NounPhrase, kind: EntityKind): boolean {
  return plural ?? (kind === "group" && determiner === undefined);
}

/** The kind of an unnamed actor by its noun; `undefined` where the noun is nobody who could act. */
function kindOfActor(document: Document, phrase: NounPhrase, data: CoreferenceInput["data"]): EntityKind | undefined {
  const lemma = document.lemmas[phrase.noun ?? -1] ?? "";
  const collective = data.collectives.find(lemma);
  if (collective) return isPlural(phrase, collective.value) ? "group" : collective.value;
  return data.offices.find(lemma) ? "group" : undefined;
}

/** Adjectives and noun, or the nationality alone of several: "ukrainische Soldaten" of "die getöteten ukrainischen Soldaten". */
function actorName(input: CoreferenceInput, phrase: NounPhrase, plural: boolean): string {
  const { document, gazetteer, lexicon } = input;
  const words: string[] = [];
  const isNational = (at: number) => gazetteer.nationality(surface(document, at))?.kind === "adjective";
  const gender = phrase.noun === undefined ? undefined : lexicon.genderOf(surface(document, phrase.noun));
  const ending = plural ? "e" : gender === "Masc" ? "er" : gender === "Neut" ? "es" : "e";
  const national = findNationality(document, phrase, gazetteer) !== undefined;
  for (let at = phrase.first; at < phrase.last; at += 1) {
    const xpos = document.tags[at]?.xpos ?? "";
    if (xpos === "ADJA") {
      const form = surface(document, at).toLowerCase();
      if (!national || isNational(at)) words.push(form.replace(/e[nrms]?$/, ending));
    } else if (at === phrase.noun) words.push(nounName(input, at, plural));
  }
  return words.join(" ");
}

/** The noun in the nominative: the lemma in the singular, the plural without the -n of its dative. */
function nounName({ document, lexicon }: CoreferenceInput, at: number, plural: boolean): string {
  const form = surface(document, at);
  if (!plural) return document.lemmas[at] ?? form;
  const bare = form.replace(/n$/, "");
  const nominative = nominal({ case: "Nom", number: "Plur" });
  const fits = (candidate: string) =>
    lexicon.readings(candidate).some(({ xpos, agreement }) => xpos === "NN" && (agreement & nominative) !== 0);
  return !fits(form) && fits(bare) ? bare : form;
}
