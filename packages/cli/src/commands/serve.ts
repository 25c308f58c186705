import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { toJson } from "@newsgraph/graph";
import { GRAPH_FORMAT, type GraphFile } from "@newsgraph/schema";
import { EXIT, InputError, UsageError } from "../errors.js";
import { readGraph } from "../graph-input.js";
import { createSite, isLoopback, listen } from "../server.js";

/** Options of `newsgraph serve`. */
export type ServeOptions = { host: string; port?: string };

const DEFAULT_PORT = "4747";
const EMPTY_GRAPH: GraphFile = { format: GRAPH_FORMAT, articles: [], entities: [], statements: [], relations: [] };
const explorer = fileURLToPath(new URL("../../../../apps/explorer/dist/", import.meta.url));

/**
 * Serves the built explorer with a graph until the process is told to stop. A graph file is read anew for every request,
 * so that a graph built again shows on reload; without one the explorer opens empty. Resolves with the exit code.
 */
export async function serveGraph(graph: string | undefined, options: ServeOptions): Promise<number> {
  const port = parsePort(options.port ?? process.env.PORT ?? DEFAULT_PORT);
  if (!existsSync(`${explorer}index.html`)) {
    throw new InputError("the explorer is not built yet; run `npm run setup` in the repository's root first");
  }
  const site = { folder: explorer, readGraph: await graphReader(graph) };
  const app = await createSite(site, isLoopback(options.host));
  const { address, stop } = await listen(app, options.host, port);
  process.stdout.write(`newsgraph explorer: ${address}\n`);
  if (process.stderr.isTTY) process.stderr.write("Ctrl+C ends it.\n");
  await new Promise<void>((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => resolve());
  });
  await stop();
  return EXIT.ok;
}

async function graphReader(graph: string | undefined): Promise<() => Promise<string | Uint8Array>> {
  if (graph === undefined) return async () => JSON.stringify(EMPTY_GRAPH);
  const checked = await readGraph(graph);
  if (graph === "-") {
    const text = toJson(checked);
    return async () => text;
  }
  return () => readFile(graph);
}

function parsePort(text: string): number {
  const port = Number(text);
  if (!/^\d+$/.test(text) || port > 65535) throw new UsageError(`--port: ${text} is no port; give 0 to 65535`);
  return port;
}
