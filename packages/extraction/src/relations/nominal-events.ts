import { type Gazetteer, surface } from "@newsgraph/language";
import { type Entity, isActorKind, type Span } from "@newsgraph/schema";
import { phrasesIn, prepositionOf } from "../arguments.js";
import type { EventEntry } from "../data/event-lexicon.js";
import type { GermanData } from "../data/german.js";
import type { ExtractionStep } from "../layers.js";
import type { NounPhrase } from "../noun-phrases.js";
import { findNationality } from "../offices.js";
import { describeCircumstances, isComplete, type RelationDraft, toParticipants } from "./events.js";

type Layers = Parameters<ExtractionStep["run"]>[0];

/** Prepositions under which a happening is told by the way, and whose doer is the clause's subject: "bei einem Besuch in Kiel". */
const OCCASIONS = new Set(["bei", "nach", "während", "vor"]);

/** Types whose happening matters even where nobody is said to have done it. */
const TOLD_WITHOUT_ACTOR = new Set(["ASSAULT", "COERCE", "SANCTION"]);

/** Events by nouns: who does it is the genitive, the phrase under "von", the nationality, or the subject that a possessive means. */
export function findNominalEvents(layers: Layers, data: GermanData, gazetteer: Gazetteer): RelationDraft[] {
  const byId = new Map(layers.entities.map((entity) => [entity.id, entity]));
  const drafts: RelationDraft[] = [];
  for (const [clauseIndex, clause] of layers.clauses.entries()) {
    if (clause.kind === "quotation") continue;
    for (const index of phrasesIn(layers.nounPhrases, clause)) {
      const noun = layers.nounPhrases[index]?.noun;
      const entry = noun === undefined ? undefined : data.eventNominals.find(layers.document.lemmas[noun] ?? "")?.value;
      if (!entry || layers.references.has(index)) continue;
      const draft = nominalEvent(layers, data, gazetteer, byId, clauseIndex, index, entry);
      if (draft) drafts.push(draft);
    }
  }
  return drafts;
}

function nominalEvent(
  layers: Layers,
  data: GermanData,
  gazetteer: Gazetteer,
  byId: ReadonlyMap<string, Entity>,
  clauseIndex: number,
  index: number,
  entry: EventEntry,
): RelationDraft | undefined {
  const { document, nounPhrases: phrases, references } = layers;
  const clause = layers.clauses[clauseIndex];
  const phrase = phrases[index];
  if (!clause || !phrase) return undefined;
  const undergone = entry.recipient.includes("gen");
  const at = (found: number | undefined) => (found === undefined ? undefined : references.get(found));
  const isActor = (id: string | undefined): id is string =>
    id !== undefined && isActorKind(byId.get(id)?.kind ?? "work");
  const genitive = phrases[index + 1]?.attributeOf === index ? index + 1 : undefined;
  const behind = behindPhrase(layers, index, genitive);
  // "Rücktritt vom Amt": what one resigns from is no agent.
  const canAct = (found: number) => entry.mode !== "resign" || byId.get(at(found) ?? "")?.kind === "person";
  const isBy = ({ preposition, phrase: found }: Behind) => /^(?:von|durch)$/.test(preposition) && canAct(found);
  const agent = behind.find(isBy)?.phrase;
  const determiner = phrase.determiner === undefined ? "" : surface(document, phrase.determiner);
  const subject = layers.arguments[clauseIndex]?.subject.find((found) => isActor(references.get(found)));
  const isPossessed = /^(?:sein|ihr)/i.test(determiner);
  const isOccasion =
    OCCASIONS.has(prepositionOf(document, phrase) ?? "") && genitive === undefined && agent === undefined;
  const own = isPossessed || isOccasion ? at(subject) : undefined;
  const actor = (undergone ? undefined : at(genitive)) ?? at(agent) ?? own ?? nation(layers, phrase, gazetteer);
  const reached = behind.find(({ preposition }) => entry.recipient.includes(preposition))?.phrase;
  const recipient = undergone ? (at(genitive) ?? at(agent)) : at(reached);
  const from = isActor(actor) && actor !== recipient ? [actor] : [];
  const to = recipient === undefined || byId.get(recipient)?.kind === "event" ? [] : [recipient];
  if (!isComplete(entry, from, to) || (from.length === 0 && !TOLD_WITHOUT_ACTOR.has(entry.type))) return undefined;
  const end = Math.max(phrase.last, ...[genitive, agent, reached].map((found) => phrases[found ?? -1]?.last ?? 0));
  const evidence: Span = { from: document.tokens[phrase.first]?.from ?? 0, to: document.tokens[end - 1]?.to ?? 0 };
  return {
    type: entry.type,
    ...(entry.mode === undefined ? {} : { mode: entry.mode }),
    predicate: entry.lemma,
    ...toParticipants(entry, from, to),
    ...describeCircumstances(layers, data, clauseIndex, clause),
    status: "asserted",
    evidence: [evidence],
    confidence: 0.5,
    rule: `event-noun:${entry.lemma}`,
  };
}

/** The state of a nationality ("der russische Angriff"), where the article mentions it. */
function nation({ document, entities }: Layers, phrase: NounPhrase, gazetteer: Gazetteer): string | undefined {
  const iso = findNationality(document, phrase, gazetteer);
  if (iso === undefined) return undefined;
  return entities.find(({ kind, same }) => kind === "state" && same?.[0]?.endsWith(`:3166:-1:${iso}`))?.id;
}

type Behind = { readonly preposition: string; readonly phrase: number };

/** The prepositional phrases that follow a noun phrase directly, its genitive passed over: "Angriff | Xs | auf Kiel". */
function behindPhrase({ document, nounPhrases }: Layers, index: number, genitive: number | undefined): Behind[] {
  const found: Behind[] = [];
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
