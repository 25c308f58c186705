import { parseQuery } from "./parse-query.js";
import { printQuery } from "./print-query.js";
import type { Query } from "./query.js";

/** The query as a tree whose parts know where they stand in its text, so that errors can say so. */
export function placedQuery(query: Query | string): Query {
  return parseQuery(typeof query === "string" ? query : printQuery(query));
}
