import { ENTITY_KINDS, type EntityKind, type Facts, type Span } from "@newsgraph/schema";
import { type Alignment, alignEntities } from "./alignment.js";
import { linesOf } from "./context.js";
import { COREFERENCE_MEASURES, type CoreferenceCounts, conllF1, scoreCoreference } from "./coreference.js";
import type { GoldGraph } from "./gold-graph.js";
import { type GraphView, type ViewEvent, type ViewRelation, type ViewTime, viewOfFacts } from "./graph-view.js";
import { addCounts, type Counts, macroF1, NO_COUNTS } from "./measure.js";
import { GOLD_FORMS, type NamedScore, scoreNamedMentions } from "./named-mentions.js";
import { type Matching, matchEvents, matchRelations, matchTimes } from "./relation-measures.js";
import { countsRow, type Row } from "./report.js";

/** Everything measured on one article with a gold graph. */
export type GraphScore = {
  gold: GoldGraph;
  facts: Facts;
  view: GraphView;
  sentences: readonly Span[];
  alignment: Alignment;
  named: NamedScore;
  coreference: CoreferenceCounts;
  relations: Matching<ViewRelation>;
  events: Matching<ViewEvent>;
  /** Events by actor and recipient, whatever their type. */
  eventPairs: Matching<ViewEvent>;
  /** Events of PLOVER's types and `other` together. */
  eventsWithOther: Matching<ViewEvent>;
  times: Matching<ViewTime>;
};

/**
 * Measures one article. `events` and `eventPairs` leave `other` out on both sides: gold has only the most salient of them,
 * while the system keeps every verb between two entities.
 */
export function scoreGraph(gold: GoldGraph, facts: Facts, sentences?: readonly Span[]): GraphScore {
  if (facts.article.text !== gold.text) {
    throw new Error(`scoreGraph: the facts of ${facts.article.id} count in another text than gold ${gold.id}`);
  }
  const view = viewOfFacts(facts);
  const alignment = alignEntities(gold.entities, view.entities);
  const coded = (events: readonly ViewEvent[]) => events.filter(({ type }) => type !== "other");
  return {
    gold,
    facts,
    view,
    sentences: sentences ?? facts.sentences ?? linesOf(gold.text),
    alignment,
    named: scoreNamedMentions(gold.text, gold.entities, view.entities),
    coreference: scoreCoreference(gold.entities, view.entities),
    relations: matchRelations(gold.relations, view.relations, alignment),
    events: matchEvents(coded(gold.events), coded(view.events), alignment),
    eventPairs: matchEvents(coded(gold.events), coded(view.events), alignment, "pair"),
    eventsWithOther: matchEvents(gold.events, view.events, alignment),
    times: matchTimes(gold.times, view.times),
  };
}

/** The lines of the report for a set of articles; figures are named `<set>.<measure>`. */
export function graphRows(set: string, scores: readonly GraphScore[]): Row[] {
  const row = (key: string | undefined, label: string, pick: (score: GraphScore) => Counts) => {
    const all = scores.map(pick);
    const name = key === undefined ? {} : { key: `${set}.${key}` };
    return countsRow(label, addCounts(all), { macro: macroF1(all), ...name });
  };
  const ofKind = (kind: EntityKind) => (score: GraphScore) => score.named.byKind[kind] ?? NO_COUNTS;
  const rows: Row[] = [
    row("named", "named mentions, span and kind", ({ named }) => addCounts(Object.values(named.byKind))),
  ];
  for (const kind of ENTITY_KINDS) {
    const kindRow = row(kind === "group" ? undefined : `named.${kind}`, `  ${kind}`, ofKind(kind));
    if ((kindRow.counts?.gold ?? 0) + (kindRow.counts?.system ?? 0) > 0) rows.push(kindRow);
  }
  rows.push(row(undefined, "  by span alone", ({ named }) => named.spans));
  const total = Object.fromEntries(
    COREFERENCE_MEASURES.map((measure) => [measure, addCounts(scores.map(({ coreference }) => coreference[measure]))]),
  ) as CoreferenceCounts;
  const labels = { muc: "MUC", b3: "B³", ceafe: "CEAFe" };
  rows.push({ key: `${set}.conll`, label: "coreference, CoNLL mean of F1", value: conllF1(total) * 100 });
  for (const measure of COREFERENCE_MEASURES) {
    rows.push(row(undefined, `  ${labels[measure]}`, ({ coreference }) => coreference[measure]));
  }
  rows.push(row("relations", "standing relations", ({ relations }) => relations.counts));
  for (const type of typesOf(scores, "relations")) {
    rows.push(row(undefined, `  ${type}`, ({ relations }) => countsOfType(relations, type)));
  }
  rows.push(
    row("events", "events, type and actor and recipient", ({ events }) => events.counts),
    row("eventPairs", "events, actor and recipient", ({ eventPairs }) => eventPairs.counts),
    row(undefined, "events with `other`", ({ eventsWithOther }) => eventsWithOther.counts),
    row("times", "times", ({ times }) => times.counts),
  );
  return rows;
}

/** What explains the figures: how gold's mentions were told apart, and what holds of the events found. */
export function graphRemarks(scores: readonly GraphScore[]): string[] {
  const forms = GOLD_FORMS.map((form) => `${form} ${scores.reduce((sum, { named }) => sum + named.forms[form], 0)}`);
  const pairs = scores.flatMap(({ events }) => events.pairs);
  const same = (field: "mode" | "status") => pairs.filter(({ gold, system }) => gold[field] === system[field]).length;
  return [
    `gold mentions by form: ${forms.join(", ")}`,
    `of ${pairs.length} events found: mode right in ${same("mode")}, status right in ${same("status")}`,
  ];
}

function typesOf(scores: readonly GraphScore[], field: "relations"): string[] {
  const types = scores.flatMap((score) => [...score.gold[field], ...score.view[field]].map(({ type }) => type));
  return [...new Set(types)].sort();
}

function countsOfType({ pairs, missed, false: wrong }: Matching<ViewRelation>, type: string): Counts {
  const count = (list: readonly ViewRelation[]) => list.filter((relation) => relation.type === type).length;
  const matches = count(pairs.map(({ gold }) => gold));
  return { precisionOf: matches, system: matches + count(wrong), recallOf: matches, gold: matches + count(missed) };
}
