import type { Readable, Writable } from "node:stream";
import { StdioServerTransport } from "@modelcontextprotocol/sdk/server/stdio.js";
import { createExtractionDesk } from "../extraction-desk.js";
import { type GraphSource, openGraphStore } from "../graph-store.js";
import { DEFAULT_LIMITS } from "../limits.js";
import { createMcpServer } from "./mcp-server.js";

/** What is offered to an assistant, and over which streams. */
export type McpOptions = {
  graph: GraphSource;
  /** The version that the server tells. */
  version: string;
  input: Readable;
  output: Writable;
  /** Takes, for people, what went wrong inside. */
  onError: (message: string) => void;
};

/** A server that runs; `ended` resolves when the assistant is gone. */
export type RunningMcp = { ended: Promise<void>; stop(): Promise<void> };

/**
 * Starts a server of the Model Context Protocol over a pair of streams, of which it takes the output for itself.
 * @throws ProblemError `not-ready` where the graph is none.
 */
export async function startMcp({ graph, version, input, output, onError }: McpOptions): Promise<RunningMcp> {
  const store = await openGraphStore(graph, DEFAULT_LIMITS, onError);
  const desk = createExtractionDesk(DEFAULT_LIMITS);
  const server = createMcpServer(store, desk, version, onError);
  const ended = new Promise<void>((resolve) => {
    input.once("end", resolve);
    input.once("close", resolve);
    server.server.onclose = resolve;
  });
  await server.connect(new StdioServerTransport(input, output));
  return {
    ended,
    async stop() {
      await server.close();
      await Promise.all([store.kill(), desk.kill()]);
    },
  };
}
