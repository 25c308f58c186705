import { QueryNameError, QuerySyntaxError } from "@newsgraph/graph";
import { ProblemError } from "../problem.js";

/**
 * Runs what reads a query of the query language.
 * @throws ProblemError for a query that cannot be read or names nobody, with the place in it and what to write instead.
 */
export function readingQuery<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof QuerySyntaxError)) throw error;
    const { from, to, suggestion } = error;
    const code = error instanceof QueryNameError ? "unknown-name" : "query-syntax";
    throw new ProblemError(code, error.message, { from, to, ...(suggestion !== undefined && { suggestion }) });
  }
}
