import { surface } from "@newsgraph/language";
import { type Entity, type Relation, type Span, type Statement, type Status, spanContains } from "@newsgraph/schema";
import { findClausePlace } from "../clause-place.js";
import { type Clause, clauseTokens, findVerb } from "../clauses.js";
import type { EventEntry, Need } from "../data/event-lexicon.js";
import type { GermanData } from "../data/german.js";
import type { VerbControl } from "../data/verb-control.js";
import type { ExtractionStep } from "../layers.js";
import { overlapping, rangeInSentence } from "../positions.js";
import type { Participants } from "./participants.js";

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

/** Events by their verbs: the subject acts, the argument that the lexicon names is acted upon; `other` for verbs beyond it. */
export function findEvents(layers: Layers, data: GermanData, participants: Participants): RelationDraft[] {
  const drafts: RelationDraft[] = [];
  for (const [index, clause] of layers.clauses.entries()) {
    const draft = clauseEvent(layers, data, participants, index, clause);
    if (draft) drafts.push(draft);
  }
  return drafts;
}

function clauseEvent(
  layers: Layers,
  data: GermanData,
  participants: Participants,
  index: number,
  clause: Clause,
): RelationDraft | undefined {
  const { document } = layers;
  const { byId } = participants;
  const roles = layers.arguments[index];
  const predicate = clause.predicate;
  if (!roles || clause.lemma === undefined || predicate === undefined) return undefined;
  const listed = findVerb(data.events.verbs, clause);
  const lemma = listed?.lemma ?? clause.lemma;
  // "ist verhaftet": the state after an act that needs an object is a passive as well.
  const isResult =
    clause.finite !== predicate &&
    document.lemmas[clause.finite ?? -1] === "sein" &&
    document.tags[predicate]?.xpos === "VVPP";
  const transitive = listed?.value.some(({ recipient }) => recipient.includes("acc")) === true;
  const passive = clause.passive || (isResult && transitive);
  const phrasesOf = (slot: string): readonly number[] => {
    if (slot === "acc") return passive ? roles.subject : roles.accusative;
    if (slot === "dat") return roles.dative;
    return roles.prepositional.get(slot) ?? [];
  };
  const entry = chooseEntry(listed?.value, (need) => isFilled(layers, participants, index, phrasesOf, need));
  const subject = passive ? roles.agent : subjectOf(layers, data, index, clause);
  const actors = participants.actors(subject);
  if (!entry) return otherVerb(layers, data, index, clause, actors, byId);
  const recipients = entry.recipient
    .map((slot) => participants.undergoers(phrasesOf(slot), entry.type))
    .find((found) => found.length > 0);
  const others = (recipients ?? []).filter((id) => !actors.includes(id));
  if (actors.length === 0 && !passive) return undefined;
  const from = toParticipants(entry, actors, others).from;
  if (!isComplete(entry, actors, others) && !isOneMeeting(entry, from, byId)) return undefined;
  return {
    type: entry.type,
    ...(entry.mode === undefined ? {} : { mode: entry.mode }),
    predicate: lemma,
    ...toParticipants(entry, actors, others),
    ...describeCircumstances(layers, data, index, clause),
    evidence: [clauseSpan(layers, clause)],
    confidence: others.length > 0 ? 0.65 : 0.5,
    rule: `event:${lemma}`,
    ...placeOf(layers, index, byId, new Set(others)),
  };
}

/** Whether the clause has what an entry needs, and has not what it must not have. */
function isFilled(
  layers: Layers,
  participants: Participants,
  index: number,
  phrasesOf: (slot: string) => readonly number[],
  need: Need,
): boolean {
  return hasNeeded(layers, participants, index, phrasesOf, need) === (need.absent !== true);
}

function hasNeeded(
  layers: Layers,
  { byId }: Participants,
  index: number,
  phrasesOf: (slot: string) => readonly number[],
  { slot, nouns }: Need,
): boolean {
  const { document, clauses, nounPhrases, references } = layers;
  const clause = clauses[index];
  if (!clause) return false;
  if (slot === "word") {
    return clauseTokens(clause).some((token) => nouns.includes(surface(document, token).toLowerCase()));
  }
  if (slot === "clause") return saysWhat(layers, index);
  const found = phrasesOf(slot);
  const isCase = slot === "acc" || slot === "dat";
  if (nouns.length === 0) {
    return isCase ? found.some((at) => byId.has(references.get(at) ?? "")) : found.length > 0;
  }
  return found.some((at) => {
    const noun = document.lemmas[nounPhrases[at]?.noun ?? -1] ?? "";
    return nouns.some(
      (wanted) => noun === wanted || noun.endsWith(wanted.toLowerCase()) || noun.endsWith(`-${wanted}`),
    );
  });
}

/** Whether a clause beside this one says what is said, done or wanted in it. */
function saysWhat({ document, clauses }: Layers, index: number): boolean {
  const { first, last } = rangeInSentence(clauses, clauses[index]?.sentence ?? -1);
  return [index - 1, index + 1].some((at) => {
    const other = at >= first && at < last ? clauses[at] : undefined;
    if (!other) return false;
    if (other.kind === "quotation" || other.kind === "infinitive" || other.mood === "subjunctive") return true;
    return other.opener !== undefined && /^(?:dass|ob)$/i.test(surface(document, other.opener));
  });
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

/** How the verb of a clause binds its infinitive. */
function controlOf({ clauses }: Layers, { verbControl }: GermanData, index: number): VerbControl | undefined {
  const clause = clauses[index];
  return clause && findVerb(verbControl, clause)?.value;
}

/** The subject of the clause; that of an infinitive is its matrix clause's subject, or its object where the verb says so. */
function subjectOf(layers: Layers, data: GermanData, index: number, clause: Clause): readonly number[] {
  const matrix = clause.kind === "infinitive" ? matrixOf(layers, index) : undefined;
  if (matrix === undefined) return layers.arguments[index]?.subject ?? [];
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
const needsRecipient = ({ type }: EventEntry) => NEEDS_RECIPIENT.has(type);

/** The entry whose needs are met; of several the one that needs most. */
function chooseEntry(
  entries: readonly EventEntry[] | undefined,
  filled: (need: Need) => boolean,
): EventEntry | undefined {
  return entries?.filter(({ needs }) => needs.every(filled)).sort((a, b) => b.needs.length - a.needs.length)[0];
}

/** A verb between two entities that PLOVER has no type for. */
function otherVerb(
  layers: Layers,
  data: GermanData,
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
  if (objects.length === 0) return undefined;
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
  if (clause.modal !== undefined && HYPOTHETICAL_MODALS.has(clause.modal)) return "hypothetical";
  if (clause.modal !== undefined && FUTURE_MODALS.has(clause.modal)) return "future";
  return "asserted";
}

/** What is demanded, threatened or intended has not happened. */
function infinitiveStatus(layers: Layers, data: GermanData, index: number): Status {
  const matrix = matrixOf(layers, index);
  const status = matrix === undefined ? undefined : controlOf(layers, data, matrix)?.status;
  return status === undefined || status === "-" ? "asserted" : status;
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
  const tokens = clauseTokens(clause);
  const anchor = clause.predicate ?? tokens[0] ?? 0;
  return layers.document.tokens[anchor] ?? { from: 0, to: 0 };
}

/** The clause's own words, first to last: what a reader is shown as evidence. */
function clauseSpan(layers: Layers, clause: Clause): Span {
  return {
    from: layers.document.tokens[clause.parts[0]?.first ?? 0]?.from ?? 0,
    to: layers.document.tokens[(clause.parts.at(-1)?.last ?? 1) - 1]?.to ?? 0,
  };
}
