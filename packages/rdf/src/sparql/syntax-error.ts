import { endOf, positionAt } from "./query-position.js";
import { type QueryPosition, SparqlError } from "./sparql-error.js";

/** What sparqljs knows of an error: the token that it could not take, where the one before it ends, what could have stood there. */
type ParseFailure = {
  message: string;
  hash?: { text: string; token: string; expected?: string[]; loc: { last_line: number; last_column: number } };
};

/** Beyond so many, what could have stood at a place says nothing to people. */
const MOST_EXPECTED = 4;

/** What may stand between two tokens. */
const GAP = /(?:\s|#[^\r\n]*)*/y;

/**
 * Where and why a query is no SPARQL; `undefined` where it is, to this parser. Oxigraph's own messages tell where its
 * parser gave up trying, which may be far behind the error. The parser is loaded here, for broken queries only.
 */
export async function findSyntaxError(
  query: string,
  prefixes: Readonly<Record<string, string>>,
): Promise<SparqlError | undefined> {
  const { default: sparqljs } = await import("sparqljs");
  try {
    new sparqljs.Parser({ prefixes: { ...prefixes } }).parse(query);
    return undefined;
  } catch (error) {
    return explain(query, error as ParseFailure);
  }
}

function explain(query: string, { message, hash }: ParseFailure): SparqlError {
  const prefix = /^Unknown prefix: (.*)$/.exec(message)?.[1];
  if (prefix !== undefined) {
    const hint = `the prefix ${prefix}: is not known; declare it at the beginning with PREFIX ${prefix}: <address>`;
    return new SparqlError("syntax", hint, placeOf(query, `${prefix}:`));
  }
  const variable = /ungrouped variable \((.*)\)$/.exec(message)?.[1];
  if (variable !== undefined) {
    const hint = `${variable} is selected, but neither grouped by nor computed from the groups; add it to GROUP BY`;
    return new SparqlError("syntax", hint, placeOf(query, variable));
  }
  if (hash === undefined) return new SparqlError("syntax", message);
  if (hash.token === "EOF") return new SparqlError("syntax", `the query ends too early${expected(hash)}`, endOf(query));
  const at = offsetBehind(query, hash.loc.last_line, hash.loc.last_column);
  const found = /^(?:[?$:\p{L}\p{N}_-]+|.)/su.exec(query.slice(at))?.[0] ?? hash.text;
  return new SparqlError("syntax", `${found} cannot stand here${expected(hash)}`, positionAt(query, at));
}

function expected({ expected = [] }: NonNullable<ParseFailure["hash"]>): string {
  const names = expected.map((name) => name.replace(/^'(.*)'$/, "$1")).filter((name) => name !== "EOF");
  return names.length === 0 || names.length > MOST_EXPECTED ? "" : `; expected ${names.join(" or ")}`;
}

/** The offset of the token that follows a line (from 1) and column (from 0, in UTF-16 code units). */
function offsetBehind(query: string, line: number, column: number): number {
  const lines = query.split("\n").slice(0, line - 1);
  GAP.lastIndex = lines.reduce((sum, each) => sum + each.length + 1, 0) + column;
  GAP.exec(query);
  return GAP.lastIndex;
}

function placeOf(query: string, text: string): QueryPosition {
  return positionAt(query, Math.max(0, query.indexOf(text)));
}
