import type { NewsGraph } from "../news-graph.js";
import { NumberLists } from "./number-lists.js";

/** Which relations are told in the words of which statements: both ways, by number. */
export type ToldWithin = { relationsIn: NumberLists; statementsWith: NumberLists };

/** Finds the relations whose evidence stands within the quote of a statement of the same article. */
export function toldWithin(graph: NewsGraph): ToldWithin {
  const { statements, relations, articles } = graph.index;
  const pairs: [statement: number, relation: number][] = [];
  for (const [number, { id }] of articles.records.entries()) {
    const told = relations.postings("article").at(number);
    if (told.length === 0) continue;
    for (const statement of statements.postings("article").at(number)) {
      const { quote } = statements.records[statement]!;
      for (const relation of told) {
        const { evidence } = relations.records[relation]!;
        const isWithin = evidence.some(
          ({ article, from, to }) => article === id && quote.some((span) => span.from <= from && to <= span.to),
        );
        if (isWithin) pairs.push([statement, relation]);
      }
    }
  }
  const lists = (code: 0 | 1, number: 0 | 1, count: number) =>
    new NumberLists(
      (put) => {
        for (const pair of [...pairs].sort((a, b) => a[number] - b[number])) put(pair[code], pair[number]);
      },
      () => count,
    );
  return { relationsIn: lists(0, 1, statements.count), statementsWith: lists(1, 0, relations.count) };
}
