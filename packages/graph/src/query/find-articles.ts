import { type GraphArticle, LANGUAGES, type Language } from "@newsgraph/schema";
import type { DateMatch, DateRange } from "../date-range.js";
import type { NewsGraph } from "../news-graph.js";
import { asList, checkEntities, checkValues, matching, type OneOrMore, type Page } from "./check-query.js";
import { Selection } from "./selection.js";

/** Which articles to find; every criterion given must hold. */
export type ArticleQuery = Page & {
  /** An entity, by id, that the article mentions. */
  entity?: OneOrMore<string> | undefined;
  language?: OneOrMore<Language> | undefined;
  source?: OneOrMore<string> | undefined;
  date?: DateRange | undefined;
  /** `within` unless told. */
  dateMatch?: DateMatch | undefined;
};

/**
 * Articles by date, language, source and whom they mention; ordered by date and id. One by its id: `graph.findArticle`.
 * @throws RangeError for an entity that the graph does not have, a language or date that is none.
 */
export function findArticles(graph: NewsGraph, query: ArticleQuery = {}): readonly GraphArticle[] {
  return select("findArticles", graph, query).page(query).answers;
}

/** What articles may be counted by, besides periods. */
export type ArticleField = "language" | "source" | "entity";

/**
 * The same articles to go through one by one, to page, to count. `limit` and `offset` of the query do not count here.
 * @throws RangeError as {@link findArticles} does.
 */
export function selectArticles(graph: NewsGraph, query: ArticleQuery = {}): Selection<GraphArticle, ArticleField> {
  return select("selectArticles", graph, query);
}

function select(caller: string, graph: NewsGraph, query: ArticleQuery): Selection<GraphArticle, ArticleField> {
  const { entity, language, source, date, dateMatch } = query;
  checkEntities(caller, "entity", asList(entity) ?? [], graph);
  checkValues(caller, "language", asList(language) ?? [], LANGUAGES);
  const index = graph.index.articles;
  const dated = date === undefined ? [] : [index.dated(date, dateMatch)];
  const set = matching(index, { entity, language, source }, dated);
  return new Selection({ index, set, answer: (number) => index.records[number]! });
}
