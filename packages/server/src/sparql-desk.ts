import type { NewsGraph } from "@newsgraph/graph";
import {
  createSparqlEngine,
  SparqlError,
  type SparqlResult,
  toSparqlCsv,
  toSparqlJson,
  toSparqlTsv,
} from "@newsgraph/rdf";
import { negotiate } from "./http/negotiate.js";
import type { SparqlReply, SparqlRequest } from "./lanes/graph-jobs.js";
import { ProblemError } from "./problem.js";

/** Answers SPARQL queries. */
export type SparqlDesk = (request: SparqlRequest) => Promise<SparqlReply>;

/** Loads a graph for SPARQL queries. */
export async function openSparqlDesk(graph: NewsGraph): Promise<SparqlDesk> {
  const engine = await createSparqlEngine(graph);
  return async ({ query, accept, timeoutMs, maxResults }) => {
    const result = await engine.query(query, { timeoutMs, maxResults }).catch((error: unknown) => {
      throw error instanceof SparqlError ? toProblem(error, query) : error;
    });
    return write(result, accept);
  };
}

const JSON_TYPE = "application/sparql-results+json";
const TYPES: Readonly<Record<SparqlResult["form"], readonly string[]>> = {
  select: [JSON_TYPE, "application/json", "text/csv", "text/tab-separated-values"],
  ask: [JSON_TYPE, "application/json"],
  construct: ["text/turtle"],
  describe: ["text/turtle"],
};

/** Every media type that a reply may have. */
export const SPARQL_TYPES = [...new Set(Object.values(TYPES).flat())];

function write(result: SparqlResult, accept: string | undefined): SparqlReply {
  const types = TYPES[result.form];
  const type = negotiate(accept, types);
  if (type === undefined) {
    throw new ProblemError("not-acceptable", `the answer can be given as ${types.join(", ")}`);
  }
  switch (result.form) {
    case "ask":
      return { type, text: JSON.stringify(toSparqlJson(result)), complete: true };
    case "select": {
      const { complete } = result;
      if (type === "text/csv") return { type: `${type}; charset=utf-8`, text: toSparqlCsv(result), complete };
      if (type === "text/tab-separated-values") {
        return { type: `${type}; charset=utf-8`, text: toSparqlTsv(result), complete };
      }
      return { type, text: JSON.stringify(toSparqlJson(result)), complete };
    }
    default:
      return { type: `${type}; charset=utf-8`, text: result.turtle, complete: result.complete };
  }
}

function toProblem({ code, message, position }: SparqlError, query: string): ProblemError {
  switch (code) {
    case "syntax":
      return new ProblemError("query-syntax", message, position && placeOf(query, position));
    case "refused":
      return new ProblemError("bad-request", message);
    case "timeout":
      return new ProblemError("time-limit", message);
    default:
      return new ProblemError("query-failed", message);
  }
}

/** A line and column of a query, which count from 1, as a place in its text; the place ends with the line. */
function placeOf(query: string, { line, column }: { line: number; column: number }): { from: number; to: number } {
  const lines = query.split("\n");
  const start = lines.slice(0, line - 1).reduce((sum, each) => sum + each.length + 1, 0);
  const before = [...(lines[line - 1] ?? "")].slice(0, column - 1).join("");
  const from = Math.min(query.length, start + before.length);
  return { from, to: Math.max(from, Math.min(query.length, start + (lines[line - 1]?.length ?? 0))) };
}
