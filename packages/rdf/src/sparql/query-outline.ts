import { endOf, positionAt } from "./query-position.js";
import { SparqlError } from "./sparql-error.js";

/** What a query asks for: rows, a yes or no, or triples. */
export const QUERY_FORMS = ["select", "ask", "construct", "describe"] as const;
export type QueryForm = (typeof QUERY_FORMS)[number];

/** What has to be known of a query before it is run. */
export type QueryOutline = {
  form: QueryForm;
  /** True where `LIMIT n` may be put behind the query: it has none, and no VALUES that would have to come after it. */
  takesLimit: boolean;
};

const UPDATES = new Set(["INSERT", "DELETE", "LOAD", "CLEAR", "DROP", "CREATE", "ADD", "MOVE", "COPY", "WITH"]);

// The terminals of SPARQL 1.1 that hold letters, so that a keyword is told from the same letters in a name or string.
const TOKEN = new RegExp(
  [
    String.raw`(?<skip>\s+|#[^\r\n]*|<[^<>"{}|^\x60\\\0-\x20]*>|[?$][\p{L}\p{N}_]+|@[A-Za-z]+(?:-[A-Za-z0-9]+)*)`,
    String.raw`(?<text>"""(?:[^\\]|\\.)*?"""|'''(?:[^\\]|\\.)*?'''|"(?:[^"\\\r\n]|\\.)*"|'(?:[^'\\\r\n]|\\.)*')`,
    String.raw`(?<name>(?:[\p{L}_][\p{L}\p{N}_.-]*)?:(?:[\p{L}\p{N}_:.-]|%[0-9A-Fa-f]{2}|\\.)*)`,
    "(?<word>[A-Za-z][A-Za-z0-9_]*)",
    "(?<sign>.)",
  ].join("|"),
  "suy",
);

/**
 * Reads the form of a query off its keywords, without parsing it: what is no SPARQL is found by whoever runs it.
 * @throws SparqlError `refused` for updates and for SERVICE, which would ask another server; `syntax` where there is no query.
 */
export function outlineQuery(query: string): QueryOutline {
  let form: QueryForm | undefined;
  let depth = 0;
  let takesLimit = true;
  for (const { word, sign, at } of tokensOf(query)) {
    if (sign === "{") depth += 1;
    else if (sign === "}") depth -= 1;
    else if (word === "SERVICE") {
      refuse(query, at, "SERVICE would send a part of the query to another server, which is not allowed; leave it out");
    } else if (form === undefined) {
      if (UPDATES.has(word)) {
        refuse(
          query,
          at,
          `${word} would change the graph, which is only read; ask with SELECT, ASK, CONSTRUCT or DESCRIBE`,
        );
      }
      form = QUERY_FORMS.find((known) => known.toUpperCase() === word);
    } else if (depth === 0 && (word === "LIMIT" || word === "VALUES")) takesLimit = false;
  }
  if (form === undefined) {
    throw new SparqlError("syntax", "a query begins with SELECT, ASK, CONSTRUCT or DESCRIBE", endOf(query));
  }
  return { form, takesLimit: takesLimit && form === "select" };
}

function* tokensOf(query: string): Generator<{ word: string; sign: string; at: number }> {
  TOKEN.lastIndex = 0;
  for (let at = 0; at < query.length; at = TOKEN.lastIndex) {
    const groups = TOKEN.exec(query)!.groups!;
    if (groups.word !== undefined || groups.sign !== undefined) {
      const next = TOKEN.lastIndex;
      yield { word: groups.word?.toUpperCase() ?? "", sign: groups.sign ?? "", at };
      TOKEN.lastIndex = next;
    }
  }
}

function refuse(query: string, at: number, message: string): never {
  throw new SparqlError("refused", message, positionAt(query, at));
}
