import { createReadStream } from "node:fs";
import type { Readable } from "node:stream";
import type { ReadPathsOptions } from "@newsgraph/reading/node";
import type { Facts } from "@newsgraph/schema";
import { extractArticles } from "./articles.js";
import { isInputProblem, looksLikeFacts, peekHead, readFacts, readHead } from "./facts-input.js";
import type { ProblemReport } from "./problems.js";

/** The facts of one article and where they came from, for messages. */
export type SourcedFacts = { facts: Facts; file: string; line?: number };

/**
 * The facts of everything that a graph is to be built from: facts files as they are, articles through the extractor, which
 * is loaded only where there are articles. Which of the two a file holds is seen from its beginning, not from its name.
 */
export async function* gatherFacts(
  paths: readonly string[],
  options: ReadPathsOptions,
  report: ProblemReport,
): AsyncGenerator<SourcedFacts> {
  const articles: string[] = [];
  let stdin: Readable | undefined;
  for (const path of new Set(paths)) {
    const { head, stream } =
      path === "-" ? await peekHead(process.stdin) : { head: await readHead(path), stream: undefined };
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
