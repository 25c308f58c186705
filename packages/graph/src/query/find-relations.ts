import {
  type GraphRelation,
  LANGUAGES,
  type Language,
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
} from "./check-query.js";
import { allOf, anyOf, type NumberSet } from "./number-set.js";
import { type Passage, passagesOf } from "./passages.js";
import type { NumberRange, RecordIndex } from "./record-index.js";
import { Selection } from "./selection.js";

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
  /** The words of the office, for `holds-office`. */
  role?: OneOrMore<string> | undefined;
  status?: OneOrMore<Status> | undefined;
  /** PLOVER's score, −10 to 10; relations without one are never found by it. */
  score?: NumberRange | undefined;
  /** The highest confidence of its evidence. */
  confidence?: NumberRange | undefined;
  /** In how many places it is told. */
  evidence?: NumberRange | undefined;
  /** How many articles tell it. */
  articles?: NumberRange | undefined;
  /** An article that tells it. */
  article?: OneOrMore<string> | undefined;
  /** The source of an article that tells it. */
  source?: OneOrMore<string> | undefined;
  /** The language of an article that tells it. */
  language?: OneOrMore<Language> | undefined;
  /** A rule or model that found it. */
  rule?: OneOrMore<string> | undefined;
  /** When it was so; where the relation has no date, that of the first article that tells it counts. */
  date?: DateRange | undefined;
  /** `within` unless told. */
  dateMatch?: DateMatch | undefined;
};

/** What relations may be counted by, besides periods. */
export type RelationField =
  | "from"
  | "to"
  | "entity"
  | "place"
  | "claimedBy"
  | "type"
  | "mode"
  | "predicate"
  | "role"
  | "status"
  | "article"
  | "source"
  | "language"
  | "rule";

/** A relation that answers a query; the evidence has its words marked in the sentences of every article that tells it. */
export type RelationAnswer = { relation: GraphRelation; evidence: Passage[] };

/**
 * Relations by who, to whom, what, when and where; ordered by date, article and place in the text.
 * @throws RangeError for an entity or article that the graph does not have, a type, status or date that is none.
 */
export function findRelations(graph: NewsGraph, query: RelationQuery = {}): RelationAnswer[] {
  return select("findRelations", graph, query).page(query).answers;
}

/**
 * The same relations to go through one by one, to page, to count. `limit` and `offset` of the query do not count here.
 * @throws RangeError as {@link findRelations} does.
 */
export function selectRelations(graph: NewsGraph, query: RelationQuery = {}): Selection<RelationAnswer, RelationField> {
  return select("selectRelations", graph, query);
}

function select(caller: string, graph: NewsGraph, query: RelationQuery): Selection<RelationAnswer, RelationField> {
  const { from, to, between, entity, place, claimedBy, type, mode, predicate, role, status, article } = query;
  const { source, language, rule, date, dateMatch } = query;
  for (const [field, ids] of Object.entries({ from, to, between, entity, place, claimedBy })) {
    checkEntities(caller, field, asList(ids) ?? [], graph);
  }
  checkValues(caller, "type", asList(type) ?? [], RELATION_TYPES);
  checkValues(caller, "status", asList(status) ?? [], STATUSES);
  checkValues(caller, "language", asList(language) ?? [], LANGUAGES);
  checkArticles(caller, asList(article) ?? [], graph);
  const index = graph.index.relations;
  const fields = { from, to, entity, place, claimedBy, type, mode, predicate, role, status, article };
  const set = matching(index, { ...fields, source, language, rule }, [
    ...(date === undefined ? [] : [index.dated(date, dateMatch)]),
    ...(between === undefined ? [] : [relationsBetween(index, between[0], between[1])]),
    ...MEASURES.flatMap((measure) => {
      const range = query[measure];
      return range === undefined ? [] : [index.measured(measure, range)];
    }),
  ]);
  return new Selection({ index, set, answer: (number) => relationAnswer(graph, index.records[number]!) });
}

const MEASURES = ["score", "confidence", "evidence", "articles"] as const;

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
