import type { Gazetteer } from "@newsgraph/language";
import type { Relation } from "@newsgraph/schema";
import type { GermanData } from "../data/german.js";
import type { ExtractionStep } from "../layers.js";
import { findEvents } from "./events.js";
import { findStandingRelations } from "./standing.js";

/** The step that finds standing relations and events in a German article. What is told twice is one relation with all its evidence. */
export function germanRelations(gazetteer: Gazetteer, data: GermanData): ExtractionStep {
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
      const drafts = [...findStandingRelations(layers, gazetteer), ...findEvents(layers, data)];
      return { relations: joinRepeats(drafts).map((draft, index) => ({ id: `r${index + 1}`, ...draft })) };
    },
  };
}

function joinRepeats(drafts: readonly Omit<Relation, "id">[]): Omit<Relation, "id">[] {
  const joined = new Map<string, Omit<Relation, "id">>();
  for (const draft of drafts) {
    const { evidence: _evidence, confidence: _confidence, rule: _rule, ...told } = draft;
    const key = JSON.stringify(told);
    const other = joined.get(key);
    const evidence = [...(other?.evidence ?? []), ...draft.evidence];
    joined.set(key, { ...(other ?? draft), evidence, confidence: Math.max(other?.confidence ?? 0, draft.confidence) });
  }
  return [...joined.values()].sort((a, b) => (a.evidence[0]?.from ?? 0) - (b.evidence[0]?.from ?? 0));
}
