import type { GermanLexicon } from "@newsgraph/language";
import { phrasesIn, prepositionOf, rowOf } from "../arguments.js";
import type { EventEntry } from "../data/event-lexicon.js";
import type { GermanData } from "../data/german.js";
import type { ExtractionStep } from "../layers.js";
import { type NounPhrase, phraseStart } from "../noun-phrase.js";
import { participleOf } from "../participles.js";
import { describeCircumstances, isComplete, type RelationDraft, toParticipants } from "./events.js";
import { isToldWithoutActor } from "./nominal-events.js";
import type { Participants } from "./participants.js";

type Layers = Parameters<ExtractionStep["run"]>[0];

/**
 * Events by participles before a noun: "der von der Armee gestürzte Präsident", "die gestern getöteten Soldaten", "der zurückgetretene
 * Minister". The noun undergoes what a transitive verb's participle says, and has done what another's says.
 */
export function findAttributiveEvents(
  layers: Layers,
  data: GermanData,
  participants: Participants,
  lexicon: GermanLexicon,
): RelationDraft[] {
  const { document, nounPhrases: phrases, clauses } = layers;
  const drafts: RelationDraft[] = [];
  for (const [clauseIndex, clause] of clauses.entries()) {
    if (clause.kind === "quotation") continue;
    for (const index of phrasesIn(phrases, clause)) {
      const phrase = phrases[index];
      if (!phrase || phrase.pronoun) continue;
      const head = phrase.noun ?? phrase.last - 1;
      for (let token = phrase.first; token < head; token += 1) {
        if (document.tags[token]?.xpos !== "ADJA") continue;
        const verb = participleOf(lexicon, document.lemmas[token] ?? "");
        const entry = data.events.verbs
          .get(verb ?? "")
          ?.find(({ needs }) =>
            needs.every(({ slot, nouns, absent }) => absent === true || (slot === "acc" && nouns.length === 0)),
          );
        const told = entry && participantsOf(layers, participants, index, entry);
        if (!entry || !told) continue;
        // "die getöteten Soldaten" only says which; of somebody named, or with words of its own, the participle tells news.
        if (told.from.length === 0 && phrase.name === undefined && !hasOwnWords(layers, phrase, token)) continue;
        drafts.push({
          type: entry.type,
          ...(entry.mode === undefined ? {} : { mode: entry.mode }),
          predicate: entry.lemma,
          ...told,
          ...describeCircumstances(layers, data, clauseIndex, clause),
          status: "asserted",
          evidence: [{ from: document.tokens[phrase.first]?.from ?? 0, to: document.tokens[phrase.last - 1]?.to ?? 0 }],
          confidence: 0.5,
          rule: `event-participle:${entry.lemma}`,
        });
      }
    }
  }
  return drafts;
}

/** Whether words that belong to the participle stand between it and the phrase's article: "die | gestern | getöteten Soldaten". */
function hasOwnWords({ document }: Layers, phrase: NounPhrase, participle: number): boolean {
  if (phraseStart(phrase) < phrase.first) return true;
  for (let at = phrase.first; at < participle; at += 1) {
    if (/^(?:ADV|ADJD|PROAV)$/.test(document.tags[at]?.xpos ?? "")) return true;
  }
  return false;
}

function participantsOf(
  { document, nounPhrases: phrases }: Layers,
  participants: Participants,
  index: number,
  entry: EventEntry,
): Pick<RelationDraft, "from" | "to"> | undefined {
  const noun = [index, ...rowOf(phrases, index)];
  const inner: number[] = [];
  for (let at = index - 1; phrases[at]?.within === index; at -= 1) inner.unshift(at);
  const under = (preposition: string) =>
    inner.filter((at) => phrases[at] && prepositionOf(document, phrases[at]) === preposition);
  const isTransitive = entry.recipient.includes("acc");
  if (!isTransitive && entry.recipient.length > 0) return undefined;
  const from = participants.actors(isTransitive ? [...under("von"), ...under("durch")] : noun);
  const to = isTransitive ? participants.undergoers(noun, entry.type).filter((id) => !from.includes(id)) : [];
  if (from.length === 0 && !isToldWithoutActor(entry.type)) return undefined;
  return isComplete(entry, from, to) ? toParticipants(entry, from, to) : undefined;
}
