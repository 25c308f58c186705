import type { NewsGraph } from "../news-graph.js";
import { type ArticleAnswer, articleAnswer } from "../query/article-answer.js";
import { checkPage, checkValues } from "../query/check-query.js";
import { type EntityAnswer, entityAnswer, rankByName } from "../query/find-entities.js";
import { type RelationAnswer, relationAnswer } from "../query/find-relations.js";
import { type StatementAnswer, statementAnswer } from "../query/find-statements.js";
import type { NameHit } from "../query/name-index.js";
import { type NumberSet, numbersOf } from "../query/number-set.js";
import { type AnswerPage, type CursorPage, PERIODS, Selection, type ValueCount } from "../query/selection.js";
import type { WordSearch } from "../query/text-words.js";
import { askedKind, findAnswerKind } from "./answer-kind.js";
import { QueryCompiler, type UnderstoodName } from "./compile-query.js";
import type { RecordKind } from "./fields.js";
import { findPathEnds, type PathAnswer, pathAnswer, pathsOf } from "./path-query.js";
import { placedQuery } from "./placed-query.js";
import type { PairValue, Query, TextQuery } from "./query.js";

/** The answers of each kind. */
export type AnswersByKind = {
  entities: EntityAnswer;
  statements: StatementAnswer;
  relations: RelationAnswer;
  articles: ArticleAnswer;
  path: PathAnswer;
};

/** What answers a query: records of one kind, or paths. */
export type AnswerKind = keyof AnswersByKind;

/** What every answer says besides what was found. */
export type AnswerHead = {
  query: Query;
  /** The names in the query and whom they were taken for. */
  names: readonly UnderstoodName[];
};

/** An answer to a query; `kind` says of what kind `answers` are. Each comes with its evidence. */
export type QueryAnswer = {
  [Kind in AnswerKind]: AnswerHead & AnswerPage<AnswersByKind[Kind]> & { kind: Kind };
}[AnswerKind];

/** Answers a page unless told. */
const DEFAULT_LIMIT = 50;

/** What is looked for where a query of words alone could be about anything: names first. */
const BY_WORDS: readonly RecordKind[] = ["entities", "statements", "relations", "articles"];

/**
 * Answers a query. Entities come the closest name first, then the most mentioned; facts and articles by date, article and place
 * in the text; paths by the ids of their entities. 50 answers unless `page` says otherwise.
 * @throws QuerySyntaxError for a text that is no query; QueryNameError for a name that the graph does not have; RangeError for a
 * page that cannot be.
 */
export function runQuery(graph: NewsGraph, query: Query | string, page: CursorPage = {}): QueryAnswer {
  const asked = placedQuery(query);
  const compiler = new QueryCompiler(graph);
  const limited = { ...page, limit: page.limit ?? DEFAULT_LIMIT };
  const ends = findPathEnds(asked);
  if (ends !== undefined) return runPaths(graph, compiler, asked, ends, limited);
  const { kind, set } = chooseKind(compiler, asked);
  const found = selectionOf(graph, compiler, asked, kind, set).page(limited);
  return { query: asked, names: compiler.names, kind, ...found } as QueryAnswer;
}

/**
 * How many of the records that answer a query have each value of a field, or fall to each year, month or day; the most frequent
 * first, periods in their order. The fields are those of `selectStatements` and the like for the kind that answers.
 * @throws QuerySyntaxError, QueryNameError as {@link runQuery} does; RangeError where the kind that answers has no such field.
 */
export function countBy(graph: NewsGraph, query: Query | string, field: string): ValueCount[] {
  const asked = placedQuery(query);
  const compiler = new QueryCompiler(graph);
  const { kind, set } = chooseKind(compiler, asked);
  const { fields } = graph.index[kind];
  const allowed = kind === "entities" ? fields : [...fields, ...Object.keys(PERIODS)];
  checkValues("countBy", "field", [field], allowed);
  return selectionOf(graph, compiler, asked, kind, set).countBy(field);
}

function selectionOf(
  graph: NewsGraph,
  compiler: QueryCompiler,
  query: Query,
  kind: RecordKind,
  set: NumberSet,
): Selection<AnswersByKind[RecordKind]> {
  const { statements, relations, entities, articles } = graph.index;
  switch (kind) {
    case "statements":
      return new Selection({
        index: statements,
        set,
        answer: (number) => statementAnswer(graph, statements.records[number]!),
      });
    case "relations":
      return new Selection({
        index: relations,
        set,
        answer: (number) => relationAnswer(graph, relations.records[number]!),
      });
    case "entities": {
      const hits = nameHits(graph, query);
      return new Selection({
        index: entities,
        set,
        ranked: hits && rankByName(set, hits),
        answer: (number) => entityAnswer(graph, entities.records[number]!, undefined, hits?.get(number)),
      });
    }
    case "articles": {
      const ids = compiler.names.flatMap((name) => name.entities.map(({ id }) => id));
      const words = wordsIn(query);
      return new Selection({
        index: articles,
        set,
        answer: (number) => articleAnswer(graph, articles.records[number]!, ids, words),
      });
    }
  }
}

/** What kind of record answers, and which of them. */
function chooseKind(compiler: QueryCompiler, query: Query): { kind: RecordKind; set: NumberSet } {
  const kind = askedKind(query) ?? findAnswerKind(query);
  if (kind !== undefined) return { kind, set: compiler.compile(query, kind) };
  for (const each of BY_WORDS) {
    const set = compiler.compile(query, each);
    if (!numbersOf(set).next().done) return { kind: each, set };
  }
  return { kind: "entities", set: compiler.compile(query, "entities") };
}

/** How names answer to the words of the query, taken together; `undefined` for a query without words. */
function nameHits(graph: NewsGraph, query: Query): ReadonlyMap<number, NameHit> | undefined {
  const words = wordsIn(query);
  if (words.length === 0) return undefined;
  const hits = graph.index.names.find(words.map(({ text }) => text).join(" "), "substring");
  return new Map(hits.map((hit) => [hit.entity, hit]));
}

/** The words that must be found, wherever they stand in the query. */
function wordsIn(query: Query): WordSearch[] {
  switch (query.type) {
    case "text":
      return [searchOf(query)];
    case "and":
    case "or":
      return query.parts.flatMap(wordsIn);
    case "field":
      return query.field === "name" || query.field === "title"
        ? query.values.flatMap((value) => (value.type === "word" ? [{ text: value.text, exact: false }] : []))
        : [];
    default:
      return [];
  }
}

const searchOf = ({ text, exact, prefix }: TextQuery): WordSearch => ({ text, exact, ...(prefix && { prefix }) });

function runPaths(
  graph: NewsGraph,
  compiler: QueryCompiler,
  query: Query,
  ends: PairValue,
  page: CursorPage,
): QueryAnswer {
  const { limit, offset } = checkPage("runQuery", page);
  const { found, isWalked } = pathsOf(graph, compiler, query, ends);
  const start = (page.cursor === undefined ? 0 : pathNumber(page.cursor)) + offset;
  const answers: PathAnswer[] = [];
  let number = 0;
  let isMore = false;
  for (const path of found.paths()) {
    if (number++ < start) continue;
    if (answers.length >= limit) {
      isMore = true;
      break;
    }
    answers.push(pathAnswer(graph, path, isWalked));
  }
  const next = isMore && answers.length > 0 ? { next: String(start + answers.length) } : {};
  return { query, names: compiler.names, kind: "path", total: found.count, answers, ...next };
}

function pathNumber(cursor: string): number {
  if (/^\d{1,15}$/.test(cursor)) return Number(cursor);
  throw new RangeError(`runQuery: the cursor ${JSON.stringify(cursor)} is none of paths; leave it out to begin anew`);
}
