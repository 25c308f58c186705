import {
  type NewsGraph,
  type Passage,
  parseQuery,
  type Query,
  type QueryAnswer,
  QuerySyntaxError,
  runQuery,
} from "@newsgraph/graph";
import { EXIT } from "../errors.js";
import { readGraph } from "../graph-input.js";
import { parseNumber } from "../numbers.js";
import { writeOutput } from "../output.js";
import { HEADINGS, recordsOf, rowsOf } from "../query/answers.js";
import { explainQueryError } from "../query/explain-query-error.js";
import { formatTable, type MarkedText, toLine, UNDERLINED } from "../table.js";

/** Options of `newsgraph query`. */
export type QueryOptions = { limit?: string; format?: "table" | "jsonl" };

const WIDTH = 100;
/** Answers that are looked up at a time; more are never held where they are written line by line. */
const PAGE = 500;

/**
 * Answers a query, given in one or several words, on standard output: as a table where that is a terminal, else as JSON Lines.
 * All answers are given unless `limit` says otherwise. Resolves with the exit code.
 * @throws UsageError for a query that cannot be understood; InputError for a graph that cannot be read, and for a name that it
 * does not have.
 */
export async function queryGraph(path: string, words: readonly string[], options: QueryOptions): Promise<number> {
  const text = words.join(" ");
  const limit = parseNumber("--limit", options.limit, { least: 0 }) ?? Number.POSITIVE_INFINITY;
  const isTerminal = process.stdout.isTTY === true;
  try {
    // A query that is wrong is told before a large graph is read.
    const query = parseQuery(text);
    const graph = await readGraph(path);
    const pages = pagesOf(graph, query, limit);
    if ((options.format ?? (isTerminal ? "table" : "jsonl")) === "jsonl")
      await writeOutput("-", jsonLines(graph, pages));
    else await writeTable(graph, [...pages]);
  } catch (error) {
    throw error instanceof QuerySyntaxError ? explainQueryError(error, text) : error;
  }
  return EXIT.ok;
}

/** The answers a page at a time; there is always a first page. */
function* pagesOf(graph: NewsGraph, query: Query, limit: number): Generator<QueryAnswer> {
  let cursor: string | undefined;
  let left = limit;
  do {
    const page = runQuery(graph, query, { cursor, limit: Math.min(left, PAGE) });
    yield page;
    left -= page.answers.length;
    cursor = page.next;
  } while (cursor !== undefined && left > 0);
}

function* jsonLines(graph: NewsGraph, pages: Iterable<QueryAnswer>): Generator<string> {
  for (const page of pages) for (const record of recordsOf(graph, page)) yield `${JSON.stringify(record)}\n`;
}

async function writeTable(graph: NewsGraph, pages: readonly QueryAnswer[]): Promise<void> {
  const [first] = pages as [QueryAnswer];
  const rows = pages
    .flatMap((page) => rowsOf(graph, page))
    .map(({ cells, evidence }) => ({ cells, below: evidence.map(markedText) }));
  const style = process.stdout.isTTY && !process.env.NO_COLOR ? UNDERLINED : undefined;
  await writeOutput("-", [formatTable(HEADINGS[first.kind], rows, process.stdout.columns ?? WIDTH, style)]);
  if (!process.stderr.isTTY) return;
  const given = pages.reduce((sum, { answers }) => sum + answers.length, 0);
  const [one, many] = COUNTED[first.kind];
  const of = given < first.total ? ` of ${first.total}` : "";
  process.stderr.write(`${given}${of} ${first.total === 1 ? one : many}\n`);
  for (const note of namesTaken(first)) process.stderr.write(`${note}\n`);
}

/** What one answer and several of a kind are called. */
const COUNTED: Readonly<Record<QueryAnswer["kind"], readonly [one: string, many: string]>> = {
  entities: ["entity", "entities"],
  statements: ["statement", "statements"],
  relations: ["relation", "relations"],
  articles: ["article", "articles"],
  path: ["path", "paths"],
};

/** Whom the names of the query were taken for, where that is not plain. */
function namesTaken({ names }: QueryAnswer): string[] {
  return names
    .filter(({ name, entities }) => entities.length !== 1 || entities[0]?.name !== name)
    .map(({ name, entities }) => {
      const taken = entities.map((entity) => `${entity.name} (${entity.kind})`).join(", ");
      return toLine(`"${name}" is taken for ${taken}`);
    });
}

/** A passage's marks count in the article; below a row they count in the text shown. */
function markedText({ text, from: start, marks }: Passage): MarkedText {
  return { text, marks: marks.map(({ from, to }) => ({ from: from - start, to: to - start })) };
}
