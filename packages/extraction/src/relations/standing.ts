import type { Document, Gazetteer } from "@newsgraph/language";
import { surface } from "@newsgraph/language";
import type { Entity, Relation, Span } from "@newsgraph/schema";
import { prepositionOf } from "../arguments.js";
import type { GermanData } from "../data/german.js";
import type { ExtractionStep } from "../layers.js";
import type { NounPhrase } from "../noun-phrase.js";
import { findNationality } from "../offices.js";
import { findDistricts } from "./districts.js";
import { findKinship } from "./kinship.js";
import { findAttendance, findMeetings } from "./meetings.js";
import { findOwnership } from "./ownership.js";
import { behindPhrase, genitiveOf } from "./participants.js";
import { findVerbRelations } from "./verb-relations.js";

type Layers = Parameters<ExtractionStep["run"]>[0];
type RelationDraft = Omit<Relation, "id">;

/** Standing relations: offices, nationalities, memberships, and what lies or takes place where. */
export function findStandingRelations(layers: Layers, data: GermanData, gazetteer: Gazetteer): RelationDraft[] {
  return [
    ...findOfficeRelations(layers, data),
    ...findCitizenships(layers, data, gazetteer),
    ...findPlaceRelations(layers, gazetteer),
    ...findMemberships(layers, gazetteer),
    ...findMeetings(layers),
    ...findAttendance(layers),
    ...findParts(layers, data, gazetteer),
    ...findKinship(layers),
    ...findOwnership(layers),
    ...findDistricts(layers),
    ...findVerbRelations(layers),
  ];
}

const standing = (
  part: Pick<RelationDraft, "type" | "from" | "to" | "evidence" | "confidence" | "rule"> & Partial<RelationDraft>,
) => ({
  status: "asserted" as const,
  ...part,
});

function phraseSpan(document: Document, from: NounPhrase, to: NounPhrase): Span {
  const [first, last] = from.first <= to.first ? [from, to] : [to, from];
  return { from: document.tokens[first.first]?.from ?? 0, to: document.tokens[last.last - 1]?.to ?? 0 };
}

/** Words that only rephrase an office ("NATO-Chef" of its secretary general): told where nothing more exact is. */
const GENERIC_ROLE = /^(?:Chef|Chefin|Vertreter|Vertreterin|Politiker|Politikerin)$/;

/** Roles that say no more than that one belongs to a body. */
const MEMBER = /^(?:Mitglied|Angehöriger|Angehörige)$/;
/** Such a role in a body without an office of its own: "der CDU-Politiker Otto Maier". */
const PARTISAN = /^(?:Politiker|Politikerin|Anhänger|Anhängerin)$/;

function findOfficeRelations({ document, nounPhrases, offices, entities }: Layers, data: GermanData): RelationDraft[] {
  const drafts: RelationDraft[] = [];
  const bodies = new Set(entities.filter(({ kind }) => kind === "organization").map(({ id }) => id));
  for (const { phrase, holder, role, title, holderEntity, bondEntity } of offices) {
    const isRephrased = offices.some(
      (other) =>
        other.holderEntity === holderEntity && other.bondEntity === bondEntity && !GENERIC_ROLE.test(other.role),
    );
    if ((GENERIC_ROLE.test(role) && isRephrased) || data.offices.find(role)?.value === "none") continue;
    const [from, to] = [nounPhrases[phrase], nounPhrases[holder]];
    if (!from || !to || holderEntity === undefined || bondEntity === undefined || holderEntity === bondEntity) continue;
    const isMember = MEMBER.test(role) || (PARTISAN.test(role) && bodies.has(bondEntity));
    drafts.push(
      standing({
        type: isMember ? "member-of" : "holds-office",
        ...(isMember ? {} : { role: title }),
        from: [holderEntity],
        to: [bondEntity],
        evidence: [phraseSpan(document, from, to)],
        confidence: 0.85,
        rule: phrase === holder ? "office:title" : "office:apposition",
      }),
    );
  }
  return drafts;
}

/** "der Norweger" taken up for a person, "die norwegische Sängerin Anna Weber": a citizen of Norway. An office is held, no citizenship told. */
function findCitizenships(
  { document, nounPhrases, references, entities, offices }: Layers,
  data: GermanData,
  gazetteer: Gazetteer,
): RelationDraft[] {
  const drafts: RelationDraft[] = [];
  const states = new Map<string, string>();
  for (const entity of entities) {
    const iso = entity.same?.[0]?.match(/:3166:-1:([A-Z]{2})$/)?.[1];
    if (entity.kind === "state" && iso !== undefined) states.set(iso, entity.id);
  }
  const kinds = new Map(entities.map(({ id, kind }) => [id, kind]));
  for (const [index, phrase] of nounPhrases.entries()) {
    const id = references.get(index);
    if (phrase.noun === undefined || id === undefined || kinds.get(id) !== "person") continue;
    const demonym = gazetteer.nationality(surface(document, phrase.noun));
    const isHeld = offices.some(
      ({ phrase: at, role, bondEntity }) =>
        at === index && bondEntity !== undefined && data.offices.find(role)?.value !== "none",
    );
    const adjective = phrase.name === undefined || isHeld ? undefined : findNationality(document, phrase, gazetteer);
    const state = states.get((demonym?.kind === "person" ? demonym.iso : undefined) ?? adjective ?? "");
    if (state === undefined) continue;
    drafts.push(
      standing({
        type: "citizen-of",
        from: [id],
        to: [state],
        evidence: [phraseSpan(document, phrase, phrase)],
        confidence: 0.7,
        rule: demonym?.kind === "person" ? "citizen:demonym" : "citizen:adjective",
      }),
    );
  }
  return drafts;
}

const WHERE = new Set(["in", "bei", "auf", "an"]);

/** "die Kieler Vororte A und B", "in Oslo, Norwegen", "der Gipfel in Oslo", "einem Platz in Oslo". */
function findPlaceRelations(layers: Layers, gazetteer: Gazetteer): RelationDraft[] {
  const { document, nounPhrases: phrases, references, entities } = layers;
  const byId = new Map(entities.map((entity) => [entity.id, entity]));
  const at = (index: number): Entity | undefined => byId.get(references.get(index) ?? "");
  const drafts: RelationDraft[] = [];
  const add = (inner: Entity, outer: Entity, from: NounPhrase, to: NounPhrase, rule: string, confidence: number) => {
    if (inner.id === outer.id) return;
    drafts.push(
      standing({
        type: "located-in",
        from: [inner.id],
        to: [outer.id],
        evidence: [phraseSpan(document, from, to)],
        confidence,
        rule,
      }),
    );
  };
  const findPlace = (name: string) =>
    entities.find((entity) => entity.kind === "place" && (entity.name === name || entity.aliases.includes(name)));
  for (const [index, phrase] of phrases.entries()) {
    const entity = at(index);
    const next = phrases[index + 1];
    const nextEntity = at(index + 1);
    if (entity?.kind === "place" && phrase.noun === undefined && phrase.name !== undefined) {
      // "im russischen Sotschi".
      const iso = findNationality(document, phrase, gazetteer);
      const state = entities.find(({ kind, same }) => kind === "state" && same?.[0]?.endsWith(`:3166:-1:${iso}`));
      if (iso !== undefined && state) add(entity, state, phrase, phrase, "place:nationality", 0.75);
    }
    if (entity?.kind === "place" && next?.attributeOf === index && nextEntity?.kind === "state") {
      // "die Hauptstadt Norwegens", of a town that the words take up.
      add(entity, nextEntity, phrase, next, "place:genitive", 0.75);
    }
    if (entity?.kind === "place" && phrase.noun !== undefined && phrase.name === undefined) {
      // "die thailändische Hauptstadt": the town that it takes up lies there.
      const iso = findNationality(document, phrase, gazetteer);
      const state = iso === undefined ? undefined : entities.find(({ same }) => same?.[0]?.endsWith(`:3166:-1:${iso}`));
      if (state) add(entity, state, phrase, phrase, "place:nationality", 0.75);
    }
    if (entity?.kind === "place" && phrase.name !== undefined && phrase.noun !== undefined) {
      // "die Kieler Vororte A und B": an adjective in -er made of a town's name.
      for (let token = phrase.first; token < phrase.noun; token += 1) {
        const town = surface(document, token);
        const outer = /^\p{Lu}\p{L}+er$/u.test(town) ? findPlace(town.slice(0, -2)) : undefined;
        if (!outer) continue;
        for (const member of [index, ...membersBehind(phrases, index)]) {
          const inner = at(member);
          const memberPhrase = phrases[member];
          if (inner?.kind === "place" && memberPhrase) add(inner, outer, phrase, memberPhrase, "place:adjective", 0.75);
        }
      }
    }
    if (entity?.kind === "event") {
      // "das Treffen | der Minister | in Kiel".
      const where = behindPhrase(layers, index).find(({ preposition }) => WHERE.has(preposition))?.phrase ?? -1;
      const [place, placePhrase] = [at(where), phrases[where]];
      if (placePhrase && (place?.kind === "place" || place?.kind === "state"))
        add(entity, place, phrase, placePhrase, "place:event", 0.75);
    }
    if (!next || !entity || !nextEntity) continue;
    if (
      entity.kind === "event" &&
      phrase.last > next.first &&
      (nextEntity.kind === "place" || nextEntity.kind === "state")
    ) {
      add(entity, nextEntity, phrase, next, "place:event", 0.75);
    }
    const comma = next.first === phrase.last + 1 && surface(document, phrase.last) === ",";
    if (entity.kind === "place" && comma && nextEntity.kind === "state" && next.preposition === undefined) {
      const known = gazetteer.places(entity.name).length > 0;
      if (known && next.conjunctOf === undefined) add(entity, nextEntity, phrase, next, "place:comma", 0.7);
    }
    const preposition = prepositionOf(document, next);
    const adjacent = next.preposition === phrase.last && next.first === phrase.last + 1;
    if (
      adjacent &&
      preposition !== undefined &&
      WHERE.has(preposition) &&
      (nextEntity.kind === "place" || nextEntity.kind === "state")
    ) {
      if (entity.kind === "place" && phrase.preposition !== undefined)
        add(entity, nextEntity, phrase, next, "place:in", 0.7);
    }
  }
  return drafts;
}

function membersBehind(phrases: readonly NounPhrase[], index: number): number[] {
  const members: number[] = [];
  let host = index;
  for (let next = index + 1; next < phrases.length && phrases[next]?.conjunctOf === host; next += 1) {
    members.push(next);
    host = next;
  }
  return members;
}

/** Words of parties' names. */
const PARTY = /(?:partei|union|liga|bewegung|front|grünen?|demokraten)\b|^[A-ZÄÖÜ]{2,5}$/i;
/** Heads of compounds for the members of an organisation: "NATO-Staaten", "EU-Außenminister". */
const MEMBERS =
  /^(.+)-(?:Mitglied(?:s|er)?|Staat|Mitglieds?staat|Mitglieds?l[aä]nd|L[aä]nd|\p{L}*[Mm]inister|Abgeordnete|Parlamentarier|Politiker|Kämpfer)(?:en|ern|er|n|s)?$/u;
/** Nouns for members, whose body stands behind them: "Mitglieder der Al-Kaida", "Abgeordnete der SPD". */
const MEMBERS_OF =
  /^(?:\p{L}*[Mm]itglied|Mitglieds?land|Mitglieds?staat|Abgeordnete|Abgeordneter|Parlamentarier|Kämpfer)$/u;

/** Bodies that the list of those who act leaves out. */
const BODY = /(?:Mission|Administration|Fraktion|Tribunal|Kommission|Rat)$/i;

/** "Anna Weber (SPD)", "Anna Weber von der Hafenpartei", "die NATO-Staaten". */
function findMemberships(layers: Layers, gazetteer: Gazetteer): RelationDraft[] {
  const { document, nounPhrases: phrases, references, entities, offices } = layers;
  const byId = new Map(entities.map((entity) => [entity.id, entity]));
  const drafts: RelationDraft[] = [];
  const add = (member: Entity, body: Entity, evidence: Span, rule: string, confidence: number) =>
    drafts.push(
      standing({ type: "member-of", from: [member.id], to: [body.id], evidence: [evidence], confidence, rule }),
    );
  for (const [index, phrase] of phrases.entries()) {
    const next = phrases[index + 1];
    const [person, party] = [byId.get(references.get(index) ?? ""), byId.get(references.get(index + 1) ?? "")];
    if (person?.kind === "group" && MEMBERS_OF.test(document.lemmas[phrase.noun ?? -1] ?? "")) {
      const genitive = genitiveOf(layers, index);
      const body = byId.get(references.get(genitive ?? -1) ?? "");
      const bodyPhrase = phrases[genitive ?? -1];
      if (body?.kind === "organization" && bodyPhrase)
        add(person, body, phraseSpan(document, phrase, bodyPhrase), "member:genitive", 0.7);
    }
    const leader =
      person?.kind === "organization" && isParty(layers, index, person) ? personBehind(layers, index) : undefined;
    const [whose, led] = [byId.get(references.get(leader ?? -1) ?? ""), phrases[leader ?? -1]];
    // "die Partei des Ministerpräsidenten", "die Hafenpartei von Anna Weber".
    if (whose?.kind === "person" && led && person)
      add(whose, person, phraseSpan(document, phrase, led), "member:party-of", 0.65);
    if (!next || person?.kind !== "person" || party?.kind !== "organization") continue;
    const inBrackets = surface(document, phrase.last) === "(" && surface(document, next.last) === ")";
    const evidence = phraseSpan(document, phrase, next);
    if (next.first === phrase.last + 1 && inBrackets) add(person, party, evidence, "member:brackets", 0.8);
    const isOf = next.preposition === phrase.last && prepositionOf(document, next) === "von";
    // "Vorstand von X" holds an office there, which says more.
    const isHeld = offices.some(({ phrase: at, owner }) => at === index && owner === index + 1);
    if (isOf && !isHeld && PARTY.test(party.name)) add(person, party, evidence, "member:von", 0.65);
  }
  for (const group of entities) {
    const modifier = group.kind === "group" ? MEMBERS.exec(group.name)?.[1] : undefined;
    if (modifier === undefined) continue;
    const names = [modifier, gazetteer.organization(modifier)?.name].map((name) => name?.toLowerCase());
    const body = entities.find(
      ({ kind, name, aliases }) =>
        kind === "organization" && [name, ...aliases].some((form) => names.includes(form.toLowerCase())),
    );
    const [first] = group.mentions;
    if (body && first) {
      add(group, body, { from: first.from, to: first.to }, "member:compound", 0.75);
    }
  }
  return drafts;
}

/** Whether a phrase speaks of a party: by its noun, else by the name. */
function isParty({ document, nounPhrases }: Layers, index: number, { name }: Entity): boolean {
  const lemma = document.lemmas[nounPhrases[index]?.noun ?? -1];
  return lemma === undefined ? PARTY.test(name) : /partei$/i.test(lemma);
}

/** The genitive or the phrase under "von" right behind a phrase. */
function personBehind(layers: Layers, index: number): number | undefined {
  const [behind] = behindPhrase(layers, index);
  return genitiveOf(layers, index) ?? (behind?.preposition === "von" ? behind.phrase : undefined);
}

/** "die irakische Regierung", "die US-Regierung", "das EU-Parlament": part of whom the words name, by the first place that says so. */
function findParts({ entities, parts }: Layers, data: GermanData, gazetteer: Gazetteer): RelationDraft[] {
  const drafts: RelationDraft[] = [];
  for (const { id, kind, name, mentions, aliases } of entities) {
    const [, modifier = "", body = ""] = kind === "organization" ? (/^(\p{L}+)-(\p{Lu}\p{L}+)$/u.exec(name) ?? []) : [];
    const iso = gazetteer.state(modifier)?.iso;
    const named = entities.find(
      (other) =>
        other.id !== id &&
        ((iso !== undefined && other.same?.[0]?.endsWith(`:3166:-1:${iso}`) === true) ||
          (other.kind === "organization" && [other.name, ...other.aliases].includes(modifier))),
    );
    const isBody = BODY.test(body) || data.collectives.find(body)?.value === "organization";
    const whole = parts.get(id) ?? (isBody && !aliases.includes(modifier) ? named?.id : undefined);
    const [first] = mentions;
    if (whole === undefined || first === undefined) continue;
    const evidence = [{ from: first.from, to: first.to }];
    drafts.push(
      standing({ type: "part-of", from: [id], to: [whole], evidence, confidence: 0.75, rule: "part:nationality" }),
    );
  }
  return drafts;
}
