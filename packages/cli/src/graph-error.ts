import { InputError, messageOf } from "./errors.js";

/** What is wrong with a graph that the server cannot open, for people; whatever else was thrown as it is. */
export function explainGraphError(error: unknown, graph: string | undefined): unknown {
  if (!(error instanceof Error)) return error;
  const name = graph === "-" ? "stdin" : graph;
  // The server's own class of error is not asked for: that would load all of it for whoever starts only a part.
  if (error.name === "ProblemError") return new InputError(`${name}: ${error.message}`);
  return "syscall" in error ? new InputError(`cannot read ${name}: ${messageOf(error)}`) : error;
}
