import { type Gazetteer, surface } from "@newsgraph/language";
import { type Entity, type EventType, isActorKind } from "@newsgraph/schema";
import { phrasesIn, prepositionOf } from "../arguments.js";
import type { GermanData } from "../data/german.js";
import type { ExtractionStep } from "../layers.js";
import { findNationality } from "../offices.js";
import { findProtesting, isProtest, isProtester } from "../protesters.js";

type Layers = Parameters<ExtractionStep["run"]>[0];

/** Reads who stands behind the noun phrases of an article, as those who take part in its events. */
export type Participants = {
  readonly byId: ReadonlyMap<string, Entity>;
  /** Ids of the actors that the phrases stand for: themselves, or those whose they are ("Panzer der Armee", "israelische Jets"). */
  actors(phrases: readonly number[]): string[];
  /** Ids of the actors and places that an event of the type is done to, when it is done to what the phrases say. */
  undergoers(phrases: readonly number[], type: EventType): string[];
  /** Ids of those whom the phrases say that people are against: "Gegner | der Regierung". */
  opposed(phrases: readonly number[]): string[];
  /** Ids of those who hold the protest that the phrase names; none where it names none. */
  protesters(phrase: number): string[];
  /** Ids of those whom the phrase's own words name: "der US-Angriff", "die russische Offensive". */
  ofWords(phrase: number): string[];
};

/** A phrase that follows another directly, and the preposition that it stands under. */
export type Behind = { readonly preposition: string; readonly phrase: number };

/** The prepositional phrases that follow a noun phrase directly, its genitive passed over: "Angriff | Xs | auf Kiel". */
export function behindPhrase({ document, nounPhrases }: Layers, index: number): Behind[] {
  const found: Behind[] = [];
  const genitive = genitiveOf({ nounPhrases }, index);
  let end = nounPhrases[genitive ?? index]?.last ?? 0;
  for (let next = (genitive ?? index) + 1; next < nounPhrases.length; next += 1) {
    const phrase = nounPhrases[next];
    const preposition = phrase && prepositionOf(document, phrase);
    if (!phrase || preposition === undefined || phrase.preposition !== end) break;
    found.push({ preposition, phrase: next });
    end = phrase.last;
  }
  return found;
}

/** Index of the genitive attribute right behind a noun phrase. */
export function genitiveOf({ nounPhrases }: Pick<Layers, "nounPhrases">, index: number): number | undefined {
  return nounPhrases[index + 1]?.attributeOf === index ? index + 1 : undefined;
}

/** Types that only those meet whom the text itself names as met. */
const IMMEDIATE = new Set<EventType>(["CONSULT", "COOPERATE", "RETREAT"]);

/** Prepares {@link Participants} for an article. */
export function createParticipants(layers: Layers, data: GermanData, gazetteer: Gazetteer): Participants {
  const { document, nounPhrases: phrases, references, entities } = layers;
  const byId = new Map(entities.map((entity) => [entity.id, entity]));
  const byName = new Map<string, string>();
  const byIso = new Map<string, string>();
  for (const { id, kind, name, aliases, same } of entities) {
    const iso = same?.[0]?.match(/:3166:-1:([A-Z]{2})$/)?.[1];
    if (kind === "state" && iso !== undefined) byIso.set(iso, id);
    if (!isActorKind(kind)) continue;
    for (const form of [name, ...aliases]) if (!byName.has(form.toLowerCase())) byName.set(form.toLowerCase(), id);
  }
  /** Who does what a passive says owns nothing before it: "Proteste gegen das Urteil wurden | von der Polizei | aufgelöst". */
  const agents = new Set(layers.arguments.flatMap(({ agent }) => agent));
  const isParticipant = (id: string | undefined): id is string => {
    const kind = id === undefined ? undefined : byId.get(id)?.kind;
    return kind !== undefined && (isActorKind(kind) || kind === "place");
  };
  const lemmaOf = (index: number) => document.lemmas[phrases[index]?.noun ?? -1] ?? "";

  /** "die US-Erklärungen": whom the first part of the compound names. */
  const byModifier = (index: number): string | undefined => {
    const noun = phrases[index]?.noun;
    const modifier = noun === undefined ? undefined : /^(.+)-\p{L}+$/u.exec(surface(document, noun))?.[1];
    if (modifier === undefined) return undefined;
    const iso = gazetteer.state(modifier)?.iso;
    return (iso === undefined ? undefined : byIso.get(iso)) ?? byName.get(modifier.toLowerCase());
  };
  const byNationality = (index: number): string | undefined => {
    const phrase = phrases[index];
    const iso = phrase && findNationality(document, phrase, gazetteer);
    return iso === undefined ? undefined : byIso.get(iso);
  };

  /** "ein Richter am Landgericht": one official without a name acts for the body that the words name behind him. */
  const bodyOf = (index: number): string[] | undefined => {
    const phrase = phrases[index];
    const isOfficial = phrase?.plural === false && phrase.name === undefined && data.offices.find(lemmaOf(index));
    if (!isOfficial || phrase.determiner === undefined || !/^k?ein/i.test(surface(document, phrase.determiner))) return;
    const [behind] = behindPhrase(layers, index);
    const body = genitiveOf(layers, index) ?? (behind && SERVES.has(behind.preposition) ? behind.phrase : undefined);
    const id = body === undefined ? undefined : references.get(body);
    return byId.get(id ?? "")?.kind === "organization" ? [id as string] : undefined;
  };
  let subjects: ReadonlyMap<number, readonly number[]> | undefined;
  /** Whom a possessive means: "dessen Rücktritt" who stands before the relative clause, "sein Haus" the clause's subject. */
  const possessorOf = (index: number): string[] => {
    const determiner = phrases[index]?.determiner;
    if (determiner === undefined) return [];
    if (document.tags[determiner]?.xpos === "PRELAT") {
      const before = phrases.findIndex(({ last }) => last === determiner - 1);
      const id = references.get(before);
      return isParticipant(id) ? [id] : [];
    }
    if (!/^(?:sein|ihr)/i.test(surface(document, determiner))) return [];
    subjects ??= subjectsBeside(layers);
    const beside = subjects.get(index) ?? [];
    return beside.includes(index) ? [] : beside.map((at) => references.get(at)).filter(isParticipant);
  };

  /** Whom the phrase means, or whose it is; `prepositions` lead to owners beside "von" and the genitive. */
  const standFor = (index: number, prepositions: ReadonlySet<string>, depth = 0): string[] => {
    const own = references.get(index);
    const phrase = phrases[index];
    const set = layers.sets.get(index);
    if (set) return [...set];
    if (isParticipant(own)) return bodyOf(index) ?? [own];
    if (!phrase || phrase.pronoun || phrase.noun === undefined || depth > 2) return [];
    const possessor = possessorOf(index);
    if (possessor.length > 0) return possessor;
    // "den von der Regierung geplanten Einsatz": whoever the participle says it is by comes first.
    for (let inner = index - 1; phrases[inner]?.within === index; inner -= 1) {
      if (!/^(?:von|durch)$/.test(prepositionOf(document, phrases[inner] ?? phrase) ?? "")) continue;
      const found = standFor(inner, prepositions, depth + 1);
      if (found.length > 0) return found;
    }
    const genitive = genitiveOf(layers, index);
    const owners = genitive === undefined ? [] : standFor(genitive, prepositions, depth + 1);
    if (owners.length > 0) return owners;
    for (const { preposition, phrase: behind } of behindPhrase(layers, index)) {
      if (agents.has(behind) || (!/^(?:von|durch)$/.test(preposition) && !prepositions.has(preposition))) continue;
      const found = standFor(behind, prepositions, depth + 1);
      if (found.length > 0) return found;
    }
    const named = byModifier(index) ?? byNationality(index);
    return named === undefined ? [] : [named];
  };
  /** "fordert den Rücktritt der Ministerin": whoever does what is asked for is asked, not who undergoes it. */
  const canBeAsked = (index: number): boolean => {
    const phrase = phrases[index];
    const isBehind = phrase?.preposition !== undefined && phrase.preposition === phrases[index - 1]?.last;
    const asked = data.eventNominals.find(lemmaOf(isBehind ? index - 1 : index))?.value;
    if (asked) return !asked.recipient.includes("gen");
    return isParticipant(references.get(index));
  };
  /** "beantragte den Beitritt zum Bündnis": the organisation that one wants into is asked. */
  const admitting = (index: number): string[] =>
    behindPhrase(layers, index)
      .filter(({ preposition }) => preposition === "in" || preposition === "zu")
      .map(({ phrase }) => references.get(phrase))
      .filter((id): id is string => byId.get(id ?? "")?.kind === "organization");
  const unique = (ids: readonly string[]) => [...new Set(ids)];
  const isActor = (id: string) => isActorKind(byId.get(id)?.kind ?? "work");
  const actors = (indexes: readonly number[]) =>
    indexes.length === 0 ? [] : unique(indexes.flatMap((index) => standFor(index, NONE))).filter(isActor);
  const protest = { ...layers, phrases, data };
  let protesting: readonly number[] | undefined;
  /** "löste | die Kundgebung | auf": those who hold it, whoever protests last before it, else first behind it. */
  const protestersOf = (index: number): string[] => {
    if (!isProtest(protest, index)) return [];
    protesting ??= [
      ...findProtesting(protest),
      ...[...phrases.keys()].filter((at) => isProtester(protest, at) && references.has(at)),
    ]
      .filter((at) => actors([at]).length > 0)
      .sort((a, b) => a - b);
    const at = protesting.findLast((other) => other < index) ?? protesting[0];
    return at === undefined ? [] : actors([at]);
  };
  return {
    byId,
    actors,
    protesters: protestersOf,
    opposed: (indexes) =>
      unique(
        indexes.flatMap((index) => {
          const genitive = OPPONENT.test(lemmaOf(index)) ? genitiveOf(layers, index) : undefined;
          return genitive === undefined ? [] : standFor(genitive, NONE);
        }),
      ),
    ofWords: (index) => [byModifier(index) ?? byNationality(index)].filter((id) => id !== undefined),
    undergoers(indexes, type) {
      const found = indexes.flatMap((index) => {
        const own = references.get(index);
        if (IMMEDIATE.has(type)) return layers.sets.get(index) ?? (isParticipant(own) ? [own] : []);
        const wanted = type === "REQUEST" ? admitting(index) : [];
        if (wanted.length > 0 || (type === "REQUEST" && !canBeAsked(index))) return wanted;
        const held = type === "ASSAULT" || type === "COERCE" ? protestersOf(index) : [];
        return held.length > 0 ? held : standFor(index, LEADING[type] ?? NONE);
      });
      return unique(found);
    },
  };
}

/** The subject of the clause that each noun phrase stands in. */
function subjectsBeside({ nounPhrases, clauses, arguments: roles }: Layers): Map<number, readonly number[]> {
  const subjects = new Map<number, readonly number[]>();
  for (const [index, clause] of clauses.entries()) {
    for (const at of phrasesIn(nounPhrases, clause)) subjects.set(at, roles[index]?.subject ?? []);
  }
  return subjects;
}

/** Prepositions that lead to the body that an official serves. */
const SERVES: ReadonlySet<string> = new Set(["an", "bei", "von", "in"]);
/** Nouns for who is against somebody. */
const OPPONENT = /(?:gegner|gegnerin|kritiker|kritikerin)$/i;
const NONE: ReadonlySet<string> = new Set();
/** Where the thing stands that something is done to: "zerstörten eine Brücke in Kiel". */
const WHERE: ReadonlySet<string> = new Set(["in", "bei", "auf", "an", "gegen"]);
/** At whom it is aimed: "drohte mit Sanktionen gegen Norwegen". */
const AT: ReadonlySet<string> = new Set(["gegen", "an"]);
/** With whom it would be: "lehnte Gespräche mit Norwegen ab". */
const WITH: ReadonlySet<string> = new Set(["gegen", "an", "mit"]);
/** Prepositions behind a thing that lead to whom an event of the type is done to. */
const LEADING: Readonly<Partial<Record<EventType, ReadonlySet<string>>>> = {
  ASSAULT: WHERE,
  MOBILIZE: WHERE,
  AID: WHERE,
  THREATEN: AT,
  SANCTION: AT,
  AGREE: AT,
  REQUEST: AT,
  ACCUSE: AT,
  REJECT: WITH,
};
