import type { NewsGraph } from "../news-graph.js";
import { listOf, listSet, type NumberSet } from "../query/number-set.js";
import type { RecordKind } from "./fields.js";

/**
 * The records of one kind that belong to those of another: entities to the facts that they take part in and the articles that
 * name them, facts to the articles that tell them, relations to the statements in whose words they are told; and the other way
 * round.
 */
export function lift(graph: NewsGraph, set: NumberSet, from: RecordKind, to: RecordKind): NumberSet {
  if (from === to) return set;
  const { index } = graph;
  const numbers = listOf(set);
  const { count } = index[to];
  if (from === "statements" && to === "relations") return listSet(index.toldWithin.relationsIn.allAt(numbers, count));
  if (from === "relations" && to === "statements")
    return listSet(index.toldWithin.statementsWith.allAt(numbers, count));
  const belongs = from === "articles" ? "article" : from === "entities" ? "entity" : undefined;
  if (belongs !== undefined) return listSet(index[to].postings(belongs).allAt(numbers, count));
  // What is left is facts, which themselves name their entities and articles.
  const field = to === "articles" ? "article" : "entity";
  const named = new Set<number>();
  for (const number of numbers) {
    for (const id of index[from].valuesAt(field, number)) {
      const one = index[to].findNumber(id);
      if (one !== undefined) named.add(one);
    }
  }
  return listSet(Uint32Array.from(named).sort());
}
