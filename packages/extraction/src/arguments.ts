import type { Document } from "@newsgraph/language";
import { surface } from "@newsgraph/language";
import { type Clause, clauseHas } from "./clauses.js";
import { type NounPhrase, rootOf } from "./noun-phrase.js";
import { rangeInSentence } from "./positions.js";

/** The noun phrases of a clause by what they are to its verb; each is an index into the document's noun phrases. */
export type Arguments = {
  /** Who does it; the members of a coordination in order. In a passive: who undergoes it. */
  readonly subject: readonly number[];
  readonly accusative: readonly number[];
  readonly dative: readonly number[];
  /** Who does it in a passive, or did it where a state is told: "von der Polizei", "durch Stoltenberg". */
  readonly agent: readonly number[];
  /** Every phrase under a preposition, by the preposition's lower-case form. */
  readonly prepositional: ReadonlyMap<string, readonly number[]>;
};

/** What sorting knows of words beyond their form. */
export type NounKnowledge = {
  /** Whether a "von" behind the noun belongs to it: "der Sprecher von X", "Angaben von X". */
  takesVon(lemma: string): boolean;
  /** Whether the noun is one for people or bodies that act. */
  isActor(lemma: string): boolean;
  /** Whether the verb says what somebody takes a thing for, so that its object is a thing: "bezeichnete X als …". */
  isJudgement(lemma: string): boolean;
};

const NOMINATIVE_PRONOUNS =
  /^(?:ich|du|er|wir|man|wer|jemand|niemand|jeder|alle|beide|viele|manche|einige|dieser|diese|dieses|sie|es|das|dies)$/i;
const ACCUSATIVE_PRONOUNS = /^(?:mich|dich|ihn|uns|euch|sie|es|das|dies|diese)$/i;
const DATIVE_PRONOUNS = /^(?:mir|dir|ihm|ihr|uns|euch|ihnen|diesem|denen)$/i;
/** Bare noun phrases of time are no arguments: "Anfang der Woche", "vergangenen Monat". */
export const TIME_NOUN =
  /^(?:Zeit|Augenblick|Moment|Tag|Woche|Monat|Jahr|Jahrzehnt|Jahrhundert|Stunde|Minute|Sekunde|Anfang|Mitte|Ende|Abend|Morgen|Nacht|Mal|Montag|Dienstag|Mittwoch|Donnerstag|Freitag|Samstag|Sonnabend|Sonntag|Uhr|Ortszeit|Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember)$/;

/** Conjunctions behind which a verb can stand without its subject. */
const ELLIPSIS = /^(?:und|oder|sowie|aber)$/i;

/** The basic form of the preposition that a phrase stands under, which is its lemma: "zum" is "zu". */
export function prepositionOf(document: Document, phrase: NounPhrase): string | undefined {
  return phrase.preposition === undefined ? undefined : document.lemmas[phrase.preposition];
}

/**
 * The arguments of every clause, parallel to `clauses`. A clause that goes on behind "und" with its verb first has the subject of
 * the clause before it: "Die Regierung tagte und bezeichnete den Plan als Fehler".
 */
export function findAllArguments(
  document: Document,
  phrases: readonly NounPhrase[],
  clauses: readonly Clause[],
  nouns: NounKnowledge,
): Arguments[] {
  const all: Arguments[] = [];
  for (const [index, clause] of clauses.entries()) {
    const host = goesOn(document, clause) ? findHost(clauses, index) : undefined;
    const own = findGermanArguments(document, phrases, clause, host !== undefined, nouns);
    const contrasted = own.subject.length === 0 && isContrast(document, clause) ? findHost(clauses, index) : undefined;
    const inherited = all[host ?? contrasted ?? -1]?.subject ?? [];
    if (contrasted !== undefined) all.push({ ...own, subject: inherited });
    else all.push(host === undefined ? withAntecedent(document, phrases, clause, own) : { ...own, subject: inherited });
  }
  return all;
}

/** Whether a clause has its verb first behind a conjunction, which stands before it, or opens it behind a comma. */
function goesOn(document: Document, { kind, parts }: Clause): boolean {
  const first = parts[0]?.first ?? 0;
  return kind === "verb-first" && [first - 1, first].some((at) => ELLIPSIS.test(surface(document, at)));
}

/** "Weber bestätigte den Fund, | teilte jedoch mit, …": behind a comma a word of contrast goes on as well. */
function isContrast(document: Document, { kind, finite, parts }: Clause): boolean {
  if (kind !== "verb-first" || finite === undefined || surface(document, (parts[0]?.first ?? 0) - 1) !== ",")
    return false;
  return /^(?:jedoch|aber|allerdings|zugleich|gleichzeitig)$/.test(surface(document, finite + 1));
}

/**
 * The clause of the sentence whose subject one without its own goes on with: the nearest independent one, past what is reported in the
 * subjunctive where it is in the indicative itself: "Weber sagte, | der Hafen bleibe offen, | und kündigte an".
 */
function findHost(clauses: readonly Clause[], index: number): number | undefined {
  const clause = clauses[index];
  let nearest: number | undefined;
  for (let at = index - 1; clause !== undefined && clauses[at]?.sentence === clause.sentence; at -= 1) {
    const other = clauses[at];
    if (!isIndependent(other) || other?.quoted !== clause.quoted) continue;
    if (clause.mood !== "indicative" || other.mood !== "subjunctive") return at;
    nearest ??= at;
  }
  return nearest;
}

/** What a relative pronoun stands for takes the pronoun's part: "die Orte A und B, | die besetzt waren". */
function withAntecedent(document: Document, phrases: readonly NounPhrase[], clause: Clause, own: Arguments): Arguments {
  const opener = clause.kind === "relative" ? clause.opener : undefined;
  if (opener === undefined || document.tags[opener]?.xpos !== "PRELS") return own;
  const last = endingAt(phrases, clause.sentence, opener - 1);
  if (last === undefined) return own;
  let first = last;
  while (phrases[first]?.conjunctOf !== undefined) first = phrases[first]?.conjunctOf ?? first;
  const row = first === last ? [last] : [first, ...rowOf(phrases, first)];
  const part = relativePart(document, phrases, clause, opener, last, own);
  if (part === "dative") return own.dative.length > 0 ? own : { ...own, dative: row };
  if (part === "accusative") return own.accusative.length > 0 ? own : { ...own, accusative: row };
  // What was read as the subject for want of another is the object: "die EU, die Norwegen kritisierte".
  const freed = own.subject.length > 0 && own.accusative.length === 0 ? own.subject : own.accusative;
  return { ...own, subject: row, accusative: freed };
}

/** What a relative pronoun is in its clause: by its form, its antecedent's gender, and what the clause has already. */
function relativePart(
  document: Document,
  phrases: readonly NounPhrase[],
  clause: Clause,
  opener: number,
  antecedent: number,
  own: Arguments,
): "subject" | "accusative" | "dative" {
  const form = surface(document, opener).toLowerCase();
  if (/^(?:dem|denen|welchem)$/.test(form)) return "dative";
  if (/^(?:den|welchen)$/.test(form)) return "accusative";
  const phrase = phrases[antecedent];
  const { Gender: gender } = document.morphology[phrase?.noun ?? (phrase?.last ?? 1) - 1] ?? {};
  if (/^(?:der|welcher)$/.test(form)) return gender === "Fem" ? "dative" : "subject";
  // "die" and "das" are subject or object alike: the subject, unless another phrase can only be that.
  const other = phrases[own.subject[0] ?? -1];
  if (!other) return "subject";
  const finite = clause.finite === undefined ? undefined : document.morphology[clause.finite]?.Number;
  const disagrees = finite === "Plur" && phrase?.plural === false && phrase.conjunctOf === undefined;
  const isNominative = other.pronoun
    ? /^(?:er|ich|wir|du|man)$/i.test(surface(document, other.first))
    : !other.cases.has("Acc");
  return isNominative || disagrees ? "accusative" : "subject";
}

/** Index of the noun phrase of the sentence that ends before the token, a comma aside. */
function endingAt(phrases: readonly NounPhrase[], sentence: number, token: number): number | undefined {
  const { first, last } = rangeInSentence(phrases, sentence);
  for (let index = last - 1; index >= first; index -= 1) if (phrases[index]?.last === token) return index;
  return undefined;
}

const isIndependent = (clause: Clause | undefined) => clause?.kind === "main" || clause?.kind === "verb-first";

/** Sorts the noun phrases of a German clause by case, agreement and order; `elided` where its subject stands elsewhere. */
function findGermanArguments(
  document: Document,
  phrases: readonly NounPhrase[],
  clause: Clause,
  elided: boolean,
  nouns: NounKnowledge,
): Arguments {
  const inside = phrasesIn(phrases, clause);
  const prepositional = new Map<string, number[]>();
  const bare: number[] = [];
  for (const index of inside) {
    const phrase = phrases[index];
    if (!phrase || phrase.within !== undefined) continue;
    const preposition = prepositionOf(document, phrase);
    if (preposition !== undefined) {
      prepositional.set(preposition, [...(prepositional.get(preposition) ?? []), index]);
    } else if (
      phrase.attributeOf === undefined &&
      phrase.conjunctOf === undefined &&
      !isTime(document, phrase) &&
      !isBracketed(document, phrase) &&
      !isPredicative(document, phrase, clause) &&
      !isInsertedName(document, phrases, index)
    ) {
      bare.push(index);
    }
  }
  const candidates = elided ? [] : bare.filter((index) => canBeSubject(document, phrases[index], clause));
  const doer = nouns.isJudgement(clause.lemma ?? "")
    ? findDoer(document, phrases, clause, candidates, nouns)
    : undefined;
  const subject = doer ?? candidates[0];
  const rest = bare.filter((index) => index !== subject);
  const withRow = (index: number | undefined) => (index === undefined ? [] : [index, ...rowOf(phrases, index)]);
  // Of two objects a bare name is the dative: "warf Anna Weber einen Fehler vor".
  const bareName = rest.find((index) => isFreeName(document, phrases, index));
  const dative = rest.find((index) => isDative(document, phrases[index])) ?? (rest.length > 1 ? bareName : undefined);
  const accusative = rest.find((index) => index !== dative && isAccusative(document, phrases[index]));
  // "ist von der Armee besetzt": the state that an act leaves behind has its agent as well.
  const mayHaveAgent = clause.passive || document.lemmas[clause.finite ?? -1] === "sein";
  const byWhom = mayHaveAgent ? [...(prepositional.get("von") ?? []), ...(prepositional.get("durch") ?? [])] : [];
  const agent = byWhom.filter((index) => !isAttribute(document, phrases, clause, index, nouns));
  return {
    subject: withRow(subject),
    accusative: withRow(accusative),
    dative: withRow(dative),
    agent,
    prepositional,
  };
}

/**
 * Whether a "von"-phrase belongs to the noun before it ("der Sprecher von X", "nach Angaben von X") and not to the verb: behind a
 * noun that takes one, or with it before the finite verb, where only one phrase has room.
 */
function isAttribute(
  document: Document,
  phrases: readonly NounPhrase[],
  clause: Clause,
  index: number,
  nouns: NounKnowledge,
): boolean {
  const phrase = phrases[index];
  const host = phrases[index - 1];
  if (phrase?.preposition === undefined || host?.noun === undefined || host.last !== phrase.preposition) return false;
  // "auf dem Gelände | von Kiel": a place behind a noun under a preposition says where that is.
  const isPlace = phrase.noun === undefined && document.names[phrase.name ?? -1]?.class === "LOC";
  if (isPlace && host.preposition !== undefined && !isTime(document, host)) return true;
  const sharesPlace = clause.kind === "main" && clause.finite !== undefined && phrase.first < clause.finite;
  return sharesPlace || nouns.takesVon(document.lemmas[host.noun] ?? "");
}

/**
 * "Eine Verschiebung nannte Weber fatal": where the phrase before the verb may be its object as well and is nobody who acts, the name
 * or pronoun right behind the verb is the subject.
 */
function findDoer(
  document: Document,
  phrases: readonly NounPhrase[],
  clause: Clause,
  candidates: readonly number[],
  nouns: NounKnowledge,
): number | undefined {
  const [first] = candidates;
  const phrase = phrases[first ?? -1];
  const finite = clause.finite;
  if (!phrase || finite === undefined || phrase.first > finite || !phrase.cases.has("Acc")) return undefined;
  if (canAct(document, phrase, nouns)) return undefined;
  return candidates.find((index) => phrases[index]?.first === finite + 1 && canAct(document, phrases[index], nouns));
}

/** Whether the phrase is somebody who acts: a name, a pronoun, or a noun for people and bodies. */
function canAct(document: Document, phrase: NounPhrase | undefined, nouns: NounKnowledge): boolean {
  if (!phrase) return false;
  return phrase.pronoun || phrase.name !== undefined || nouns.isActor(document.lemmas[phrase.noun ?? -1] ?? "");
}

/** Indexes of the noun phrases whose first token stands in the clause. */
export function phrasesIn(phrases: readonly NounPhrase[], clause: Clause): number[] {
  const indexes: number[] = [];
  const { first, last } = rangeInSentence(phrases, clause.sentence);
  for (let index = first; index < last; index += 1) {
    if (clauseHas(clause, phrases[index]?.first ?? -1)) indexes.push(index);
  }
  return indexes;
}

/** The members of the coordination behind `index`. */
export function rowOf(phrases: readonly NounPhrase[], index: number): number[] {
  const row: number[] = [];
  let host = index;
  for (let next = index + 1; next < phrases.length; next += 1) {
    if (phrases[next]?.conjunctOf === host) {
      row.push(next);
      host = next;
    } else if (phrases[next]?.attributeOf === undefined) {
      break;
    }
  }
  return row;
}

/** "Anna Weber (SPD)": what stands in brackets is no argument of the verb. */
function isBracketed(document: Document, { first }: NounPhrase): boolean {
  return /^[([]$/.test(surface(document, first - 1));
}

/** "als Ministerin", "wie die NATO": what something is or is like is no argument; "mehr als zehn Menschen" are counted. */
function isPredicative(document: Document, { first }: NounPhrase, clause: Clause): boolean {
  if (clause.opener === first - 1 || !/^(?:als|wie)$/i.test(surface(document, first - 1))) return false;
  return document.morphology[first - 2]?.Degree !== "Cmp" && !/^(?:mehr|weniger)$/i.test(surface(document, first - 2));
}

/** "Die Ministerin, Anna Weber, sprach": a person's name between commas behind a noun without one says who that is. */
function isInsertedName(document: Document, phrases: readonly NounPhrase[], index: number): boolean {
  const phrase = phrases[index];
  const host = phrases[rootOf(phrases, index - 1)];
  if (phrase?.name === undefined || phrase.noun !== undefined || document.names[phrase.name]?.class !== "PER")
    return false;
  const isBetween = surface(document, phrase.first - 1) === "," && surface(document, phrase.last) === ",";
  return (
    isBetween && host?.noun !== undefined && host.name === undefined && phrases[index - 1]?.last === phrase.first - 1
  );
}

/** Whether the phrase names a time without a name: "Anfang der Woche". */
export function isTime(document: Document, phrase: NounPhrase): boolean {
  const isNamed = phrase.noun === undefined || phrase.name !== undefined;
  // "10:05 Uhr MEZ": the zone is the head of the phrase, and may be taken for a name.
  for (let at = phrase.first; at < phrase.last; at += 1) if (surface(document, at) === "Uhr") return true;
  return !isNamed && TIME_NOUN.test(document.lemmas[phrase.noun ?? -1] ?? "");
}

function canBeSubject(document: Document, phrase: NounPhrase | undefined, clause: Clause): boolean {
  if (!phrase || clause.finite === undefined) return false;
  if (phrase.pronoun) {
    const form = surface(document, phrase.first);
    return NOMINATIVE_PRONOUNS.test(form) && agrees(document, phrase, clause.finite);
  }
  return phrase.cases.has("Nom") && agrees(document, phrase, clause.finite);
}

function agrees(document: Document, phrase: NounPhrase, finite: number): boolean {
  const number = document.morphology[finite]?.Number;
  if (phrase.plural === undefined || (number !== "Sing" && number !== "Plur")) return true;
  // A coordination of singulars takes a plural verb; several names count as one phrase here.
  return number === "Plur" || !phrase.plural;
}

function isDative(document: Document, phrase: NounPhrase | undefined): boolean {
  if (!phrase) return false;
  if (phrase.pronoun) return DATIVE_PRONOUNS.test(surface(document, phrase.first));
  // A bare name shows no case; as an object it is read as an accusative.
  if (phrase.determiner === undefined && phrase.name !== undefined) return false;
  return phrase.cases.has("Dat") && !phrase.cases.has("Acc") && !phrase.cases.has("Nom");
}

/** A name that stands for itself: no apposition, neither behind a mark nor behind the noun that it names. */
function isFreeName(document: Document, phrases: readonly NounPhrase[], index: number): boolean {
  const phrase = phrases[index];
  if (!phrase || phrase.name === undefined || phrase.noun !== undefined || phrase.determiner !== undefined)
    return false;
  return document.tags[phrase.first - 1]?.upos !== "PUNCT" && phrases[index - 1]?.last !== phrase.first;
}

function isAccusative(document: Document, phrase: NounPhrase | undefined): boolean {
  if (!phrase) return false;
  if (phrase.pronoun) return ACCUSATIVE_PRONOUNS.test(surface(document, phrase.first));
  return phrase.cases.has("Acc") || phrase.name !== undefined;
}
