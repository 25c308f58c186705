import { QueryNameError, type QuerySyntaxError } from "@newsgraph/graph";
import { InputError, UsageError } from "../errors.js";
import { toPlainSigns } from "../table.js";

/** So much of a long query is shown, in characters. */
const SHOWN = 76;

/**
 * What is wrong with a query as an error of the command: below the message stands the query, the part that is meant underlined,
 * and what to write in its place where that is known. A query that cannot be understood is wrong usage; one that names what
 * the graph does not have is bad input.
 */
export function explainQueryError(error: QuerySyntaxError, query: string): UsageError | InputError {
  const { message, from, to, suggestion } = error;
  const before = [...toPlainSigns(query.slice(0, from))];
  const marked = [...toPlainSigns(query.slice(from, to))];
  const start = Math.max(0, before.length - SHOWN / 2);
  const text = [...before, ...marked, ...toPlainSigns(query.slice(to))].slice(start, start + SHOWN).join("");
  const caret = "^".repeat(Math.max(1, Math.min(marked.length, SHOWN - (before.length - start))));
  const lines = [text, " ".repeat(before.length - start) + caret];
  if (suggestion !== undefined) {
    const better = toPlainSigns(query.slice(0, from) + suggestion + query.slice(to)).trim();
    lines.push(better === "" ? "leave it out" : `try: ${better}`);
  }
  const excerpt = lines.map((line) => `  ${line}\n`).join("");
  return error instanceof QueryNameError ? new InputError(message, excerpt) : new UsageError(message, excerpt);
}
