/** Why a query has no answer. */
export const SPARQL_PROBLEMS = ["syntax", "refused", "timeout", "aborted", "failed"] as const;
export type SparqlProblem = (typeof SPARQL_PROBLEMS)[number];

/** A place in a query: both count from 1, columns in characters. */
export type QueryPosition = { line: number; column: number };

/**
 * A query that has no answer. `code` says why: it is no SPARQL (`syntax`, with the position), asks for what is not allowed
 * (`refused`), took too long (`timeout`), was called off (`aborted`), or failed while it ran (`failed`). The message is for
 * people.
 */
export class SparqlError extends Error {
  override readonly name = "SparqlError";
  readonly code: SparqlProblem;
  readonly position: QueryPosition | undefined;

  constructor(code: SparqlProblem, message: string, position?: QueryPosition) {
    super(message);
    this.code = code;
    this.position = position;
  }
}
