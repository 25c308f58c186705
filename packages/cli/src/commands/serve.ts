import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { GRAPH_FORMAT, type GraphFile } from "@newsgraph/schema";
import { ListenError, startServer } from "@newsgraph/server";
import { EXIT, InputError, messageOf, UsageError } from "../errors.js";
import { explainGraphError } from "../graph-error.js";
import { graphSource } from "../graph-source.js";
import { parseNumber } from "../numbers.js";

/** Options of `newsgraph serve`. */
export type ServeOptions = {
  host: string;
  port?: string;
  cors?: string[];
  embed?: string[];
  tokenFile?: string;
  log?: boolean;
  logQueries?: boolean;
  rate?: string;
  queryTime?: string;
  maxBody?: string;
};

const DEFAULT_PORT = "4747";
const EMPTY_GRAPH: GraphFile = { format: GRAPH_FORMAT, articles: [], entities: [], statements: [], relations: [] };
const explorer = fileURLToPath(new URL(".", import.meta.resolve("@newsgraph/explorer/index.html")));

/**
 * Serves the built explorer and the interface for programs until the process is told to stop; requests under way are then
 * answered first. A graph file that is built again is read again; without one the explorer opens empty. Resolves with the
 * exit code.
 */
export async function serveGraph(graph: string | undefined, options: ServeOptions): Promise<number> {
  const port = parseNumber("--port", options.port ?? process.env.PORT ?? DEFAULT_PORT, { least: 0, most: 65_535 });
  const rate = parseNumber("--rate", options.rate, { least: 1, most: 1_000_000 });
  const seconds = parseNumber("--query-time", options.queryTime, { least: 1, most: 3600 });
  const mebibytes = parseNumber("--max-body", options.maxBody, { least: 1, most: 1024 });
  const origins = options.cors?.map((given) => parseOrigin("--cors", given));
  const framedBy = options.embed?.map((given) => parseOrigin("--embed", given));
  if (!existsSync(`${explorer}index.html`)) {
    throw new InputError("the explorer is not built yet; run `npm run setup` in the repository's root first");
  }
  const token = await readToken(options.tokenFile);
  const source = graph === undefined ? { text: JSON.stringify(EMPTY_GRAPH) } : await graphSource(graph);
  const writeError = (line: string) => void process.stderr.write(line);
  const server = await startServer({
    graph: source,
    explorer,
    host: options.host,
    port,
    token,
    origins,
    framedBy,
    requestsPerSecond: rate,
    writeLog: options.log ? writeError : undefined,
    logQueries: options.logQueries,
    onError: (message) => writeError(`newsgraph: ${message}\n`),
    limits: {
      ...(seconds !== undefined && { queryTimeMs: seconds * 1000 }),
      ...(mebibytes !== undefined && { bodyBytes: mebibytes * 1024 * 1024 }),
    },
  }).catch((error: unknown) => {
    if (error instanceof ListenError) throw new InputError(error.message);
    throw explainGraphError(error, graph);
  });
  process.stdout.write(`newsgraph explorer: ${server.address}\n`);
  if (process.stderr.isTTY) process.stderr.write("Ctrl+C ends it.\n");
  await new Promise<void>((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => resolve());
  });
  await server.stop();
  return EXIT.ok;
}

/** The token that clients must give: from a file or the environment, never from the command line, which others can list. */
async function readToken(file: string | undefined): Promise<string | undefined> {
  if (file === undefined) return process.env.NEWSGRAPH_TOKEN || undefined;
  let token: string;
  try {
    token = (await readFile(file, "utf8")).trim();
  } catch (error) {
    throw new InputError(`cannot read ${file}: ${messageOf(error)}`);
  }
  if (token === "") throw new InputError(`${file}: the file holds no token`);
  return token;
}

function parseOrigin(flag: string, given: string): string {
  const origin = URL.canParse(given) ? new URL(given).origin : undefined;
  if (origin !== given) {
    throw new UsageError(`${flag}: ${given} is no origin; give scheme and host alone, such as https://example.org`);
  }
  return origin;
}
