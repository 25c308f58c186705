import type { QueryPosition } from "./sparql-error.js";

/** The line and column of an offset in UTF-16 code units. */
export function positionAt(query: string, offset: number): QueryPosition {
  const before = query.slice(0, offset).split("\n");
  return { line: before.length, column: [...before.at(-1)!].length + 1 };
}

/** The position behind the last sign of a query. */
export function endOf(query: string): QueryPosition {
  return positionAt(query, query.trimEnd().length);
}
