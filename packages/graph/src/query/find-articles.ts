import { type GraphArticle, LANGUAGES, type Language } from "@newsgraph/schema";
import type { DateMatch, DateRange } from "../date-range.js";
import type { NewsGraph } from "../news-graph.js";
import { asList, checkEntities, checkValues, matching, type OneOrMore, type Page, takeRecords } from "./check-query.js";

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
  const { entity, language, source, date, dateMatch } = query;
  checkEntities("findArticles", "entity", asList(entity) ?? [], graph);
  checkValues("findArticles", "language", asList(language) ?? [], LANGUAGES);
  const index = graph.index.articles;
  const dated = date === undefined ? [] : [index.dated(date, dateMatch)];
  return takeRecords("findArticles", index, matching(index, { entity, language, source }, dated), query);
}
