import type { Span } from "@newsgraph/schema";

/**
 * A query that cannot be understood. `from` and `to` say which part of the text, in UTF-16 code units; `suggestion`, where there
 * is one, is what to put in its place.
 */
export class QuerySyntaxError extends Error {
  override readonly name: string = "QuerySyntaxError";
  readonly from: number;
  readonly to: number;
  readonly suggestion?: string;

  constructor(message: string, { from, to }: Span, suggestion?: string) {
    super(message);
    this.from = from;
    this.to = to;
    if (suggestion !== undefined) this.suggestion = suggestion;
  }
}

/**
 * A query that is well written but names something that the graph does not have: an entity, an article, a source. A sort of
 * {@link QuerySyntaxError}, so that whoever shows those shows these too.
 */
export class QueryNameError extends QuerySyntaxError {
  override readonly name = "QueryNameError";
}
