import {
  type GraphRelation,
  RELATION_TYPES,
  type RelationType,
  type Span,
  STATUSES,
  type Status,
} from "@newsgraph/schema";
import type { DateMatch, DateRange } from "../date-range.js";
import type { NewsGraph } from "../news-graph.js";
import {
  asList,
  checkArticles,
  checkEntities,
  checkValues,
  matching,
  type OneOrMore,
  type Page,
  takeRecords,
} from "./check-query.js";
import { allOf, anyOf, type NumberSet } from "./number-set.js";
import { type Passage, passagesOf } from "./passages.js";
import type { RecordIndex } from "./record-index.js";

/** Which relations to find; every criterion given must hold. Entities are given by id. */
export type RelationQuery = Page & {
  /** Who acts. */
  from?: OneOrMore<string> | undefined;
  /** Whom it is done to. */
  to?: OneOrMore<string> | undefined;
  /** Two entities that stand on different sides of it, whichever acts. */
  between?: readonly [string, string] | undefined;
  /** Anybody in it, on either side or as its place. */
  entity?: OneOrMore<string> | undefined;
  place?: OneOrMore<string> | undefined;
  claimedBy?: OneOrMore<string> | undefined;
  type?: OneOrMore<RelationType> | undefined;
  mode?: OneOrMore<string> | undefined;
  predicate?: OneOrMore<string> | undefined;
  status?: OneOrMore<Status> | undefined;
  /** An article that tells it. */
  article?: OneOrMore<string> | undefined;
  /** When it was so; where the relation has no date, that of the first article that tells it counts. */
  date?: DateRange | undefined;
  /** `within` unless told. */
  dateMatch?: DateMatch | undefined;
};

/** A relation that answers a query; the evidence has its words marked in the sentences of every article that tells it. */
export type RelationAnswer = { relation: GraphRelation; evidence: Passage[] };

/**
 * Relations by who, to whom, what, when and where; ordered by date, article and place in the text.
 * @throws RangeError for an entity or article that the graph does not have, a type, status or date that is none.
 */
export function findRelations(graph: NewsGraph, query: RelationQuery = {}): RelationAnswer[] {
  const { from, to, between, entity, place, claimedBy, type, mode, predicate, status, article, date, dateMatch } =
    query;
  for (const [field, ids] of Object.entries({ from, to, between, entity, place, claimedBy })) {
    checkEntities("findRelations", field, asList(ids) ?? [], graph);
  }
  checkValues("findRelations", "type", asList(type) ?? [], RELATION_TYPES);
  checkValues("findRelations", "status", asList(status) ?? [], STATUSES);
  checkArticles("findRelations", asList(article) ?? [], graph);
  const index = graph.index.relations;
  const others = [
    ...(date === undefined ? [] : [index.dated(date, dateMatch)]),
    ...(between === undefined ? [] : [relationsBetween(index, between[0], between[1])]),
  ];
  const set = matching(index, { from, to, entity, place, claimedBy, type, mode, predicate, status, article }, others);
  return takeRecords("findRelations", index, set, query).map((relation) => relationAnswer(graph, relation));
}

/** Relations with the two on different sides, whichever acts; a place counts as the side that is acted on. */
export function relationsBetween(index: RecordIndex<GraphRelation>, a: string, b: string): NumberSet {
  const acted = (id: string) => anyOf([index.with("to", [id]), index.with("place", [id])], index.count);
  const ways = [
    [a, b],
    [b, a],
  ] as const;
  return anyOf(
    ways.map(([from, to]) => allOf([index.with("from", [from]), acted(to)])),
    index.count,
  );
}

/** A relation of the graph with its evidence, article by article. */
export function relationAnswer(graph: NewsGraph, relation: GraphRelation): RelationAnswer {
  const byArticle = new Map<string, Span[]>();
  for (const { article, from, to } of relation.evidence) {
    const spans = byArticle.get(article);
    if (spans === undefined) byArticle.set(article, [{ from, to }]);
    else spans.push({ from, to });
  }
  return {
    relation,
    evidence: [...byArticle].flatMap(([article, spans]) => passagesOf(graph.findArticle(article)!, spans)),
  };
}
