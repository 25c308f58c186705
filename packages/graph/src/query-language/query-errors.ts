import type { Span } from "@newsgraph/schema";
import { QUERY_PROBLEMS, type QueryProblem } from "./query-problems.js";

/**
 * A query that cannot be understood. `from` and `to` say which part of the text, in UTF-16 code units; `suggestion`, where there
 * is one, is what to put in its place. The `message` is in English; {@link messageIn} gives it in other languages.
 */
export class QuerySyntaxError extends Error {
  override readonly name: string = "QuerySyntaxError";
  readonly from: number;
  readonly to: number;
  readonly suggestion?: string;
  readonly #problem: QueryProblem;

  /** @internal */
  constructor(problem: QueryProblem, { from, to }: Span, suggestion?: string) {
    super(problem(QUERY_PROBLEMS.en));
    this.#problem = problem;
    this.from = from;
    this.to = to;
    if (suggestion !== undefined) this.suggestion = suggestion;
  }

  /** What is wrong, in words for people. */
  messageIn(language: keyof typeof QUERY_PROBLEMS): string {
    return this.#problem(QUERY_PROBLEMS[language]);
  }
}

/**
 * A query that is well written but names something that the graph does not have: an entity, an article, a source. A sort of
 * {@link QuerySyntaxError}, so that whoever shows those shows these too.
 */
export class QueryNameError extends QuerySyntaxError {
  override readonly name = "QueryNameError";
}
