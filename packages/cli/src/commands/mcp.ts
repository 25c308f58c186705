import { startMcp } from "@newsgraph/server/mcp";
import { EXIT, UsageError } from "../errors.js";
import { explainGraphError } from "../graph-error.js";
import { graphSource } from "../graph-source.js";
import { version } from "../version.js";

/**
 * Offers a graph to an assistant on the standard streams until it closes them or the process is told to stop. Resolves with
 * the exit code.
 */
export async function serveMcp(graph: string): Promise<number> {
  if (graph === "-") throw new UsageError("mcp: standard input is the assistant's; name a graph file");
  const server = await startMcp({
    graph: await graphSource(graph),
    version: version(),
    input: process.stdin,
    output: process.stdout,
    onError: (message) => void process.stderr.write(`newsgraph: ${message}\n`),
  }).catch((error: unknown) => {
    throw explainGraphError(error, graph);
  });
  const told = new Promise<void>((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => resolve());
  });
  await Promise.race([server.ended, told]);
  await server.stop();
  return EXIT.ok;
}
