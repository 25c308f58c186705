import type { ExportOptions } from "@newsgraph/graph";
import type { QuestionName } from "../questions/index.js";

/** The graph as a thread gets it: the bytes of its file, shared by all threads, and their hash. `sparql`: it is loaded for SPARQL, too. */
export type GraphData = { bytes: Uint8Array; hash: string; sparql: boolean };

/** What to export, and how. Options that a format does not have are refused. */
export type ExportRequest = {
  format: string;
  /** Which file, of a format that has several. */
  file?: string | undefined;
  /** A query; only what answers it is exported. */
  filter?: string | undefined;
  /** Of these, `actor` may be a name. */
  options: ExportOptions;
};

/** A SPARQL query, and what limits it. `accept` says in which media types the answer is wanted. */
export type SparqlRequest = { query: string; accept: string | undefined; timeoutMs: number; maxResults: number };

/** The answer to a SPARQL query. `complete` is false where there was more than is allowed. */
export type SparqlReply = { text: string; type: string; complete: boolean };

/** What a thread with a graph can do. Answers are JSON texts; pieces of an export are bytes. */
export type GraphJob =
  | { kind: "ask"; question: QuestionName; input: Readonly<Record<string, unknown>> }
  | { kind: "open-export"; request: ExportRequest }
  | { kind: "next-piece"; export: number }
  | { kind: "close-export"; export: number }
  | { kind: "sparql"; request: SparqlRequest };

/** What it answers: the JSON text of an answer; the number of an export that was opened; a piece, or nothing at its end. */
export type GraphJobResult = string | number | Uint8Array | SparqlReply | undefined;
