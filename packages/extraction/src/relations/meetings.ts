import { isActorKind } from "@newsgraph/schema";
import { prepositionOf, rowOf } from "../arguments.js";
import type { ExtractionStep } from "../layers.js";
import type { RelationDraft } from "./events.js";
import { genitiveOf } from "./participants.js";

type Layers = Parameters<ExtractionStep["run"]>[0];

/** Nouns of happenings that belong to those who meet. */
const MEETING = /(?:treffen|gipfel|konferenz|kongress|tagung|verhandlung)$/i;

/** Adjectives for who is at a happening that stands before them: "der | bei der Konferenz | anwesende Minister". */
const ATTENDING = /^(?:anwesend|teilnehmend|vertreten|versammelt)$/;
const AT = /^(?:bei|auf|an)$/;

/** "der bei der Konferenz anwesende Minister": whom an adjective says to be at a happening. */
export function findAttendance({ document, nounPhrases: phrases, references, entities }: Layers): RelationDraft[] {
  const byId = new Map(entities.map((entity) => [entity.id, entity]));
  const drafts: RelationDraft[] = [];
  for (const [index, inner] of phrases.entries()) {
    const host = phrases[inner.within ?? -1];
    const [who, happening] = [
      byId.get(references.get(inner.within ?? -1) ?? ""),
      byId.get(references.get(index) ?? ""),
    ];
    if (!host || !who || !isActorKind(who.kind) || happening?.kind !== "event") continue;
    const attends = document.lemmas.slice(host.first, host.noun).some((lemma) => ATTENDING.test(lemma));
    if (!attends || !AT.test(prepositionOf(document, inner) ?? "")) continue;
    drafts.push({
      type: "participant-in",
      status: "asserted",
      from: [who.id],
      to: [happening.id],
      evidence: [{ from: document.tokens[inner.first]?.from ?? 0, to: document.tokens[host.last - 1]?.to ?? 0 }],
      confidence: 0.7,
      rule: "participant:attending",
    });
  }
  return drafts;
}

/** "das Treffen der Außenminister": those whose meeting it is take part in it. */
export function findMeetings({ document, nounPhrases: phrases, references, entities }: Layers): RelationDraft[] {
  const byId = new Map(entities.map((entity) => [entity.id, entity]));
  const drafts: RelationDraft[] = [];
  for (const [index, phrase] of phrases.entries()) {
    const meeting = byId.get(references.get(index) ?? "");
    const genitive = genitiveOf({ nounPhrases: phrases }, index);
    const lemma = document.lemmas[phrase.noun ?? -1] ?? "";
    if (meeting?.kind !== "event" || genitive === undefined || !MEETING.test(lemma)) continue;
    for (const member of [genitive, ...rowOf(phrases, genitive)]) {
      const who = byId.get(references.get(member) ?? "");
      if (!who || !isActorKind(who.kind)) continue;
      const [from = 0, to = 0] = [
        document.tokens[phrase.first]?.from,
        document.tokens[(phrases[member]?.last ?? 1) - 1]?.to,
      ];
      drafts.push({
        type: "participant-in",
        status: "asserted",
        from: [who.id],
        to: [meeting.id],
        evidence: [{ from, to }],
        confidence: 0.7,
        rule: "participant:genitive",
      });
    }
  }
  return drafts;
}
