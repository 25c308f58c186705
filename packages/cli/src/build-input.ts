import { createReadStream } from "node:fs";
import type { Readable } from "node:stream";
import { buffer } from "node:stream/consumers";
import { type CsvColumns, graphFacts, looksLikeFacts, looksLikeGraph } from "@newsgraph/graph";
import type { ReadPathsOptions } from "@newsgraph/reading/node";
import type { Facts } from "@newsgraph/schema";
import { extractArticles } from "./articles.js";
import { messageOf } from "./errors.js";
import { isInputProblem, peekHead, readFacts, readHead } from "./facts-input.js";
import { importFile, problemText } from "./graph-input.js";
import type { ProblemReport } from "./problems.js";

/** The facts of one article and where they came from, for messages. */
export type SourcedFacts = { facts: Facts; file: string; line?: number };

/**
 * The facts of everything that a graph is to be built from: facts files as they are, graphs of any format by the articles or
 * lines that they rest on, articles through the extractor, which is loaded only where there are articles. Which of them a file
 * holds is seen from its beginning, not from its name; only tables of CSV are known by that, and by columns told for them.
 */
export async function* gatherFacts(
  paths: readonly string[],
  { columns, ...options }: ReadPathsOptions & { columns?: CsvColumns | undefined },
  report: ProblemReport,
): AsyncGenerator<SourcedFacts> {
  const articles: string[] = [];
  let stdin: Readable | undefined;
  for (const path of new Set(paths)) {
    const { head, stream } =
      path === "-" ? await peekHead(process.stdin) : { head: await readHead(path), stream: undefined };
    const isTable = path === "-" && columns !== undefined;
    if (isTable || looksLikeGraph(head, path)) {
      yield* factsOfGraph(path, stream, columns, report);
      continue;
    }
    if (!looksLikeFacts(head)) {
      articles.push(path);
      stdin = stream ?? stdin;
      continue;
    }
    const file = path === "-" ? "stdin" : path;
    for await (const item of readFacts(stream ?? createReadStream(path), file)) {
      if (isInputProblem(item)) report.add(item);
      else yield { ...item, file };
    }
  }
  if (articles.length === 0) return;
  // Of two articles with one id the reader keeps the first: sorted, that is the same one in whatever order they come.
  articles.sort();
  for await (const facts of extractArticles(articles, { ...options, ...(stdin && { stdin }) }, report)) {
    yield { facts, file: facts.article.id };
  }
}

/** The facts that a graph rests on; one that cannot be read is a problem, and the rest goes on. */
async function* factsOfGraph(
  path: string,
  stream: Readable | undefined,
  columns: CsvColumns | undefined,
  report: ProblemReport,
): AsyncGenerator<SourcedFacts> {
  const file = path === "-" ? "stdin" : path;
  try {
    const { graph, problems } = importFile(await buffer(stream ?? createReadStream(path)), file, columns);
    for (const problem of problems) report.note(`${file}: ${problemText(problem)}`);
    for (const facts of graphFacts(graph)) yield { facts, file };
  } catch (error) {
    report.add({ file, message: messageOf(error).replace(`${file}: `, "") });
  }
}
