/** A term of an answer, as in SPARQL 1.1 Query Results JSON Format. */
export type SparqlTerm =
  | { type: "uri" | "bnode"; value: string }
  | { type: "literal"; value: string; datatype?: string; "xml:lang"?: string };

/** Rows: what each variable is bound to; a variable that a row leaves open is missing in it. */
export type SparqlRows = {
  form: "select";
  variables: string[];
  rows: Record<string, SparqlTerm>[];
  /** False where there are more rows than were asked for. */
  complete: boolean;
};

/** A yes or no. */
export type SparqlAnswer = { form: "ask"; answer: boolean };

/** Triples, written in Turtle. */
export type SparqlTriples = {
  form: "construct" | "describe";
  turtle: string;
  triples: number;
  /** False where there are more triples than were asked for. */
  complete: boolean;
};

/** What a query answers. */
export type SparqlResult = SparqlRows | SparqlAnswer | SparqlTriples;

/** Rows or a yes or no in SPARQL 1.1 Query Results JSON Format (application/sparql-results+json). */
export function toSparqlJson(result: SparqlRows | SparqlAnswer): object {
  if (result.form === "ask") return { head: {}, boolean: result.answer };
  return { head: { vars: result.variables }, results: { bindings: result.rows } };
}

/** Rows as comma-separated values (text/csv), as SPARQL 1.1 Query Results CSV has them: plain values, CR LF. */
export function toSparqlCsv({ variables, rows }: SparqlRows): string {
  const lines = [variables, ...rows.map((row) => variables.map((variable) => termOf(row, variable)?.value ?? ""))];
  return lines.map((cells) => `${cells.map(csvCell).join(",")}\r\n`).join("");
}

/** Rows as tab-separated values (text/tab-separated-values), as SPARQL 1.1 Query Results TSV has them: terms as in Turtle. */
export function toSparqlTsv({ variables, rows }: SparqlRows): string {
  const lines = [
    variables.map((variable) => `?${variable}`),
    ...rows.map((row) => variables.map((variable) => tsvCell(termOf(row, variable)))),
  ];
  return lines.map((cells) => `${cells.join("\t")}\n`).join("");
}

/** What a row has for a variable. */
export function termOf(row: SparqlRows["rows"][number], variable: string): SparqlTerm | undefined {
  return Object.hasOwn(row, variable) ? row[variable] : undefined;
}

function csvCell(value: string): string {
  return /[",\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
}

const ESCAPES: Readonly<Record<string, string>> = {
  '"': '\\"',
  "\\": "\\\\",
  "\n": "\\n",
  "\r": "\\r",
  "\t": "\\t",
};

function tsvCell(term: SparqlTerm | undefined): string {
  if (term === undefined) return "";
  if (term.type !== "literal") return term.type === "uri" ? `<${term.value}>` : `_:${term.value}`;
  const text = `"${term.value.replace(/["\\\n\r\t]/g, (sign) => ESCAPES[sign]!)}"`;
  if (term["xml:lang"] !== undefined) return `${text}@${term["xml:lang"]}`;
  return term.datatype === undefined ? text : `${text}^^<${term.datatype}>`;
}
