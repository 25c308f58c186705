import { readFile } from "node:fs/promises";
import { text } from "node:stream/consumers";
import {
  createSparqlEngine,
  prefixesFor,
  SparqlError,
  type SparqlResult,
  type SparqlRows,
  type SparqlTerm,
  termOf,
  toSparqlCsv,
  toSparqlJson,
  toSparqlTsv,
} from "@newsgraph/rdf";
import { EXIT, InputError, messageOf, UsageError } from "../errors.js";
import { readGraph } from "../graph-input.js";
import { parseNumber } from "../numbers.js";
import { writeOutput } from "../output.js";
import { formatTable } from "../table.js";

const FORMATS = ["table", "json", "csv", "tsv", "turtle"] as const;
type Format = (typeof FORMATS)[number];

/** Options of `newsgraph sparql`. */
export type SparqlOptions = {
  format?: Format;
  limit?: string;
  timeout: string;
  base?: string;
  output: string;
};

const WIDTH = 100;

/**
 * Answers a SPARQL query about a graph. Resolves with the exit code.
 * @throws UsageError for options that make no sense, also for a form of answer that the query does not have; InputError for a
 * graph or query that cannot be read, is wrong, or takes too long.
 */
export async function askSparql(path: string, given: string, options: SparqlOptions): Promise<number> {
  const maxResults = parseNumber("--limit", options.limit, { least: 1 });
  const timeoutMs = parseNumber("--timeout", options.timeout, { least: 0.001, fraction: true }) * 1000;
  if (path === "-" && given === "-") throw new UsageError("only one of graph and query can come from standard input");
  const { query, name } = await readQuery(given);
  const graph = await readGraph(path);
  const engine = await createSparqlEngine(graph, { base: options.base }).catch((error: unknown) => {
    throw error instanceof RangeError ? new UsageError(messageOf(error).replace(/^base/, "--base")) : error;
  });
  try {
    const result = await engine.query(query, { maxResults, timeoutMs });
    await writeOutput(options.output, [written(result, options)]);
    if ("complete" in result && !result.complete && process.stderr.isTTY) process.stderr.write("there is more\n");
    return EXIT.ok;
  } catch (error) {
    throw error instanceof SparqlError ? new InputError(explained(error, name)) : error;
  } finally {
    engine.close();
  }
}

async function readQuery(given: string): Promise<{ query: string; name: string }> {
  if (given === "-") return { query: await text(process.stdin), name: "stdin" };
  if (!given.startsWith("@")) return { query: given, name: "query" };
  const name = given.slice(1);
  try {
    return { query: await readFile(name, "utf8"), name };
  } catch (error) {
    throw new InputError(`cannot read ${name}: ${messageOf(error)}`);
  }
}

/** The problem with its place in the query. */
function explained({ message, position }: SparqlError, name: string): string {
  return position === undefined ? `${name}: ${message}` : `${name}:${position.line}:${position.column}: ${message}`;
}

function written(result: SparqlResult, { format, output, base }: SparqlOptions): string {
  const isTerminal = output === "-" && process.stdout.isTTY;
  if ("turtle" in result) {
    if (format !== undefined && format !== "turtle") {
      throw new UsageError(`the query gives triples, which --format ${format} cannot hold; use turtle`);
    }
    return result.turtle;
  }
  const chosen = format ?? (isTerminal ? "table" : "json");
  if (chosen === "json") return `${JSON.stringify(toSparqlJson(result))}\n`;
  if ("answer" in result) {
    if (chosen !== "table")
      throw new UsageError(`the query gives yes or no, which --format ${chosen} cannot hold; use json`);
    return result.answer ? "yes\n" : "no\n";
  }
  if (chosen === "csv") return toSparqlCsv(result);
  if (chosen === "tsv") return toSparqlTsv(result);
  if (chosen === "turtle")
    throw new UsageError("the query gives rows, which --format turtle cannot hold; use csv or json");
  return rowsAsTable(result, base);
}

function rowsAsTable({ variables, rows }: SparqlRows, base: string | undefined): string {
  const prefixes = Object.entries(prefixesFor(base));
  const cells = rows.map((row) => ({
    cells: variables.map((variable) => shortened(termOf(row, variable), prefixes)),
    below: [],
  }));
  return formatTable(variables, cells, process.stdout.columns ?? WIDTH);
}

/** A term for people: addresses with the prefixes that a query may use, too. */
function shortened(term: SparqlTerm | undefined, prefixes: readonly [prefix: string, namespace: string][]): string {
  if (term === undefined) return "";
  if (term.type !== "uri") return term.value;
  const found = prefixes.find(([, namespace]) => term.value.startsWith(namespace));
  return found === undefined ? term.value : `${found[0]}:${term.value.slice(found[1].length)}`;
}
