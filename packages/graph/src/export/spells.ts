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

function spellsOf(dates: Iterable<string | undefined>): Spell[] {
  const spells = [...new Set(dates)].map((date) => (date === undefined ? undefined : spellOf(date)));
  return spells.filter((spell) => spell !== undefined).sort((a, b) => (a.start < b.start ? -1 : 1));
}

/** Every node and the time it belongs to: that of a statement or its article; entities are there all the time. */
export function* datedNodes(file: GraphFile): Generator<NodeElement & { spells: Spell[] }> {
  const articleDates = new Map(file.articles.map(({ id, date }) => [id, date]));
  for (const node of graphNodes(file)) {
    const { attributes } = node;
    const { kind } = attributes;
    if (kind === "article") yield { ...node, spells: spellsOf([attributes.date]) };
    else if (kind === "statement") {
      yield { ...node, spells: spellsOf([attributes.date ?? articleDates.get(attributes.article)]) };
    } else yield { ...node, spells: [] };
  }
}

/**
 * Every edge and the times it belongs to: the date of the relation or statement, else the dates of the articles that tell
 * it; empty where none has a date.
 */
export function* datedEdges(file: GraphFile): Generator<EdgeElement & { spells: Spell[] }> {
  const articleDates = new Map(file.articles.map(({ id, date }) => [id, date]));
  const nodeDates = new Map(file.articles.map(({ id, date }) => [articleNode(id), date]));
  for (const entity of file.entities) {
    for (const edge of mentionEdges(entity)) yield { ...edge, spells: spellsOf([nodeDates.get(edge.source)]) };
  }
  for (const statement of file.statements) {
    const spells = spellsOf([statement.date ?? articleDates.get(statement.article)]);
    for (const edge of statementEdges(statement)) yield { ...edge, spells };
  }
  for (const relation of file.relations) {
    const { date, evidence } = relation;
    const spells = spellsOf(date === undefined ? evidence.map(({ article }) => articleDates.get(article)) : [date]);
    for (const edge of relationEdges(relation)) yield { ...edge, spells };
  }
}
