import type { GraphStatement } from "@newsgraph/schema";

/** The words of a statement's quote; parts are joined by an ellipsis. */
export function quoteText(statement: Pick<GraphStatement, "quote">, text: string): string {
  return statement.quote.map(({ from, to }) => text.slice(from, to)).join(" … ");
}
