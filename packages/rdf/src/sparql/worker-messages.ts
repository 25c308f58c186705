import type { QueryPosition, SparqlProblem } from "./sparql-error.js";
import type { SparqlResult } from "./sparql-result.js";

/** What the engine tells its worker, one message at a time. */
export type WorkerRequest =
  | { type: "open"; prefixes: Readonly<Record<string, string>> }
  | { type: "load"; nquads: string }
  | { type: "query"; query: string; maxResults: number | undefined };

/** What the worker answers each message with. After a problem that left it `broken`, it is of no more use. */
export type WorkerReply =
  | { type: "done" }
  | { type: "result"; result: SparqlResult }
  | { type: "problem"; code: SparqlProblem; message: string; position: QueryPosition | undefined; broken: boolean };
