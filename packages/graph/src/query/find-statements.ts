import {
  type GraphStatement,
  LANGUAGES,
  type Language,
  MEDIA,
  type Medium,
  STATEMENT_TYPES,
  type StatementType,
} from "@newsgraph/schema";
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
} from "./check-query.js";
import { type Passage, passagesOf } from "./passages.js";
import type { NumberRange } from "./record-index.js";
import { Selection } from "./selection.js";

/** Which statements to find; every criterion given must hold. Entities are given by id. */
export type StatementQuery = Page & {
  speaker?: OneOrMore<string> | undefined;
  addressee?: OneOrMore<string> | undefined;
  /** An entity that the statement is about. */
  about?: OneOrMore<string> | undefined;
  /** The agency or medium that relays it. */
  via?: OneOrMore<string> | undefined;
  /** Where it was made. */
  place?: OneOrMore<string> | undefined;
  /** True for what the text says was not said, false for the rest. */
  negated?: boolean | undefined;
  /** Anybody in it: who speaks, to whom, about whom, through whom, and the place. */
  entity?: OneOrMore<string> | undefined;
  type?: OneOrMore<StatementType> | undefined;
  medium?: OneOrMore<Medium> | undefined;
  article?: OneOrMore<string> | undefined;
  /** The source of its article. */
  source?: OneOrMore<string> | undefined;
  /** The language of its article. */
  language?: OneOrMore<Language> | undefined;
  /** The rule or model that found it. */
  rule?: OneOrMore<string> | undefined;
  confidence?: NumberRange | undefined;
  /** When it was made; where the statement has no date, that of its article counts. */
  date?: DateRange | undefined;
  /** `within` unless told. */
  dateMatch?: DateMatch | undefined;
};

/** What statements may be counted by, besides periods. */
export type StatementField =
  | "speaker"
  | "addressee"
  | "about"
  | "via"
  | "place"
  | "negated"
  | "status"
  | "entity"
  | "type"
  | "medium"
  | "article"
  | "source"
  | "language"
  | "rule";

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
  return select("findStatements", graph, query).page(query).answers;
}

/**
 * The same statements to go through one by one, to page, to count. `limit` and `offset` of the query do not count here.
 * @throws RangeError as {@link findStatements} does.
 */
export function selectStatements(
  graph: NewsGraph,
  query: StatementQuery = {},
): Selection<StatementAnswer, StatementField> {
  return select("selectStatements", graph, query);
}

function select(caller: string, graph: NewsGraph, query: StatementQuery): Selection<StatementAnswer, StatementField> {
  const { speaker, addressee, about, via, place, entity, type, medium, article, source, language, rule } = query;
  for (const [field, ids] of Object.entries({ speaker, addressee, about, via, place, entity })) {
    checkEntities(caller, field, asList(ids) ?? [], graph);
  }
  checkValues(caller, "type", asList(type) ?? [], STATEMENT_TYPES);
  checkValues(caller, "medium", asList(medium) ?? [], MEDIA);
  checkValues(caller, "language", asList(language) ?? [], LANGUAGES);
  checkArticles(caller, asList(article) ?? [], graph);
  const index = graph.index.statements;
  const negated = query.negated === undefined ? undefined : String(query.negated);
  const fields = {
    speaker,
    addressee,
    about,
    via,
    place,
    negated,
    entity,
    type,
    medium,
    article,
    source,
    language,
    rule,
  };
  const { confidence, date, dateMatch } = query;
  const set = matching(index, fields, [
    ...(date === undefined ? [] : [index.dated(date, dateMatch)]),
    ...(confidence === undefined ? [] : [index.measured("confidence", confidence)]),
  ]);
  return new Selection({ index, set, answer: (number) => statementAnswer(graph, index.records[number]!) });
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
