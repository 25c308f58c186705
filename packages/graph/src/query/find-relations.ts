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
  criteriaOf,
  type OneOrMore,
  type Page,
  takePage,
} from "./check-query.js";
import { type Passage, passagesOf } from "./passages.js";

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
  const criteria = criteriaOf({ from, to, entity, place, claimedBy, type, mode, predicate, status, article });
  if (between) for (const one of between) criteria.push({ field: "entity", values: [one] });
  const when = date === undefined ? undefined : { date, dateMatch };
  let found: readonly GraphRelation[] = graph.index.relations.find(criteria, when);
  if (between) found = found.filter((relation) => isBetween(relation, between[0], between[1]));
  return takePage("findRelations", found, query).map((relation) => relationAnswer(graph, relation));
}

function isBetween({ from, to, place }: GraphRelation, a: string, b: string): boolean {
  const isTarget = (id: string) => to.includes(id) || place === id;
  return (from.includes(a) && isTarget(b)) || (from.includes(b) && isTarget(a));
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
