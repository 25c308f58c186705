import type { Gazetteer, GermanLexicon } from "@newsgraph/language";
import type { GermanData } from "../data/german.js";
import type { ExtractionStep } from "../layers.js";
import { findAttributiveEvents } from "./attributive-events.js";
import { findEvents, type RelationDraft } from "./events.js";
import { findNominalEvents } from "./nominal-events.js";
import { createParticipants } from "./participants.js";
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
      "offices",
      "parts",
      "statements",
    ],
    assigns: ["relations"],
    run(layers) {
      const participants = createParticipants(layers, data, gazetteer);
      const drafts = [
        ...findStandingRelations(layers, data, gazetteer),
        ...joinTakenUp(findEvents(layers, data, participants), [
          ...findNominalEvents(layers, data, participants),
          ...findAttributiveEvents(layers, data, participants, lexicon),
        ]),
      ];
      return { relations: joinRepeats(drafts).map((draft, index) => ({ id: `r${index + 1}`, ...draft })) };
    },
  };
}

/** What a noun takes up ("bei dem Besuch") of an event that a verb tells is evidence for it and no event of its own. */
function joinTakenUp(told: readonly RelationDraft[], taken: readonly RelationDraft[]): RelationDraft[] {
  const joined = [...told];
  for (const draft of taken) {
    const same = joined.findIndex(
      ({ type, mode, from, to }) =>
        type === draft.type &&
        (mode === draft.mode || draft.mode === undefined) &&
        (draft.from.length === 0 || sameMembers(from, draft.from)) &&
        sameMembers(to, draft.to),
    );
    const other = joined[same];
    if (other) joined[same] = { ...other, evidence: [...other.evidence, ...draft.evidence] };
    else joined.push(draft);
  }
  return joined;
}

const sameMembers = (a: readonly string[], b: readonly string[]) =>
  a.length === b.length && a.every((id) => b.includes(id));

function joinRepeats(drafts: readonly RelationDraft[]): RelationDraft[] {
  const joined = new Map<string, RelationDraft>();
  for (const draft of drafts) {
    const { evidence: _evidence, confidence: _confidence, rule: _rule, ...told } = draft;
    const key = JSON.stringify(told);
    const other = joined.get(key);
    const evidence = [...(other?.evidence ?? []), ...draft.evidence];
    joined.set(key, { ...(other ?? draft), evidence, confidence: Math.max(other?.confidence ?? 0, draft.confidence) });
  }
  return [...joined.values()].sort((a, b) => (a.evidence[0]?.from ?? 0) - (b.evidence[0]?.from ?? 0));
}
