import { type GraphStatement, MEDIA, type Medium, STATEMENT_TYPES, type StatementType } from "@newsgraph/schema";
import type { DateMatch, DateRange } from "../date-range.js";
import type { NewsGraph } from "../news-graph.js";
import { quoteText } from "../quote-text.js";
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
import { type Passage, passagesOf } from "./passages.js";

/** Which statements to find; every criterion given must hold. Entities are given by id. */
export type StatementQuery = Page & {
  speaker?: OneOrMore<string> | undefined;
  addressee?: OneOrMore<string> | undefined;
  /** An entity that the statement is about. */
  about?: OneOrMore<string> | undefined;
  /** The agency or medium that relays it. */
  via?: OneOrMore<string> | undefined;
  type?: OneOrMore<StatementType> | undefined;
  medium?: OneOrMore<Medium> | undefined;
  article?: OneOrMore<string> | undefined;
  /** When it was made; where the statement has no date, that of its article counts. */
  date?: DateRange | undefined;
  /** `within` unless told. */
  dateMatch?: DateMatch | undefined;
};

/**
 * A statement that answers a query. `quote` is its words, parts joined by an ellipsis; the evidence has them marked in the
 * sentences that hold them and name who says them.
 */
export type StatementAnswer = { statement: GraphStatement; quote: string; evidence: Passage[] };

/**
 * Statements by who made them, to whom, about whom, how, when and where; ordered by date, article and place in the text.
 * @throws RangeError for an entity or article that the graph does not have, a type, medium or date that is none.
 */
export function findStatements(graph: NewsGraph, query: StatementQuery = {}): StatementAnswer[] {
  const { speaker, addressee, about, via, type, medium, article, date, dateMatch } = query;
  for (const [field, ids] of Object.entries({ speaker, addressee, about, via })) {
    checkEntities("findStatements", field, asList(ids) ?? [], graph);
  }
  checkValues("findStatements", "type", asList(type) ?? [], STATEMENT_TYPES);
  checkValues("findStatements", "medium", asList(medium) ?? [], MEDIA);
  checkArticles("findStatements", asList(article) ?? [], graph);
  const index = graph.index.statements;
  const dated = date === undefined ? [] : [index.dated(date, dateMatch)];
  const set = matching(index, { speaker, addressee, about, via, type, medium, article }, dated);
  return takeRecords("findStatements", index, set, query).map((statement) => statementAnswer(graph, statement));
}

/** A statement of the graph with its words and evidence. */
export function statementAnswer(graph: NewsGraph, statement: GraphStatement): StatementAnswer {
  const article = graph.findArticle(statement.article)!;
  const { quote, cue, frame, speaker } = statement;
  return {
    statement,
    quote: quoteText(statement, article.text),
    evidence: passagesOf(article, quote, [...cue, ...frame, ...(speaker?.spans ?? [])]),
  };
}
