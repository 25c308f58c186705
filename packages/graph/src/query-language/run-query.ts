import type { NewsGraph } from "../news-graph.js";
import { type ArticleAnswer, articleAnswer } from "../query/article-answer.js";
import { checkPage, type Page } from "../query/check-query.js";
import { type EntityAnswer, entityAnswer } from "../query/find-entities.js";
import { type RelationAnswer, relationAnswer } from "../query/find-relations.js";
import { type StatementAnswer, statementAnswer } from "../query/find-statements.js";
import { NAME_MATCHES, type NameHit } from "../query/name-index.js";
import { countOf, listOf, type NumberSet, numbersOf } from "../query/number-set.js";
import type { WordSearch } from "../query/text-words.js";
import { askedKind, findAnswerKind } from "./answer-kind.js";
import { QueryCompiler, type UnderstoodName } from "./compile-query.js";
import type { RecordKind } from "./fields.js";
import { findPathEnds, type PathAnswer, pathAnswer, pathsOf } from "./path-query.js";
import { placedQuery } from "./placed-query.js";
import type { PairValue, Query, TextQuery } from "./query.js";

/** Which part of the answers to give. */
export type QueryPage = Page & {
  /** The `next` of the answer before this one; the answers after those. `offset` counts from there. */
  cursor?: string | undefined;
};

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
  /** How many answer in all, on this page or not. */
  total: number;
  /** The cursor of the next page; missing where there is none. */
  next?: string;
};

/** An answer to a query; `kind` says of what kind `answers` are. Each comes with its evidence. */
export type QueryAnswer = {
  [Kind in AnswerKind]: AnswerHead & { kind: Kind; answers: AnswersByKind[Kind][] };
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
export function runQuery(graph: NewsGraph, query: Query | string, page: QueryPage = {}): QueryAnswer {
  const asked = placedQuery(query);
  const compiler = new QueryCompiler(graph);
  const ends = findPathEnds(asked);
  if (ends !== undefined) return runPaths(graph, compiler, asked, ends, page);
  const { kind, set } = chooseKind(compiler, asked);
  const found = pageOf(graph, kind, asked, set, page);
  const head: AnswerHead = {
    query: asked,
    names: compiler.names,
    total: found.total,
    ...(found.next !== undefined && { next: found.next }),
  };
  const { index } = graph;
  const { numbers, hits } = found;
  switch (kind) {
    case "entities": {
      const { records } = index.entities;
      return { ...head, kind, answers: numbers.map((n) => entityAnswer(graph, records[n]!, undefined, hits?.get(n))) };
    }
    case "statements": {
      const { records } = index.statements;
      return { ...head, kind, answers: numbers.map((number) => statementAnswer(graph, records[number]!)) };
    }
    case "relations": {
      const { records } = index.relations;
      return { ...head, kind, answers: numbers.map((number) => relationAnswer(graph, records[number]!)) };
    }
    case "articles": {
      const { records } = index.articles;
      const ids = compiler.names.flatMap(({ entities }) => entities.map(({ id }) => id));
      const words = wordsIn(asked);
      return { ...head, kind, answers: numbers.map((number) => articleAnswer(graph, records[number]!, ids, words)) };
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

type FoundPage = { total: number; numbers: number[]; next?: string; hits?: ReadonlyMap<number, NameHit> };

function pageOf(graph: NewsGraph, kind: RecordKind, query: Query, set: NumberSet, page: QueryPage): FoundPage {
  const index = graph.index[kind];
  const { limit, offset } = checkPage("runQuery", { ...page, limit: page.limit ?? DEFAULT_LIMIT });
  const after = page.cursor === undefined ? undefined : index.findNumber(page.cursor);
  if (page.cursor !== undefined && after === undefined) refuseCursor(page.cursor);
  const hits = kind === "entities" ? nameHits(graph, query) : undefined;
  if (hits !== undefined) {
    const ranked = [...listOf(set)].sort((a, b) => closeness(hits.get(a)) - closeness(hits.get(b)) || a - b);
    const start = (after === undefined ? 0 : ranked.indexOf(after) + 1) + offset;
    const numbers = ranked.slice(start, start + limit);
    const isMore = start + limit < ranked.length;
    return { total: ranked.length, numbers, hits, ...nextOf(index.records, numbers, isMore) };
  }
  const start = after === undefined ? 0 : after + 1;
  const numbers: number[] = [];
  let isMore = false;
  let skipped = 0;
  for (const number of numbersOf(set, start)) {
    if (skipped < offset) skipped++;
    else if (numbers.length < limit) numbers.push(number);
    else {
      isMore = true;
      break;
    }
  }
  return { total: countOf(set), numbers, ...nextOf(index.records, numbers, isMore) };
}

function nextOf(records: readonly { id: string }[], numbers: readonly number[], isMore: boolean): { next?: string } {
  const last = numbers.at(-1);
  return isMore && last !== undefined ? { next: records[last]!.id } : {};
}

function refuseCursor(cursor: string): never {
  throw new RangeError(
    `runQuery: the cursor ${JSON.stringify(cursor)} is none of this graph; leave it out to begin at the beginning`,
  );
}

const closeness = (hit: NameHit | undefined) =>
  hit === undefined ? NAME_MATCHES.length : NAME_MATCHES.indexOf(hit.match);

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
  page: QueryPage,
): QueryAnswer {
  const { limit, offset } = checkPage("runQuery", { ...page, limit: page.limit ?? DEFAULT_LIMIT });
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
  return /^\d{1,15}$/.test(cursor) ? Number(cursor) : refuseCursor(cursor);
}
