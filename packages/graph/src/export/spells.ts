import type { GraphFile } from "@newsgraph/schema";
import { knownDateBounds } from "../date-range.js";
import {
  articleNode,
  type EdgeElement,
  graphNodes,
  mentionEdges,
  type NodeElement,
  relationEdges,
  statementEdges,
} from "../graph-elements.js";

/** A stretch of time: its first and last day, `YYYY-MM-DD`. */
export type Spell = { start: string; end: string };

const FIRST_DAY_OF_THE_CALENDAR = knownDateBounds("0001").first;
const isoDay = (day: number) => new Date(day * 86_400_000).toISOString().slice(0, 10);

/** The days of a date; `undefined` where a part of it lies before the year 1, which XML's calendar does not have. */
export function spellOf(date: string): Spell | undefined {
  const { first, last } = knownDateBounds(date);
  return first < FIRST_DAY_OF_THE_CALENDAR ? undefined : { start: isoDay(first), end: isoDay(last) };
}

const known = new Map<string, readonly Spell[]>();
const NO_SPELLS: readonly Spell[] = [];

/** The spells of one date; the last few thousand are remembered. */
function spellsOfDate(date: string | undefined): readonly Spell[] {
  if (date === undefined) return NO_SPELLS;
  const remembered = known.get(date);
  if (remembered !== undefined) return remembered;
  const spell = spellOf(date);
  const spells = spell === undefined ? NO_SPELLS : [spell];
  if (known.size > 5000) known.clear();
  known.set(date, spells);
  return spells;
}

function spellsOf(dates: readonly (string | undefined)[]): readonly Spell[] {
  if (dates.length === 1) return spellsOfDate(dates[0]);
  const spells = [...new Set(dates)].map((date) => (date === undefined ? undefined : spellOf(date)));
  return spells.filter((spell) => spell !== undefined).sort((a, b) => (a.start < b.start ? -1 : 1));
}

// `spells` first: V8 gives each object that a spread and a further field make a hidden class of its own, but not if the field stands before.

/** Every node and the time it belongs to: that of a statement or its article; entities are there all the time. */
export function* datedNodes(file: GraphFile): Generator<NodeElement & { spells: readonly Spell[] }> {
  const articleDates = new Map(file.articles.map(({ id, date }) => [id, date]));
  for (const node of graphNodes(file)) {
    const { attributes } = node;
    const { kind } = attributes;
    if (kind === "article") yield { spells: spellsOfDate(attributes.date), ...node };
    else if (kind === "statement") {
      yield { spells: spellsOfDate(attributes.date ?? articleDates.get(attributes.article)), ...node };
    } else yield { spells: NO_SPELLS, ...node };
  }
}

/**
 * Every edge and the times it belongs to: the date of the relation or statement, else the dates of the articles that tell
 * it; empty where none has a date.
 */
export function* datedEdges(file: GraphFile): Generator<EdgeElement & { spells: readonly Spell[] }> {
  const articleDates = new Map(file.articles.map(({ id, date }) => [id, date]));
  const nodeDates = new Map(file.articles.map(({ id, date }) => [articleNode(id), date]));
  for (const entity of file.entities) {
    for (const edge of mentionEdges(entity)) yield { spells: spellsOfDate(nodeDates.get(edge.source)), ...edge };
  }
  for (const statement of file.statements) {
    const spells = spellsOfDate(statement.date ?? articleDates.get(statement.article));
    for (const edge of statementEdges(statement)) yield { spells, ...edge };
  }
  for (const relation of file.relations) {
    const { date, evidence } = relation;
    const spells = spellsOf(date === undefined ? evidence.map(({ article }) => articleDates.get(article)) : [date]);
    for (const edge of relationEdges(relation)) yield { spells, ...edge };
  }
}
