import type { NewsGraph } from "../news-graph.js";
import { listOf, listSet, mergeLists, type NumberSet } from "../query/number-set.js";
import type { RecordKind } from "./fields.js";

/**
 * The records of one kind that belong to those of another: entities to the facts that they take part in and the articles that
 * name them, facts to the articles that tell them, relations to the statements in whose words they are told; and the other way
 * round.
 */
export function lift(graph: NewsGraph, set: NumberSet, from: RecordKind, to: RecordKind): NumberSet {
  if (from === to) return set;
  return listSet(mergeLists(Array.from(listOf(set), listsBetween(graph, from, to)), graph.index[to].count));
}

/** For the number of a record of the one kind, the numbers of those of the other, ascending. */
function listsBetween(graph: NewsGraph, from: RecordKind, to: RecordKind): (number: number) => Uint32Array {
  const { index } = graph;
  if (from === "statements" && to === "relations") return (number) => index.toldWithin.relationsIn.at(number);
  if (from === "relations" && to === "statements") return (number) => index.toldWithin.statementsWith.at(number);
  const belongs = from === "articles" ? "article" : from === "entities" ? "entity" : undefined;
  if (belongs !== undefined) {
    const postings = index[to].postings(belongs);
    return (number) => postings.at(number);
  }
  // What is left is facts, which themselves name their entities and articles.
  const field = to === "articles" ? "article" : "entity";
  return (number) => {
    const named = index[from].valuesAt(field, number).flatMap((id) => index[to].findNumber(id) ?? []);
    return Uint32Array.from(new Set(named)).sort();
  };
}
