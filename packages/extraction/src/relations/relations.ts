import type { Gazetteer, GermanLexicon } from "@newsgraph/language";
import type { GermanData } from "../data/german.js";
import type { ExtractionStep } from "../layers.js";
import { findAccessions } from "./accessions.js";
import { findAttributiveEvents } from "./attributive-events.js";
import { distinctNumbers } from "./event-numbers.js";
import { findEvents, type RelationDraft } from "./events.js";
import { findNominalEvents } from "./nominal-events.js";
import { createParticipants } from "./participants.js";
import { joinSameEvents } from "./same-events.js";
import { findStandingRelations } from "./standing.js";

/** The step that finds standing relations and events in a German article. What is told twice is one relation with all its evidence. */
export function germanRelations(gazetteer: Gazetteer, lexicon: GermanLexicon, data: GermanData): ExtractionStep {
  return {
    name: "german-relations",
    requires: [
      "times",
      "nounPhrases",
      "clauses",
      "arguments",
      "entities",
      "references",
      "sets",
      "offices",
      "parts",
      "statements",
    ],
    assigns: ["relations"],
    run(layers) {
      const participants = createParticipants(layers, data, gazetteer);
      const drafts = [
        ...findStandingRelations(layers, data, gazetteer),
        ...findAccessions(layers, participants, gazetteer),
        ...joinSameEvents(findEvents(layers, data, participants, lexicon, gazetteer), [
          ...findNominalEvents(layers, data, participants),
          ...findAttributiveEvents(layers, data, participants, lexicon),
        ]),
      ];
      return { relations: joinRepeats(drafts).map((draft, index) => ({ id: `r${index + 1}`, ...draft })) };
    },
  };
}

function joinRepeats(drafts: readonly RelationDraft[]): RelationDraft[] {
  const joined = new Map<string, RelationDraft>();
  for (const draft of drafts) {
    const { evidence: _evidence, confidence: _confidence, rule: _rule, numbers: _numbers, ...told } = draft;
    const key = JSON.stringify(told);
    const other = joined.get(key);
    const evidence = [...(other?.evidence ?? []), ...draft.evidence];
    const numbers = distinctNumbers([...(other?.numbers ?? []), ...(draft.numbers ?? [])]);
    joined.set(key, {
      ...(other ?? draft),
      ...(numbers.length === 0 ? {} : { numbers }),
      evidence,
      confidence: Math.max(other?.confidence ?? 0, draft.confidence),
    });
  }
  return [...joined.values()].sort((a, b) => (a.evidence[0]?.from ?? 0) - (b.evidence[0]?.from ?? 0));
}
