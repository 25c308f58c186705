import { surface } from "@newsgraph/language";
import type { EventType, Span } from "@newsgraph/schema";
import { phrasesIn, prepositionOf, rowOf } from "../arguments.js";
import { findVerb } from "../clauses.js";
import type { EventCarrier } from "../data/event-carriers.js";
import type { EventEntry } from "../data/event-lexicon.js";
import type { GermanData } from "../data/german.js";
import type { ExtractionStep } from "../layers.js";
import { nominalNumbers } from "./event-numbers.js";
import { describeCircumstances, isComplete, isOneMeeting, type RelationDraft, toParticipants } from "./events.js";
import { meetsNeeds, phrasesAt } from "./needs.js";
import { behindPhrase, genitiveOf, type Participants } from "./participants.js";
import { isActInWords } from "./same-events.js";

type Layers = Parameters<ExtractionStep["run"]>[0];

/** Prepositions under which a happening is told by the way, and whose doer is the clause's subject: "bei einem Besuch in Kiel". */
const OCCASIONS = new Set(["bei", "nach", "während", "vor"]);
/** Prepositions that lead to those who do it: "Angriffe durch Rebellen", "Gespräche zwischen A und B". */
const BY = /^(?:von|durch|zwischen|seitens)$/;

/** Types whose happening matters even where nobody is said to have done it. */
const TOLD_WITHOUT_ACTOR = new Set<EventType>(["ASSAULT", "COERCE", "SANCTION"]);

export const isToldWithoutActor = (type: EventType): boolean => TOLD_WITHOUT_ACTOR.has(type);

/** Types whose happenings befall whoever is spoken of beside them rather than being his: "bei Protesten starben". */
const SUFFERED = new Set(["ASSAULT", "PROTEST", "COERCE", "SANCTION"]);

/** Events by nouns: who does it is the genitive, the phrase under "von", the nationality, or the subject that a possessive means. */
export function findNominalEvents(layers: Layers, data: GermanData, participants: Participants): RelationDraft[] {
  const drafts: RelationDraft[] = [];
  for (const [clauseIndex, clause] of layers.clauses.entries()) {
    if (clause.kind === "quotation") continue;
    for (const index of phrasesIn(layers.nounPhrases, clause)) {
      const noun = layers.nounPhrases[index]?.noun;
      const entry = noun === undefined ? undefined : data.eventNominals.find(layers.document.lemmas[noun] ?? "")?.value;
      const own = participants.byId.get(layers.references.get(index) ?? "");
      if (!entry || (own !== undefined && own.kind !== "event")) continue;
      const draft = nominalEvent(layers, data, participants, clauseIndex, index, entry);
      if (draft) drafts.push(draft);
    }
  }
  return drafts;
}

function nominalEvent(
  layers: Layers,
  data: GermanData,
  participants: Participants,
  clauseIndex: number,
  index: number,
  entry: EventEntry,
): RelationDraft | undefined {
  const { document, nounPhrases: phrases } = layers;
  const clause = layers.clauses[clauseIndex];
  const phrase = phrases[index];
  if (!clause || !phrase) return undefined;
  // "Besuche hochrangiger Gäste": visits in general are none.
  if (entry.mode === "visit" && phrase.plural !== false && phrase.determiner === undefined) return undefined;
  const carrier = carrierOf(layers, data, participants, clauseIndex, index);
  const subject = carrier?.subject ?? [];
  const undergone = entry.recipient.includes("gen");
  const row = (at: number | undefined) => (at === undefined ? [] : [at, ...rowOf(phrases, at)]);
  const genitive = genitiveOf(layers, index) ?? (phrases[index - 1]?.attributeOf === index ? index - 1 : undefined);
  const behind = behindPhrase(layers, index);
  // "Rücktritt vom Amt": what one resigns from is no agent.
  const agent = behind.find(({ preposition, phrase: found }, position) => {
    const [first] = participants.actors([found]);
    // "Widerstand gegen den Plan | von Weber": it is the plan's author.
    const host = phrases[behind[position - 1]?.phrase ?? -1];
    if (host?.noun !== undefined && host.name === undefined) return false;
    // "die Festnahme von X", "die Freilassung der Familie | von X": whoever does it stands under "durch".
    const isUndergoer = undergone && preposition === "von";
    return (
      BY.test(preposition) &&
      !isUndergoer &&
      (entry.mode !== "resign" || participants.byId.get(first ?? "")?.kind === "person")
    );
  })?.phrase;
  const reached = behind.find(({ preposition }) => entry.recipient.includes(preposition))?.phrase;
  const byGenitive = undergone ? [] : participants.actors(row(genitive));
  const named = participants.actors(row(agent));
  const byAgent = named.length > 0 ? named : participants.actors(agentsWithin(layers, index));
  const from =
    [
      byGenitive,
      byAgent,
      carrier?.part === "doer" ? participants.actors(subject) : [],
      carrier?.part === "-" ? [] : doerInClause(layers, participants, clauseIndex, index, entry, genitive ?? agent),
      participants.ofWords(index),
    ].find((found) => found.length > 0) ?? [];
  const undergoer = undergone
    ? (genitive ?? behind.find(({ preposition }) => preposition === "von")?.phrase ?? reached)
    : reached;
  const isUndergone = carrier?.part === "undergoer" || (carrier?.part === "victim" && entry.type === "ASSAULT");
  const to = [
    ...participants.undergoers(row(undergoer), entry.type),
    ...(isUndergone ? participants.undergoers(subject, entry.type) : []),
    ...(entry.type === "PROTEST" && reached === undefined ? participants.opposed(row(genitive ?? agent)) : []),
  ].filter((id) => !from.includes(id));
  const doers = from.length === 0 && to.length > 0 ? participants.protesters(index) : from;
  const actors = doers.filter((id) => !to.includes(id));
  const participantsOf = toParticipants(entry, actors, to);
  if (!isComplete(entry, actors, to) && !isOneMeeting(entry, participantsOf.from, participants.byId)) return undefined;
  // "forderte eine Einladung": what one wants somebody to say is in the demand.
  if (carrier?.part === "-" && to.length === 0 && isActInWords(entry.type)) return undefined;
  const isNamed = layers.references.has(index);
  if (actors.length === 0 && (isNamed || !isToldWithoutActor(entry.type))) return undefined;
  const numbers = nominalNumbers(layers, clauseIndex, index);
  const told = describeCircumstances(layers, data, clauseIndex, clause);
  const end = Math.max(phrase.last, ...[genitive, agent, reached].map((found) => phrases[found ?? -1]?.last ?? 0));
  const evidence: Span = { from: document.tokens[phrase.first]?.from ?? 0, to: document.tokens[end - 1]?.to ?? 0 };
  return {
    type: entry.type,
    ...(entry.mode === undefined ? {} : { mode: entry.mode }),
    predicate: entry.lemma,
    ...participantsOf,
    ...told,
    status: carrier === undefined ? "asserted" : carrier.status === "asserted" ? told.status : carrier.status,
    ...(numbers.length === 0 ? {} : { numbers }),
    evidence: [evidence],
    confidence: 0.5,
    rule: `event-noun:${entry.lemma}`,
  };
}

/** "die | durch die Ministerin | ausgesprochene Einladung": whom a participle before the noun says it is by. */
function agentsWithin({ document, nounPhrases: phrases }: Layers, index: number): number[] {
  const agents: number[] = [];
  for (let at = index - 1; phrases[at]?.within === index; at -= 1) {
    if (/^(?:von|durch)$/.test(prepositionOf(document, phrases[at]!) ?? "")) agents.unshift(at);
  }
  return agents;
}

type Carrier = Pick<EventCarrier, "part" | "status"> & { readonly subject: readonly number[] };

/** What the clause's verb says of the happening that the phrase names, and the verb's subject: "begann mit | dem Beschuss". */
function carrierOf(
  layers: Layers,
  data: GermanData,
  participants: Participants,
  clauseIndex: number,
  index: number,
): Carrier | undefined {
  const clause = layers.clauses[clauseIndex];
  const found = clause && findVerb(data.eventCarriers, clause)?.value;
  const entry = found?.find(
    ({ argument, needs }) =>
      phrasesAt(layers, clauseIndex, argument, clause?.passive === true).includes(index) &&
      meetsNeeds(layers, participants, clauseIndex, needs, clause?.passive === true),
  );
  if (!entry || !clause) return undefined;
  const { subject = [], agent = [] } = layers.arguments[clauseIndex] ?? {};
  const isDone = clause.passive && entry.part !== "victim";
  return { ...entry, subject: isDone ? agent : subject };
}

/** The clause's subject, where a possessive means it ("kündigte ihren Rücktritt an") or it does the thing by the way ("beim Besuch in Kiel"). */
function doerInClause(
  layers: Layers,
  participants: Participants,
  clauseIndex: number,
  index: number,
  entry: EventEntry,
  told: number | undefined,
): string[] {
  const phrase = layers.nounPhrases[index];
  const subject = layers.arguments[clauseIndex]?.subject ?? [];
  if (!phrase || subject.includes(index)) return [];
  const determiner = phrase.determiner === undefined ? "" : surface(layers.document, phrase.determiner);
  const isOccasion =
    told === undefined && OCCASIONS.has(prepositionOf(layers.document, phrase) ?? "") && !SUFFERED.has(entry.type);
  return /^(?:sein|ihr)/i.test(determiner) || isOccasion ? participants.actors(subject) : [];
}
