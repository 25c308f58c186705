import type { DateMatch, DateRange, DayRange } from "../date-range.js";
import type { NewsGraph } from "../news-graph.js";
import { checkEntities } from "./check-query.js";
import { type RelationAnswer, relationAnswer } from "./find-relations.js";
import { type StatementAnswer, statementAnswer } from "./find-statements.js";
import { allOf, type NumberSet, numbersOf } from "./number-set.js";
import type { RecordIndex } from "./record-index.js";

/** Which facts to tell. */
export type TimelineOptions = {
  date?: DateRange | undefined;
  /** `within` unless told. */
  dateMatch?: DateMatch | undefined;
};

/** One thing that an entity has to do with. `days` are those of its date or its article's; missing where neither has one. */
export type TimelineEntry = { days?: DayRange } & (
  | ({ kind: "statement" } & StatementAnswer)
  | ({ kind: "relation" } & RelationAnswer)
);

/**
 * What an entity said, what was said to, about and through it, and the relations it is part of or the place of, all by date; what
 * has no date comes last. The entries are made one by one.
 * @throws RangeError where the graph has no such entity, or the date is none.
 */
export function timeline(graph: NewsGraph, entityId: string, options: TimelineOptions = {}): Generator<TimelineEntry> {
  checkEntities("timeline", "entityId", [entityId], graph);
  const { statements, relations } = graph.index;
  const { date, dateMatch } = options;
  const numbersIn = (index: RecordIndex<{ readonly id: string }>) => {
    const set: NumberSet = index.with("entity", [entityId]);
    return numbersOf(date === undefined ? set : allOf([set, index.dated(date, dateMatch)]));
  };
  return merged(graph, numbersIn(statements), numbersIn(relations));
}

function* merged(
  graph: NewsGraph,
  statementNumbers: Generator<number>,
  relationNumbers: Generator<number>,
): Generator<TimelineEntry> {
  const { statements, relations } = graph.index;
  let statement = statementNumbers.next();
  let relation = relationNumbers.next();
  while (!statement.done || !relation.done) {
    const said = statement.done ? undefined : statements.daysOf(statement.value);
    const done = relation.done ? undefined : relations.daysOf(relation.value);
    if (!statement.done && (relation.done || !isEarlier(done, said))) {
      const answer = statementAnswer(graph, statements.records[statement.value]!);
      yield { kind: "statement", ...(said && { days: said }), ...answer };
      statement = statementNumbers.next();
    } else if (!relation.done) {
      const answer = relationAnswer(graph, relations.records[relation.value]!);
      yield { kind: "relation", ...(done && { days: done }), ...answer };
      relation = relationNumbers.next();
    }
  }
}

function isEarlier(a: DayRange | undefined, b: DayRange | undefined): boolean {
  if (a === undefined || b === undefined) return a !== undefined;
  return a.first < b.first || (a.first === b.first && a.last < b.last);
}
