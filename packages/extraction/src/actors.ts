import type { Document } from "@newsgraph/language";
import { nominal, surface } from "@newsgraph/language";
import type { EntityKind } from "@newsgraph/schema";
import { prepositionOf, rowOf } from "./arguments.js";
import { findVerb } from "./clauses.js";
import { type CoreferenceInput, isDefinite } from "./coreference.js";
import type { EntityDraft } from "./entity-drafts.js";
import { findMemberBody, nameMemberStates } from "./member-states.js";
import type { NounPhrase } from "./noun-phrase.js";
import { phraseEnd } from "./noun-phrase.js";
import { findNationality } from "./offices.js";
import { participleOf } from "./participles.js";
import { isPersonNoun } from "./person-nouns.js";
import { findProtesting, isProtester } from "./protesters.js";

/** Prepositions behind which a source stands: "laut Polizei", "nach Angaben von Augenzeugen". */
const SOURCE_PREPOSITIONS = new Set(["laut", "gemäß", "zufolge", "nach", "aus", "gegenüber"]);

/**
 * Makes entities of those who act or speak without a name: the subjects of verbs of saying and of events, the sources behind
 * "laut" and "zufolge", and the bodies of a nation ("die irakische Regierung"), which are part of it. The same words name the same entity throughout the article.
 */
export function addUnnamedActors(input: CoreferenceInput): void {
  const { document, phrases, data, drafts } = input;
  const { acting, reached } = findWanted(input);
  const protesting = new Set(findProtesting(input));
  /** Whoever was last said to hold a protest. */
  let holder: EntityDraft | undefined;
  const bySurface = new Map<string, EntityDraft>();
  const byHead = new Map<string, EntityDraft>();
  /** An organisation → its member states as a group. */
  const memberStates = new Map<EntityDraft, EntityDraft>();
  /** The latest whose head the noun is, or ends: "das Ministerium" of "das dänische Fischereiministerium". */
  const takenUp = (lemma: string, plural: boolean): EntityDraft | undefined => {
    const ending = `${lemma.toLowerCase()} ${plural}`;
    return byHead.get(`${lemma} ${plural}`) ?? [...byHead].findLast(([head]) => head.endsWith(ending))?.[1];
  };
  for (const [index, phrase] of phrases.entries()) {
    if (protesting.has(index)) holder = drafts.atPhrase(index) ?? holder;
    if (phrase.noun === undefined || phrase.name !== undefined || drafts.atPhrase(index)) continue;
    const body = findMemberBody(input, index);
    const isWanted = acting.has(index) || reached.has(index) || body !== undefined;
    if (!isWanted && (byHead.size === 0 || !isDefinite(document, phrase))) continue;
    const kind = body ? "group" : kindOfActor(input, index, phrase);
    if (!kind) continue;
    const plural = isPlural(phrase, kind);
    const name = body ? nameMemberStates(nounName(input, phrase.noun, plural), body) : actorName(input, phrase, plural);
    // "die Demonstranten", "das Parlament": the bare noun takes up whoever was last called so.
    const lemma = document.lemmas[phrase.noun] ?? "";
    const isTaking = isDefinite(document, phrase) && !/ /.test(name);
    const protester = isTaking && plural && isProtester(input, index) ? holder : undefined;
    const taken = isTaking ? (takenUp(lemma, plural) ?? protester) : undefined;
    if (!taken && !isWanted) continue;
    const known = body && memberStates.get(body);
    const draft = known ?? taken ?? bySurface.get(name.toLowerCase()) ?? findSeat(input, phrase) ?? drafts.create(kind);
    if (body) memberStates.set(body, draft);
    bySurface.set(name.toLowerCase(), draft);
    byHead.set(`${lemma} ${plural}`, draft);
    if (protesting.has(index)) holder = draft;
    if (draft.forms.size === 0) draft.canonical ??= name;
    draft.acts ||= acting.has(index);
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

/**
 * The noun phrases that may stand for somebody: `acting` those who act, speak or are acted upon by the grammar (arguments of verbs of
 * saying and of events, sources, the bodies of a nation, owners of words), `reached` those who may have a part in an event (phrases
 * under its prepositions, attributes of its arguments, whatever stands beside its noun or participle).
 */
function findWanted(input: CoreferenceInput): { acting: ReadonlySet<number>; reached: ReadonlySet<number> } {
  const { document, phrases, clauses, arguments: roles, data, gazetteer } = input;
  const acting = new Set<number>();
  const reached = new Set<number>();
  const add = (index: number) => {
    for (const at of [index, ...rowOf(phrases, index)]) reached.add(at);
    const genitive = phrases[index + 1]?.attributeOf === index ? index + 1 : undefined;
    if (genitive !== undefined) add(genitive);
  };
  for (const [index, clause] of clauses.entries()) {
    for (const at of findCarried(input, index)) acting.add(at);
    const event = findVerb(data.events.verbs, clause);
    if (event && clause.kind === "infinitive") {
      // "versuchten, | das Haus zu stürmen": whoever does it stands in the clause before.
      const before = roles[index - 1];
      for (const at of [...(before?.subject ?? []), ...(before?.accusative ?? [])]) acting.add(at);
    }
    if (!event && !findVerb(data.speechVerbs, clause)) continue;
    const { subject = [], dative = [], accusative = [], agent = [], prepositional } = roles[index] ?? {};
    const slots = event ? new Set(event.value.flatMap(({ recipient }) => recipient)) : [];
    const core = [...subject, ...agent, ...dative, ...accusative];
    // A verb that tells an event only with some noun or preposition may tell none here.
    const tells = event?.value.some(({ needs }) => needs.every(({ absent }) => absent)) ?? true;
    if (tells) for (const at of core) acting.add(at);
    for (const at of [...core, ...[...slots].flatMap((slot) => prepositional?.get(slot) ?? [])]) add(at);
  }
  for (const { owner } of input.offices) if (owner !== undefined) acting.add(owner);
  for (const [index, phrase] of phrases.entries()) {
    if (findNationality(document, phrase, gazetteer) !== undefined) acting.add(index);
    const preposition = prepositionOf(document, phrase);
    if (preposition !== undefined && SOURCE_PREPOSITIONS.has(preposition)) acting.add(index);
    if (phrase.noun === undefined) continue;
    const noun = document.lemmas[phrase.noun] ?? "";
    // Before a court one is accused, and an official acts for it.
    if ((preposition === "vor" || preposition === "an") && COURT.test(noun)) reached.add(index);
    if (hasEventParticiple(input, phrase)) {
      reached.add(index);
      for (let inner = index - 1; phrases[inner]?.within === index; inner -= 1) reached.add(inner);
    }
    if (data.eventNominals.find(noun)) {
      const genitive = phrases[index + 1]?.attributeOf === index ? index + 1 : undefined;
      if (genitive !== undefined) add(genitive);
      let end = phrases[genitive ?? index]?.last;
      for (
        let next = (genitive ?? index) + 1;
        phrases[next] !== undefined && phrases[next]?.preposition === end;
        next += 1
      ) {
        add(next);
        end = phrases[next]?.last;
      }
    } else if (data.speechNouns.find(noun) && isOwnedByNext(input, index)) acting.add(index + 1);
  }
  return { acting, reached };
}

/** "Angaben der Polizei", "Angaben von Augenzeugen". */
function isOwnedByNext({ document, phrases }: CoreferenceInput, index: number): boolean {
  const next = phrases[index + 1];
  if (next === undefined || next.attributeOf === index) return next !== undefined;
  return next.preposition === phrases[index]?.last && prepositionOf(document, next) === "von";
}

const COURT = /(?:gericht|gerichtshof|tribunal)$/i;

/** The subject of a verb that says who has a part in the happening which a noun under it names: "setzten ihre Proteste fort". */
function findCarried(
  { document, phrases, clauses, arguments: roles, data }: CoreferenceInput,
  index: number,
): readonly number[] {
  const clause = clauses[index];
  const carriers = clause && findVerb(data.eventCarriers, clause)?.value;
  const { subject = [], agent = [], accusative = [], prepositional } = roles[index] ?? {};
  const isHappening = (at: number) => data.eventNominals.find(document.lemmas[phrases[at]?.noun ?? -1] ?? "");
  const isCarried = carriers?.some(({ argument, part }) => {
    const core = clause?.passive === true ? subject : accusative;
    return part !== "-" && (argument === "acc" ? core : (prepositional?.get(argument) ?? [])).some(isHappening);
  });
  return isCarried ? [...subject, ...agent] : [];
}

/** "die getöteten Soldaten": whether a participle of an event's verb stands before the noun. */
function hasEventParticiple({ document, lexicon, data }: CoreferenceInput, { first, last, noun }: NounPhrase): boolean {
  for (let token = first; token < (noun ?? last); token += 1) {
    if (document.tags[token]?.xpos !== "ADJA") continue;
    if (data.events.verbs.has(participleOf(lexicon, document.lemmas[token] ?? "") ?? "")) return true;
  }
  return false;
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

const COUNTRY = /^(?:Land|Staat)$/;
/** Where one holds an office, rather than the authority that acts: "im Amt", "von allen Ämtern". */
const IN_OFFICE = new Set(["in", "aus", "von", "vor", "ab", "an", "für", "um"]);

/** The kind of an unnamed actor by its noun; `undefined` where the noun is nobody who could act. */
function kindOfActor(
  { document, phrases, data, lexicon }: CoreferenceInput,
  index: number,
  phrase: NounPhrase,
): EntityKind | undefined {
  const lemma = document.lemmas[phrase.noun ?? -1] ?? "";
  const collective = data.collectives.find(lemma);
  // "das Land" is a state, known or not; only several are a group.
  if (collective && COUNTRY.test(collective.head) && !isPlural(phrase, "organization")) return undefined;
  if (lemma === "Amt" && IN_OFFICE.has(prepositionOf(document, phrase) ?? "")) return undefined;
  if (collective) return isPlural(phrase, collective.value) ? "group" : collective.value;
  // "der Präsident" is a person, known or not; "ein Sprecher", "der Sprecher der Behörde" speaks for those who sent him.
  const next = phrases[index + 1];
  const isOwned = next?.attributeOf === index || (next !== undefined && next.preposition === phrase.last);
  if (data.offices.find(lemma)) {
    return isPlural(phrase, "group") || isOwned || !isDefinite(document, phrase) ? "group" : undefined;
  }
  return isPlural(phrase, "group") && isPersonNoun(lexicon, lemma) ? "group" : undefined;
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
      if (/^(?:so)?genannt/.test(form)) continue;
      // "Kieler" and the like are the same in every case.
      const isTown = /^\p{Lu}\p{L}+er$/u.test(surface(document, at));
      const word = isTown ? surface(document, at) : form.replace(/e[nrms]?$/, ending);
      if (!national || isNational(at) || isTown) words.push(word);
    } else if (at === phrase.noun) words.push(nounName(input, at, plural));
    // "Steine werfende Demonstranten": the participle's object.
    else if (at === phrase.first && xpos === "NN" && document.tags[at + 1]?.xpos === "ADJA")
      words.push(surface(document, at));
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
