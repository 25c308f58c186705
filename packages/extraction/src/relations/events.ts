import { type Gazetteer, type GermanLexicon, surface } from "@newsgraph/language";
import { type Entity, type Relation, type Span, type Statement, type Status, spanContains } from "@newsgraph/schema";
import { rowOf } from "../arguments.js";
import { findClausePlace } from "../clause-place.js";
import { type Clause, clauseTokens, findVerb } from "../clauses.js";
import type { EventEntry, Slot } from "../data/event-lexicon.js";
import type { GermanData } from "../data/german.js";
import type { VerbControl } from "../data/verb-control.js";
import type { ExtractionStep } from "../layers.js";
import { rootOf } from "../noun-phrase.js";
import { participleOf } from "../participles.js";
import { isPersonNoun } from "../person-nouns.js";
import { overlapping, rangeInSentence } from "../positions.js";
import { findBeneficiary } from "./beneficiaries.js";
import { clauseNumbers } from "./event-numbers.js";
import { meetsNeeds, phrasesAt } from "./needs.js";
import { genitiveOf, type Participants } from "./participants.js";
import { isActInWords } from "./same-events.js";
import { asThreat } from "./threats.js";

type Layers = Parameters<ExtractionStep["run"]>[0];
export type RelationDraft = Omit<Relation, "id">;

/** Auxiliaries and copulas tell no event of their own. */
const NO_PREDICATE = new Set([
  "sein",
  "haben",
  "werden",
  "geben",
  "machen",
  "gehen",
  "stehen",
  "heißen",
  "bleiben",
  "scheinen",
]);
/** Conjunctions of what has not happened. */
const CONDITIONAL = /^(?:wenn|falls|sofern|ob|damit)$/i;
/** Modals that leave open whether it happens. */
const HYPOTHETICAL_MODALS = new Set(["können", "sollen", "dürfen", "mögen"]);
const FUTURE_MODALS = new Set(["wollen", "müssen"]);
/** Modals whose past tells what happened: "konnte ihn festnehmen", "musste zurücktreten"; "könnte" and "müsste" tell no past. */
const ACHIEVED_MODALS = new Set(["können", "müssen"]);

/** Events by their verbs: the subject acts, the argument that the lexicon names is acted upon; `other` for verbs beyond it. */
export function findEvents(
  layers: Layers,
  data: GermanData,
  participants: Participants,
  lexicon: GermanLexicon,
  gazetteer: Gazetteer,
): RelationDraft[] {
  const drafts: RelationDraft[] = [];
  for (const [index, clause] of layers.clauses.entries()) {
    const draft = clauseEvent(layers, data, participants, lexicon, gazetteer, index, clause);
    if (draft) drafts.push(draft);
  }
  return drafts;
}

function clauseEvent(
  layers: Layers,
  data: GermanData,
  participants: Participants,
  lexicon: GermanLexicon,
  gazetteer: Gazetteer,
  index: number,
  clause: Clause,
): RelationDraft | undefined {
  const { document } = layers;
  const { byId } = participants;
  const roles = layers.arguments[index];
  const predicate = clause.predicate;
  if (!roles || clause.lemma === undefined || predicate === undefined) return undefined;
  const state = stateOf(layers, data, lexicon, clause);
  const listed = state ?? findVerb(data.events.verbs, clause);
  const lemma = listed?.lemma ?? clause.lemma;
  // "ist verhaftet": the state after an act that needs an object is a passive as well.
  const isResult =
    clause.finite !== predicate &&
    document.lemmas[clause.finite ?? -1] === "sein" &&
    document.tags[predicate]?.xpos === "VVPP";
  const isState = state !== undefined || (isResult && isTransitive(listed?.value));
  const passive = clause.passive || isState;
  const chosen = chooseEntry(listed?.value, ({ needs }) => meetsNeeds(layers, participants, index, needs, passive));
  const isRefused = chosen !== undefined && withholdsConsent(layers, clause, chosen);
  const meant: EventEntry | undefined = isRefused ? { ...chosen, type: "REJECT", mode: undefined } : chosen;
  const told = meant ? undergoersOf(layers, participants, index, meant, passive) : [];
  const matrix = clause.kind === "infinitive" ? matrixOf(layers, index) : undefined;
  const threat = meant && told.length > 0 ? asThreat(layers, index, matrix, meant) : undefined;
  const entry = threat ?? meant;
  const subject = passive ? roles.agent : subjectOf(layers, data, index, clause);
  const actors = participants.actors(subject);
  if (!entry) return otherVerb(layers, data, lexicon, index, clause, actors, byId);
  if (!isActInWords(entry.type) && isOnlySpokenOf(layers, data, index)) return undefined;
  const own = told.length === 0 && entry.type === "PROTEST" ? participants.opposed(subject) : told;
  const reached = own.length > 0 ? own : intendedFor(layers, data, participants, index, entry);
  const named = reached.filter((id) => !actors.includes(id));
  const others = reached.length > 0 ? named : findBeneficiary(layers, data, gazetteer, index, entry, actors, passive);
  if (actors.length === 0 && passive) actors.push(...courtOf(layers, participants, index, entry));
  if (actors.length === 0 && !passive && !(others.length > 0 && isUnnamedPerson(layers, lexicon, subject)))
    return undefined;
  const from = toParticipants(entry, actors, others).from;
  if (!isComplete(entry, actors, others) && !isOneMeeting(entry, from, byId)) return undefined;
  const numbers = clauseNumbers(layers, index);
  return {
    type: entry.type,
    ...(entry.mode === undefined ? {} : { mode: entry.mode }),
    predicate: lemma,
    ...toParticipants(entry, actors, others),
    ...circumstancesOf(layers, data, index, clause, isRefused, threat && matrix),
    ...(numbers.length === 0 ? {} : { numbers }),
    evidence: [clauseSpan(layers, clause)],
    confidence: others.length > 0 ? 0.65 : 0.5,
    rule: `event:${lemma}`,
    ...placeOf(layers, index, byId, new Set(others)),
  };
}

/** "Ein Mann tötete zwölf Menschen": somebody did it, who is nobody that the graph could know again. */
function isUnnamedPerson(
  { document, nounPhrases }: Layers,
  lexicon: GermanLexicon,
  subject: readonly number[],
): boolean {
  return subject.some((at) => {
    const { noun, name } = nounPhrases[at] ?? {};
    return noun !== undefined && name === undefined && isPersonNoun(lexicon, document.lemmas[noun] ?? "");
  });
}

/** Status, date and claimant of an event: of a refusal the "nicht" went into the type, and a threat is told by the clause around it. */
function circumstancesOf(
  layers: Layers,
  data: GermanData,
  index: number,
  clause: Clause,
  isRefused: boolean,
  threatenedIn: number | undefined,
): ReturnType<typeof describeCircumstances> {
  const host = layers.clauses[threatenedIn ?? -1];
  if (host && threatenedIn !== undefined) return describeCircumstances(layers, data, threatenedIn, host);
  return describeCircumstances(layers, data, index, isRefused ? { ...clause, negated: false } : clause);
}

/** Verbs of consent: who does not do it refuses ("erkennt das Ergebnis nicht an"). */
const REFUSABLE = new Set([
  "akzeptieren",
  "anerkennen",
  "befürworten",
  "billigen",
  "einwilligen",
  "hinnehmen",
  "mittragen",
  "unterstützen",
  "zustimmen",
]);

/** Whether somebody withholds consent: "stimmte nicht zu"; "hat noch nicht zugestimmt" leaves it open. */
function withholdsConsent({ document }: Layers, clause: Clause, { lemma }: EventEntry): boolean {
  if (!clause.negated || !REFUSABLE.has(lemma)) return false;
  return !clauseTokens(clause).some((at) =>
    /^noch nicht$/i.test(`${surface(document, at)} ${surface(document, at + 1)}`),
  );
}

/** Types by which one says what will, should or shall not be done. */
const SPOKEN = new Set(["AGREE", "REQUEST", "THREATEN", "REJECT"]);
/** Nouns for what one wants or is said to do, which an infinitive says more of, also from behind the verb. */
const INTENTION = /(?:ziel|wunsch|plan|absicht|vorhaben|vorschlag|forderung|angebot|aufforderung|bereitschaft)$/i;

/** Whether an infinitive only says what is promised, demanded, threatened or wanted: PLOVER codes those words, not the deed. */
function isOnlySpokenOf(layers: Layers, data: GermanData, index: number): boolean {
  const clause = layers.clauses[index];
  const matrix = clause?.kind === "infinitive" && clause.opener === undefined ? matrixOf(layers, index) : undefined;
  const host = matrix === undefined ? undefined : layers.clauses[matrix];
  if (matrix === undefined || !host) return false;
  if (findVerb(data.events.verbs, host)?.value.some(({ type }) => SPOKEN.has(type))) return true;
  const noun = nounBefore(layers, index, matrix);
  const wanted = noun === undefined ? (layers.arguments[matrix]?.accusative ?? []) : [noun];
  return wanted.some((at) => INTENTION.test(layers.document.lemmas[layers.nounPhrases[at]?.noun ?? -1] ?? ""));
}

/** Whom the first argument of an entry's recipients that says so names. */
function undergoersOf(
  layers: Layers,
  participants: Participants,
  index: number,
  { recipient, type }: EventEntry,
  passive: boolean,
): string[] {
  for (const slot of recipient) {
    const agent = passive ? (layers.arguments[index]?.agent ?? []) : [];
    const phrases = inSlot(layers, index, slot, passive).filter((at) => !agent.includes(at));
    const found = participants.undergoers(phrases, type);
    if (found.length > 0) return found;
  }
  return [];
}

/** The phrases of an argument; of a verb with a dative, its only object is that where its article allows it: "drohte | den Arbeitern". */
function inSlot(layers: Layers, index: number, slot: Slot, passive: boolean): readonly number[] {
  const found = phrasesAt(layers, index, slot, passive);
  if (slot !== "dat" || found.length > 0 || passive) return found;
  return phrasesAt(layers, index, "acc", passive).filter((at) => {
    const phrase = layers.nounPhrases[at];
    return phrase?.determiner !== undefined && phrase.cases.has("Dat");
  });
}

/** Types that say what one will or will not do: whom the deed would reach, the words reach. */
const INTENDING = new Set(["AGREE", "THREATEN", "REJECT"]);

/** "versprach, | Waffen in die Ukraine zu schicken": whom the infinitive's event would be done to. */
function intendedFor(
  layers: Layers,
  data: GermanData,
  participants: Participants,
  index: number,
  { type }: EventEntry,
): string[] {
  const next = layers.clauses[index + 1];
  if (!INTENDING.has(type) || next?.kind !== "infinitive" || matrixOf(layers, index + 1) !== index) return [];
  const entry = chooseEntry(findVerb(data.events.verbs, next)?.value, ({ needs }) =>
    meetsNeeds(layers, participants, index + 1, needs, false),
  );
  return entry ? undergoersOf(layers, participants, index + 1, entry, false) : [];
}

const isTransitive = (entries: readonly EventEntry[] | undefined) =>
  entries?.some(({ recipient }) => recipient.includes("acc")) === true;

/** "die von der Armee besetzt waren": the verb of a state that taggers take for an adjective, at the end of its clause. */
function stateOf(
  { document }: Layers,
  data: GermanData,
  lexicon: GermanLexicon,
  clause: Clause,
): { lemma: string; value: readonly EventEntry[] } | undefined {
  if (clause.lemma !== "sein") return undefined;
  const end = (clause.parts.at(-1)?.last ?? 0) - 1;
  const last = end === clause.finite ? clauseTokens(clause).at(-2) : end;
  if (last === undefined || document.tags[last]?.xpos !== "ADJD") return undefined;
  const lemma = participleOf(lexicon, surface(document, last));
  const value = lemma === undefined ? undefined : data.events.verbs.get(lemma);
  return lemma !== undefined && value !== undefined && isTransitive(value) ? { lemma, value } : undefined;
}

/** "ist vor dem Gericht angeklagt": whom a passive without agent accuses or convicts before. */
function courtOf(layers: Layers, participants: Participants, index: number, { type }: EventEntry): string[] {
  if (type !== "ACCUSE" && type !== "SANCTION") return [];
  return participants
    .actors(phrasesAt(layers, index, "vor", true))
    .filter((id) => participants.byId.get(id)?.kind === "organization");
}

/** "Die Außenminister trafen sich": those who meet are one group of several. */
export function isOneMeeting(
  { type }: EventEntry,
  from: readonly string[],
  byId: ReadonlyMap<string, Entity>,
): boolean {
  return type === "CONSULT" && from.length === 1 && byId.get(from[0] ?? "")?.kind === "group";
}

/** The clause that an infinitive hangs on: the last one with a finite verb before it in its sentence. */
function matrixOf({ clauses }: Layers, index: number): number | undefined {
  for (let before = index - 1; before >= 0 && clauses[before]?.sentence === clauses[index]?.sentence; before -= 1) {
    if (clauses[before]?.finite !== undefined && clauses[before]?.quoted === clauses[index]?.quoted) return before;
  }
  return undefined;
}

/** Conjunctions of infinitives, and what they say of them: a purpose is not reached yet, what one goes without is not done. */
const INFINITIVE_STATUS: Readonly<Record<string, Status>> = {
  um: "hypothetical",
  ohne: "negated",
  statt: "negated",
  anstatt: "negated",
};

/** "mit dem Wunsch der Stadt, | dem Bündnis beizutreten": the noun that an infinitive says more of, right before it. */
function nounBefore(
  { document, clauses, nounPhrases: phrases }: Layers,
  index: number,
  matrix: number,
): number | undefined {
  const clause = clauses[index];
  const end = clauses[matrix]?.parts.at(-1)?.last;
  const first = clause?.parts[0]?.first;
  if (!clause || end === undefined || first === undefined || clause.opener !== undefined) return undefined;
  const { first: from, last: to } = rangeInSentence(phrases, clause.sentence);
  for (let at = to - 1; at >= from; at -= 1) {
    const phrase = phrases[at];
    if (!phrase || phrase.last !== end || surface(document, end) !== ",") continue;
    const noun = rootOf(phrases, at);
    return phrases[noun]?.noun === undefined || phrases[noun]?.pronoun ? undefined : noun;
  }
  return undefined;
}

/** How the verb of a clause binds its infinitive. */
function controlOf({ clauses }: Layers, { verbControl }: GermanData, index: number): VerbControl | undefined {
  const clause = clauses[index];
  return clause && findVerb(verbControl, clause)?.value;
}

/** The subject of the clause; that of an infinitive is its matrix clause's subject, or its object where the verb says so. */
function subjectOf(layers: Layers, data: GermanData, index: number, clause: Clause): readonly number[] {
  const matrix = clause.kind === "infinitive" ? matrixOf(layers, index) : undefined;
  if (matrix === undefined) return layers.arguments[index]?.subject ?? [];
  const noun = nounBefore(layers, index, matrix);
  const owner = noun === undefined ? undefined : genitiveOf(layers, noun);
  if (owner !== undefined) return [owner, ...rowOf(layers.nounPhrases, owner)];
  const { subject = [], accusative = [], dative = [] } = layers.arguments[matrix] ?? {};
  if (controlOf(layers, data, matrix)?.doer !== "object") return subject;
  return accusative.length > 0 ? accusative : dative;
}

/** Who acts and who is acted upon; those who meet all act (PLOVER's convention). */
export function toParticipants(
  { type, mode }: EventEntry,
  actors: readonly string[],
  others: readonly string[],
): Pick<RelationDraft, "from" | "to"> {
  const meet = type === "CONSULT" && (mode === undefined || mode === "phone" || mode === "multilateral");
  return meet ? { from: [...actors, ...others], to: [] } : { from: [...actors], to: [...others] };
}

/** Whether an event has the participants that make it worth telling. */
export function isComplete(entry: EventEntry, from: readonly string[], to: readonly string[]): boolean {
  if (from.length === 0) return to.length > 0 && entry.recipient.length > 0;
  const meeting = entry.type === "CONSULT" && from.length > 1;
  return meeting || to.length > 0 || entry.recipient.length === 0 || !needsRecipient(entry);
}

/** Types that say nothing without somebody they are done to. */
const NEEDS_RECIPIENT = new Set(["ASSAULT", "ACCUSE", "COERCE", "SUPPORT", "CONSULT", "COOPERATE", "AID", "SANCTION"]);
/** Measures against everybody: "verhängte den Ausnahmezustand". */
const isGeneral = ({ mode, needs }: EventEntry) =>
  mode === "martial-law" || mode === "curfew" || (mode === "restrict" && needs.some(({ slot }) => slot === "acc"));
const needsRecipient = (entry: EventEntry) => NEEDS_RECIPIENT.has(entry.type) && !isGeneral(entry);

/** The entry whose needs are met; of several the one that needs most, and names what it needs. */
function chooseEntry(
  entries: readonly EventEntry[] | undefined,
  fits: (entry: EventEntry) => boolean,
): EventEntry | undefined {
  let best: EventEntry | undefined;
  for (const entry of entries ?? []) {
    if (fits(entry) && (!best || strictness(entry) > strictness(best))) best = entry;
  }
  return best;
}

const strictness = ({ needs }: EventEntry) => needs.reduce((sum, { nouns }) => sum + (nouns.length > 0 ? 2 : 1), 0);

/** A verb between two entities that PLOVER has no type for. */
function otherVerb(
  layers: Layers,
  data: GermanData,
  lexicon: GermanLexicon,
  index: number,
  clause: Clause,
  actors: readonly string[],
  byId: ReadonlyMap<string, Entity>,
): RelationDraft | undefined {
  const roles = layers.arguments[index];
  const lemma = clause.lemma;
  if (!roles || lemma === undefined || clause.passive || actors.length === 0 || clause.kind === "infinitive")
    return undefined;
  if (NO_PREDICATE.has(lemma) || findVerb(data.speechVerbs, clause)) return undefined;
  const objects = [...roles.accusative, ...roles.dative]
    .map((at) => layers.references.get(at))
    .filter((id): id is string => id !== undefined && !actors.includes(id) && byId.has(id));
  if (objects.length === 0 || !lexicon.isVerbLemma(lemma)) return undefined;
  return {
    type: "other",
    predicate: clause.reflexive ? `sich ${lemma}` : lemma,
    from: [...actors],
    to: [...new Set(objects)],
    ...describeCircumstances(layers, data, index, clause),
    evidence: [clauseSpan(layers, clause)],
    confidence: 0.5,
    rule: `other:${lemma}`,
  };
}

/** Status, date and claimant of what a clause tells. */
export function describeCircumstances(
  layers: Layers,
  data: GermanData,
  index: number,
  clause: Clause,
): Pick<RelationDraft, "status"> & Partial<Pick<RelationDraft, "date" | "claimedBy">> {
  const span = anchorSpan(layers, clause);
  const date = dateIn(layers, clause);
  const claimant = claimantOf(layers.statements, span);
  return {
    status: statusOf(layers, data, index, clause),
    ...(date === undefined ? {} : { date }),
    ...(claimant === undefined ? {} : { claimedBy: claimant }),
  };
}

function statusOf(layers: Layers, data: GermanData, index: number, clause: Clause): Status {
  if (clause.negated) return "negated";
  const opener = clause.opener === undefined ? "" : surface(layers.document, clause.opener);
  if (CONDITIONAL.test(opener)) return "hypothetical";
  if (clause.kind === "infinitive") return infinitiveStatus(layers, data, index);
  if (clause.tense === "future") return "future";
  const isAchieved = clause.tense === "past" && clause.mood === "indicative";
  if (clause.modal !== undefined && ACHIEVED_MODALS.has(clause.modal) && isAchieved) return "asserted";
  if (clause.modal !== undefined && HYPOTHETICAL_MODALS.has(clause.modal)) return "hypothetical";
  if (clause.modal !== undefined && FUTURE_MODALS.has(clause.modal)) return "future";
  return "asserted";
}

/** What is demanded, threatened or intended has not happened. */
function infinitiveStatus(layers: Layers, data: GermanData, index: number): Status {
  const clause = layers.clauses[index];
  const opener = clause?.opener === undefined ? "" : surface(layers.document, clause.opener).toLowerCase();
  const opened = INFINITIVE_STATUS[opener];
  if (opened !== undefined) return opened;
  const matrix = matrixOf(layers, index);
  // "einigten sich nicht darauf, Hilfe zu leisten".
  if (layers.clauses[matrix ?? -1]?.negated === true) return "negated";
  const status = matrix === undefined ? undefined : controlOf(layers, data, matrix)?.status;
  if (status !== undefined && status !== "-") return status;
  // "sein Ziel, die Stadt zu besetzen": what a noun names is thought, not done.
  return matrix !== undefined && nounBefore(layers, index, matrix) !== undefined ? "hypothetical" : "asserted";
}

/** The only date in the clause. */
function dateIn({ times, document }: Layers, clause: Clause): string | undefined {
  const parts = clause.parts.map(({ first, last }) => ({
    from: document.tokens[first]?.from ?? 0,
    to: document.tokens[last - 1]?.to ?? 0,
  }));
  const values = new Set(parts.flatMap((part) => overlapping(times, part).map(({ value }) => value)));
  const [value] = values;
  return values.size === 1 ? value : undefined;
}

/** The speaker of the innermost statement that the span stands in. */
function claimantOf(statements: readonly Statement[], span: Span): string | undefined {
  let best: { length: number; speaker: string | undefined } | undefined;
  // Statements stand in the order of their quotes: none behind the first that starts after the span can hold it.
  for (const { quote, speaker, type } of statements) {
    if ((quote[0]?.from ?? 0) > span.from) break;
    if (type === "Reported") continue;
    for (const part of quote) {
      const length = part.to - part.from;
      if (spanContains(part, span) && (!best || length < best.length)) best = { length, speaker: speaker?.entity };
    }
  }
  return best?.speaker;
}

function placeOf(
  layers: Layers,
  index: number,
  byId: ReadonlyMap<string, Entity>,
  taken: ReadonlySet<string>,
): { place?: string } {
  const kindOf = (id: string) => byId.get(id)?.kind;
  const place = findClausePlace(layers.arguments[index], layers.references, kindOf, (id) => taken.has(id));
  return place === undefined ? {} : { place };
}

/** The predicate, by which a clause is placed inside or outside a quote. */
function anchorSpan(layers: Layers, clause: Clause): Span {
  const anchor = clause.predicate ?? clause.parts[0]?.first ?? 0;
  return layers.document.tokens[anchor] ?? { from: 0, to: 0 };
}

/** The clause's own words, first to last: what a reader is shown as evidence. */
function clauseSpan(layers: Layers, clause: Clause): Span {
  return {
    from: layers.document.tokens[clause.parts[0]?.first ?? 0]?.from ?? 0,
    to: layers.document.tokens[(clause.parts.at(-1)?.last ?? 1) - 1]?.to ?? 0,
  };
}
