import { surface } from "@newsgraph/language";
import type { Span } from "@newsgraph/schema";
import { phrasesIn, prepositionOf, rowOf } from "../arguments.js";
import type { EventEntry } from "../data/event-lexicon.js";
import type { GermanData } from "../data/german.js";
import type { ExtractionStep } from "../layers.js";
import { describeCircumstances, isComplete, isOneMeeting, type RelationDraft, toParticipants } from "./events.js";
import { behindPhrase, genitiveOf, type Participants } from "./participants.js";

type Layers = Parameters<ExtractionStep["run"]>[0];

/** Prepositions under which a happening is told by the way, and whose doer is the clause's subject: "bei einem Besuch in Kiel". */
const OCCASIONS = new Set(["bei", "nach", "während", "vor"]);
/** Prepositions that lead to those who do it: "Angriffe durch Rebellen", "Gespräche zwischen A und B". */
const BY = /^(?:von|durch|zwischen|seitens)$/;

/** Types whose happening matters even where nobody is said to have done it. */
const TOLD_WITHOUT_ACTOR = new Set(["ASSAULT", "COERCE", "SANCTION"]);

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
  const undergone = entry.recipient.includes("gen");
  const row = (at: number | undefined) => (at === undefined ? [] : [at, ...rowOf(phrases, at)]);
  const genitive = genitiveOf(layers, index) ?? (phrases[index - 1]?.attributeOf === index ? index - 1 : undefined);
  const behind = behindPhrase(layers, index);
  // "Rücktritt vom Amt": what one resigns from is no agent.
  const agent = behind.find(({ preposition, phrase: found }) => {
    const [first] = participants.actors([found]);
    const isUndergoer = undergone && genitive === undefined && preposition === "von";
    return (
      BY.test(preposition) &&
      !isUndergoer &&
      (entry.mode !== "resign" || participants.byId.get(first ?? "")?.kind === "person")
    );
  })?.phrase;
  const reached = behind.find(({ preposition }) => entry.recipient.includes(preposition))?.phrase;
  const byGenitive = undergone ? [] : participants.actors(row(genitive));
  const byAgent = participants.actors(row(agent));
  const from =
    [
      byGenitive,
      byAgent,
      doerInClause(layers, participants, clauseIndex, index, genitive ?? agent),
      participants.ofWords(index),
    ].find((found) => found.length > 0) ?? [];
  const undergoer = undergone
    ? (genitive ?? behind.find(({ preposition }) => preposition === "von")?.phrase ?? reached)
    : reached;
  const to = participants.undergoers(row(undergoer), entry.type).filter((id) => !from.includes(id));
  const actors = from.filter((id) => !to.includes(id));
  const participantsOf = toParticipants(entry, actors, to);
  if (!isComplete(entry, actors, to) && !isOneMeeting(entry, participantsOf.from, participants.byId)) return undefined;
  const isNamed = layers.references.has(index);
  if (actors.length === 0 && (isNamed || !TOLD_WITHOUT_ACTOR.has(entry.type))) return undefined;
  const end = Math.max(phrase.last, ...[genitive, agent, reached].map((found) => phrases[found ?? -1]?.last ?? 0));
  const evidence: Span = { from: document.tokens[phrase.first]?.from ?? 0, to: document.tokens[end - 1]?.to ?? 0 };
  return {
    type: entry.type,
    ...(entry.mode === undefined ? {} : { mode: entry.mode }),
    predicate: entry.lemma,
    ...participantsOf,
    ...describeCircumstances(layers, data, clauseIndex, clause),
    status: "asserted",
    evidence: [evidence],
    confidence: 0.5,
    rule: `event-noun:${entry.lemma}`,
  };
}

/** The clause's subject, where a possessive means it ("kündigte ihren Rücktritt an") or it does the thing by the way ("beim Besuch in Kiel"). */
function doerInClause(
  layers: Layers,
  participants: Participants,
  clauseIndex: number,
  index: number,
  told: number | undefined,
): string[] {
  const phrase = layers.nounPhrases[index];
  const subject = layers.arguments[clauseIndex]?.subject ?? [];
  if (!phrase || subject.includes(index)) return [];
  const determiner = phrase.determiner === undefined ? "" : surface(layers.document, phrase.determiner);
  const isOccasion = OCCASIONS.has(prepositionOf(layers.document, phrase) ?? "") && told === undefined;
  return /^(?:sein|ihr)/i.test(determiner) || isOccasion ? participants.actors(subject) : [];
}
