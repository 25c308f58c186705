import type { Document, Gazetteer, GermanLexicon } from "@newsgraph/language";
import { surface } from "@newsgraph/language";
import { agreeInGender, findApposition } from "./appositions.js";
import type { Arguments } from "./arguments.js";
import { type Clause, clauseHas } from "./clauses.js";
import type { GermanData } from "./data/german.js";
import type { EntityDraft, EntityDrafts } from "./entity-drafts.js";
import { findIntroducedPlace, introductionEnd } from "./introductions.js";
import { type NounPhrase, phraseEnd } from "./noun-phrase.js";
import { findNationality, type Office, type OfficeWords, readOffice } from "./offices.js";
import { rangeInSentence } from "./positions.js";

/** What the links are made from. */
export type CoreferenceInput = {
  readonly document: Document;
  readonly phrases: readonly NounPhrase[];
  readonly clauses: readonly Clause[];
  readonly arguments: readonly Arguments[];
  /** The noun phrases that are the subject of a clause. */
  readonly subjects: ReadonlySet<number>;
  readonly offices: readonly Office[];
  readonly gazetteer: Gazetteer;
  readonly lexicon: GermanLexicon;
  readonly data: GermanData;
  readonly drafts: EntityDrafts;
};

/** How many sentences back a pronoun may reach, and a description. */
const PRONOUN_REACH = 3;
const DESCRIPTION_REACH = 40;

/** The rule that links a place to the phrase that brings it in. */
const INTRODUCTION = "coreference:introduction";

/** "der 45-Jährige". */
const AGE = /^\d+-?[jJ]ährige[rn]?$/;
const AGE_REACH = 10;

const DEFINITE = /^(?:der|die|das|dem|den|des|dies|jen|im|am|zum|zur|beim|vom)/i;
const MASCULINE_PRONOUN = /^(?:er|ihn|ihm)$/i;
const FEMININE_PRONOUN = /^(?:sie|ihr)$/i;
const PLURAL_PRONOUN = /^(?:sie|ihnen)$/i;

/**
 * Links descriptions ("der NATO-Chef", "das Militärbündnis", "die Hauptstadt") and pronouns to the entities named before them,
 * in text order, so that each link can build on those before. What fits nothing, or two things alike, is left alone.
 */
export function linkMentions(input: CoreferenceInput): void {
  const { phrases, drafts } = input;
  const clauseOf = clauseIndex(input);
  for (const [index, phrase] of phrases.entries()) {
    if (drafts.atPhrase(index) !== undefined) continue;
    const named = namedBehind(input, index) ?? findApposition(input, index);
    if (named) {
      drafts.referTo(index, named);
      continue;
    }
    const found = phrase.pronoun ? resolvePronoun(input, index, clauseOf) : resolveDescription(input, index, clauseOf);
    if (!found) continue;
    const isIntroduced = found.rule === INTRODUCTION;
    const nominalEnd = isIntroduced ? introductionEnd(input, index) : descriptionEnd(input, index);
    const last = phrase.pronoun ? phrase.last : nominalEnd;
    drafts.addMention(found.draft, {
      first: phrase.first,
      last,
      phrase: index,
      form: phrase.pronoun ? "pronominal" : "nominal",
      rule: found.rule,
      confidence: found.confidence,
    });
  }
}

/** "die Nachrichtenagentur | Reuters": what the name right behind a noun of its kind names, so that the noun is no mention of its own. */
function namedBehind({ phrases, drafts, data, document }: CoreferenceInput, index: number): EntityDraft | undefined {
  const [phrase, next] = [phrases[index], phrases[index + 1]];
  if (phrase?.noun === undefined || phrase.name !== undefined || next?.first !== phrase.last) return undefined;
  if (next.noun !== undefined || next.name === undefined) return undefined;
  const named = drafts.atPhrase(index + 1);
  const kind = data.hypernyms.find(document.lemmas[phrase.noun] ?? "")?.value.kind;
  return named !== undefined && named.kind === kind ? named : undefined;
}

type Link = { draft: EntityDraft; rule: string; confidence: number };

/** The index of the clause in which each noun phrase stands. */
export function clauseIndex({ phrases, clauses }: CoreferenceInput): Map<number, number> {
  const result = new Map<number, number>();
  for (const [index, phrase] of phrases.entries()) {
    const { first, last } = rangeInSentence(clauses, phrase.sentence);
    // From the last: the clauses inside quotations stand behind those around them.
    for (let at = last - 1; at >= first && !result.has(index); at -= 1) {
      const clause = clauses[at];
      if (clause && clauseHas(clause, phrase.first)) result.set(index, at);
    }
  }
  return result;
}

/** A description ends with the genitive attribute that it needs ("der Präsident der Republik"), else with its noun. */
function descriptionEnd({ phrases, document, data }: CoreferenceInput, index: number): number {
  const phrase = phrases[index];
  if (phrase?.noun === undefined) return phrase?.last ?? 0;
  const lemma = document.lemmas[phrase.noun] ?? "";
  const needsAttribute =
    data.offices.find(lemma) !== undefined || data.hypernyms.find(lemma)?.value.needs === "capital";
  return needsAttribute ? phraseEnd(phrases, index) : phrase.last;
}

/** Whether the phrase has a definite article or a demonstrative, contracted with its preposition or not. */
export function isDefinite(document: Document, phrase: NounPhrase): boolean {
  const at = phrase.determiner ?? phrase.preposition;
  if (at === undefined) return false;
  if (phrase.determiner === undefined && document.tags[at]?.xpos !== "APPRART") return false;
  return DEFINITE.test(surface(document, at));
}

function resolveDescription(
  input: CoreferenceInput,
  index: number,
  clauseOf: ReadonlyMap<number, number>,
): Link | undefined {
  const { document, phrases, gazetteer, data } = input;
  const phrase = phrases[index];
  if (phrase?.noun === undefined || phrase.name !== undefined) return undefined;
  const lemma = document.lemmas[phrase.noun] ?? "";
  const office = readOffice(document, phrases, index, gazetteer, data);
  if (office && phrase.plural !== true) {
    return isDefinite(document, phrase) ? resolveOffice(input, index, office) : undefined;
  }
  if (!isDefinite(document, phrase)) {
    const draft = findIntroducedPlace(input, index);
    return draft && { draft, rule: INTRODUCTION, confidence: 0.6 };
  }
  const demonym = gazetteer.nationality(surface(document, phrase.noun));
  if (demonym?.kind === "person" && phrase.plural !== true && !isPluralArticle(document, phrase)) {
    return resolveDemonym(input, phrase, demonym);
  }
  if (AGE.test(surface(document, phrase.noun))) {
    const article = phrase.determiner === undefined ? "" : surface(document, phrase.determiner).toLowerCase();
    const gender = article === "die" ? "Fem" : "Masc";
    const draft = latest(input, phrase, AGE_REACH, (other) => isPersonOf(other, gender));
    return draft && { draft, rule: "coreference:age", confidence: 0.65 };
  }
  const hypernym = data.hypernyms.find(lemma);
  if (hypernym && phrase.plural !== true)
    return resolveHypernym(input, index, clauseOf, lemma, hypernym.head, hypernym.value);
  const event = data.eventNouns.find(lemma);
  if (event) {
    // "der G8-Gipfel" is no other summit.
    const modifier = /^(.+)-\p{L}+$/u.exec(lemma)?.[1] ?? "";
    const draft = latest(
      input,
      phrase,
      DESCRIPTION_REACH,
      (other) =>
        other.kind === "event" && sharesHead(other, event.head) && (modifier === "" || hasWord(other, modifier)),
    );
    return draft && { draft, rule: `coreference:event-head:${event.head}`, confidence: 0.7 };
  }
  return undefined;
}

/** "der Krieg" takes up an "Angriffskrieg", and the other way round. */
function sharesHead({ heads }: EntityDraft, head: string): boolean {
  const lower = head.toLowerCase();
  return [...heads].some((other) => other.toLowerCase().endsWith(lower) || lower.endsWith(other.toLowerCase()));
}

function isPluralArticle(document: Document, phrase: NounPhrase): boolean {
  const form = phrase.determiner === undefined ? "" : surface(document, phrase.determiner).toLowerCase();
  return form === "den" && phrase.cases.has("Dat") && !phrase.cases.has("Acc");
}

/** Words that rephrase whatever office somebody holds: "der NATO-Chef" of its secretary general. */
const REPHRASES =
  /^(?:Chef|Chefin|Vertreter|Vertreterin|Politiker|Politikerin|Leiter|Leiterin|Vorsitzender|Vorsitzende)$/;

/** The holder of the office: same role and no other bond; else the one person who holds another office in the same body. */
function resolveOffice(input: CoreferenceInput, index: number, words: OfficeWords): Link | undefined {
  const { drafts, phrases } = input;
  const phrase = phrases[index];
  if (!phrase) return undefined;
  const bond = drafts.findOfficeBond(words);
  const title = drafts.officeTitle(words);
  const bonded = title !== words.title || words.iso !== undefined || words.owner !== undefined;
  const matches = (person: EntityDraft, sameRole: boolean) =>
    person.offices.some(
      (office) =>
        (!sameRole || titlesAgree(office.title, title)) &&
        (bonded ? bond !== undefined && office.bond === bond : sameRole),
    );
  const sameRole = latest(
    input,
    phrase,
    DESCRIPTION_REACH,
    (draft) => draft.kind === "person" && matches(draft, true) && agreeInGender(input, phrase, draft),
  );
  if (sameRole) return { draft: sameRole, rule: "coreference:office", confidence: 0.85 };
  if (!bonded || bond === undefined || !REPHRASES.test(words.role)) return undefined;
  const inBody = drafts.all.filter((draft) => draft.kind === "person" && matches(draft, false));
  const [only] = inBody;
  return only && inBody.length === 1 ? { draft: only, rule: "coreference:office-body", confidence: 0.7 } : undefined;
}

/** "Präsident" and "Präsidentin", "Minister" and "Außenminister" agree; a deputy is not the one whom he stands in for. */
function titlesAgree(a: string, b: string): boolean {
  const [short = "", long = ""] = [a, b]
    .map((title) =>
      title
        .toLowerCase()
        .replace(/in$/, "")
        .replace(/(?<=nd|t)er$/, "e"),
    )
    .sort((x, y) => x.length - y.length);
  return long.endsWith(short) && !/^(?:vize|ex|alt)-?$/.test(long.slice(0, -short.length));
}

/** "der Norweger": the person last spoken of who is not known to be of another country. */
function resolveDemonym(
  input: CoreferenceInput,
  phrase: NounPhrase,
  demonym: { iso: string; gender?: string | undefined },
): Link | undefined {
  const draft = latest(
    input,
    phrase,
    DESCRIPTION_REACH,
    (person) =>
      person.kind === "person" &&
      (person.gender === undefined || demonym.gender === undefined || person.gender === demonym.gender) &&
      person.offices.every(({ iso }) => iso === undefined || iso === demonym.iso),
  );
  // The state stands in the graph from here on, even where nothing else names it: he is its citizen.
  if (draft) input.drafts.state(demonym.iso);
  return draft && { draft, rule: "coreference:demonym", confidence: 0.65 };
}

function resolveHypernym(
  input: CoreferenceInput,
  index: number,
  clauseOf: ReadonlyMap<number, number>,
  lemma: string,
  head: string,
  { kind, needs }: { kind: string; needs: string },
): Link | undefined {
  const { document, phrases, gazetteer, drafts } = input;
  const phrase = phrases[index];
  if (!phrase) return undefined;
  if (needs === "capital") {
    // "die ukrainische Hauptstadt", "die Hauptstadt der Ukraine"
    const owner = phrases[index + 1]?.attributeOf === index ? drafts.atPhrase(index + 1) : undefined;
    const iso = findNationality(document, phrase, gazetteer) ?? owner?.iso;
    const fits = (draft: EntityDraft) =>
      draft.kind === "place" && draft.capitalOf !== undefined && (iso === undefined || draft.capitalOf === iso);
    const draft =
      latest(input, phrase, DESCRIPTION_REACH, fits) ?? (iso === undefined ? undefined : drafts.all.find(fits));
    return draft && { draft, rule: "coreference:capital", confidence: 0.85 };
  }
  const subjects = new Set<EntityDraft | undefined>();
  if (needs === "neighbour") {
    const clause = clauseOf.get(index);
    const sentence = input.clauses[clause ?? -1]?.sentence;
    for (const [at, other] of input.clauses.entries()) {
      if (other.sentence !== sentence) continue;
      for (const subject of input.arguments[at]?.subject ?? []) subjects.add(drafts.atPhrase(subject));
    }
  }
  const fits = (draft: EntityDraft) => {
    if (draft.kind !== kind || subjects.has(draft)) return false;
    if (needs === "international") return draft.international || hasWord(draft, head);
    if (needs === "domestic") return !draft.international;
    if (needs === "station") return isStation(input, draft);
    if (needs === "name") return hasWord(draft, head) || hasWord(draft, lemma);
    return true;
  };
  const before = latest(input, phrase, DESCRIPTION_REACH, fits);
  // An alliance may be spoken of before it is named, if it is the only one in the article.
  const only = needs === "international" ? drafts.all.filter(fits) : [];
  const draft = before ?? (only.length === 1 ? only[0] : stateOfAdjective(input, phrase, head));
  return (
    draft && {
      draft,
      rule: `coreference:hypernym:${head}`,
      confidence: needs === "-" || needs === "domestic" ? 0.55 : 0.75,
    }
  );
}

/** Whether a name of the entity, or the noun before one, is that of a station: "BBC News", "der Fernsehsender Al-Arabija". */
function isStation({ document, phrases, data }: CoreferenceInput, { forms, mentions }: EntityDraft): boolean {
  const isOne = (word: string) => data.mediumNouns.find(word)?.value === "Speech";
  const nouns = mentions.map(({ phrase }) => document.lemmas[phrases[phrase ?? -1]?.noun ?? -1] ?? "");
  return [...forms.keys()].some((form) => form.split(/\s+/).some(isOne)) || nouns.some(isOne);
}

/** "Das spanische Militär … des Landes": a country that no name but an adjective of the sentence has told yet. */
function stateOfAdjective(
  { document, gazetteer, drafts }: CoreferenceInput,
  phrase: NounPhrase,
  head: string,
): EntityDraft | undefined {
  if (head !== "Land") return undefined;
  const { first = 0 } = document.sentences[phrase.sentence] ?? {};
  for (let at = phrase.first - 1; at >= first; at -= 1) {
    const found = gazetteer.nationality(surface(document, at));
    if (found?.kind === "adjective") return drafts.state(found.iso);
  }
  return undefined;
}

function hasWord(draft: EntityDraft, word: string): boolean {
  const lower = word.toLowerCase();
  return [...draft.forms.keys()].some((form) => form.toLowerCase().includes(lower));
}

/** The entity that fits and was mentioned last before the phrase, within `reach` sentences. */
function latest(
  { drafts }: CoreferenceInput,
  phrase: NounPhrase,
  reach: number,
  fits: (draft: EntityDraft) => boolean,
): EntityDraft | undefined {
  for (let sentence = phrase.sentence; sentence >= Math.max(0, phrase.sentence - reach); sentence -= 1) {
    let best: { draft: EntityDraft; at: number } | undefined;
    for (const { draft, mention } of drafts.mentionsIn(sentence)) {
      if (mention.first < phrase.first && (!best || mention.first > best.at) && fits(draft)) {
        best = { draft, at: mention.first };
      }
    }
    if (best) return best.draft;
  }
  return undefined;
}

function resolvePronoun(
  input: CoreferenceInput,
  index: number,
  clauseOf: ReadonlyMap<number, number>,
): Link | undefined {
  const { document, phrases } = input;
  const phrase = phrases[index];
  if (!phrase || document.tags[phrase.first]?.xpos !== "PPER") return undefined;
  const form = surface(document, phrase.first);
  const clause = clauseOf.get(index);
  const verb = clause === undefined ? undefined : input.clauses[clause]?.finite;
  const pluralVerb = verb !== undefined && document.morphology[verb]?.Number === "Plur";
  const isSubject = clause !== undefined && input.arguments[clause]?.subject.includes(index) === true;
  const beside = clausemates(input.arguments[clause ?? -1]);
  if (MASCULINE_PRONOUN.test(form)) return prominent(input, index, beside, (draft) => isPersonOf(draft, "Masc"), "er");
  if (PLURAL_PRONOUN.test(form) && isSubject && pluralVerb) {
    return prominent(input, index, beside, (draft) => draft.plural, "sie-plural");
  }
  if (FEMININE_PRONOUN.test(form) && !(isSubject && pluralVerb)) {
    return prominent(input, index, beside, (draft) => isPersonOf(draft, "Fem"), "sie");
  }
  return undefined;
}

/** Persons of the gender, and those of unknown gender for "er", which news writes of most. */
export function isPersonOf(draft: EntityDraft, gender: "Masc" | "Fem"): boolean {
  return draft.kind === "person" && (draft.gender === gender || (draft.gender === undefined && gender === "Masc"));
}

/** Prepositions whose phrase says who tells the clause and may mean the same as a pronoun in it: "laut Weber habe er". */
const OF_SOURCES: ReadonlySet<string> = new Set(["laut", "nach", "zufolge", "gemäß"]);

/** The subjects and objects of a clause. */
export function coreArguments(roles: Arguments | undefined): number[] {
  return roles === undefined ? [] : [...roles.subject, ...roles.accusative, ...roles.dative];
}

/** The noun phrases of a clause that a pronoun in it means none of (Chomsky 1981, principle B): its arguments, and what a preposition governs. */
function clausemates(roles: Arguments | undefined): number[] {
  const governed = [...(roles?.prepositional ?? [])].flatMap(([preposition, phrases]) =>
    OF_SOURCES.has(preposition) ? [] : phrases,
  );
  return [...coreArguments(roles), ...governed];
}

/** The most prominent entity that fits: near, subject rather than object, mentioned often; none that the phrases `beside` it mean. */
export function prominent(
  { drafts, phrases, subjects }: CoreferenceInput,
  index: number,
  beside: readonly number[],
  fits: (draft: EntityDraft) => boolean,
  rule: string,
): Link | undefined {
  const phrase = phrases[index];
  if (!phrase) return undefined;
  const together = new Set(beside.filter((other) => other !== index).map((other) => drafts.atPhrase(other)));
  const scores = new Map<EntityDraft, number>();
  for (let distance = PRONOUN_REACH; distance >= 0; distance -= 1) {
    for (const { draft, mention } of drafts.mentionsIn(phrase.sentence - distance)) {
      if (mention.first >= phrase.first || together.has(draft) || !fits(draft)) continue;
      const isSubject = mention.phrase !== undefined && subjects.has(mention.phrase);
      const weight = (isSubject ? 2 : 1) / (1 + distance) ** 2 + (mention.first / (phrase.first + 1)) * 0.1;
      scores.set(draft, (scores.get(draft) ?? 0) + weight);
    }
  }
  let best: { draft: EntityDraft; score: number } | undefined;
  for (const [draft, score] of scores) if (!best || score > best.score) best = { draft, score };
  return best && { draft: best.draft, rule: `coreference:pronoun:${rule}`, confidence: 0.7 };
}
