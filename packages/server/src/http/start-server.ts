import { createExtractionDesk } from "../extraction-desk.js";
import { type GraphSource, openGraphStore } from "../graph-store.js";
import { DEFAULT_LIMITS, type Limits } from "../limits.js";
import { type AppOptions, createApp } from "./app.js";
import { isLoopback } from "./hosts.js";
import { ListenError, listen } from "./listen.js";
import { createRequestLog } from "./request-log.js";

/** Tokens shorter than this can be guessed. */
const MIN_TOKEN = 16;
/** What one client beyond this machine may ask a second unless told. */
const REMOTE_REQUESTS_PER_SECOND = 50;
const GRACE_MS = 10_000;

/** What `startServer` starts, and for whom. */
export type ServerOptions = Pick<
  AppOptions,
  "explorer" | "token" | "origins" | "framedBy" | "requestsPerSecond" | "logQueries"
> & {
  graph: GraphSource;
  /** The address to listen on; this machine's own unless told. */
  host?: string | undefined;
  /** 0 takes a free one. */
  port: number;
  /** Takes the log's lines, one JSON object each; nothing is logged unless told. */
  writeLog?: ((line: string) => void) | undefined;
  /** Takes, for people, what went wrong inside. */
  onError: (message: string) => void;
  limits?: Partial<Limits> | undefined;
};

/** A server that runs. `stop` takes no new requests, lets those under way finish for a while, and ends. */
export type RunningServer = { address: string; stop(graceMs?: number): Promise<void> };

/**
 * Starts the server: explorer, interface for programs, health and metrics.
 * @throws ListenError where it cannot listen, or would beyond this machine without a token that is hard to guess.
 * @throws ProblemError `not-ready` where the graph is none.
 */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const { host = "127.0.0.1", port, token, writeLog, onError } = options;
  const loopbackOnly = isLoopback(host);
  if (!loopbackOnly) checkToken(host, token);
  const limits = { ...DEFAULT_LIMITS, ...options.limits };
  const store = await openGraphStore(options.graph, limits, onError);
  const desk = createExtractionDesk(limits);
  const end = () => Promise.all([store.kill(), desk.kill()]);
  try {
    const app = await createApp(store, desk, {
      explorer: options.explorer,
      loopbackOnly,
      token,
      origins: options.origins,
      framedBy: options.framedBy,
      requestsPerSecond: options.requestsPerSecond ?? (loopbackOnly ? undefined : REMOTE_REQUESTS_PER_SECOND),
      log: writeLog && createRequestLog(writeLog),
      logQueries: options.logQueries,
      onError,
      limits,
    });
    const { address, stop } = await listen(app, host, port);
    return {
      address,
      async stop(graceMs = GRACE_MS) {
        app.stopping();
        await stop(graceMs);
        await end();
      },
    };
  } catch (error) {
    await end();
    throw error;
  }
}

function checkToken(host: string, token: string | undefined): void {
  const remedy = "set NEWSGRAPH_TOKEN, or name a file with --token-file; `openssl rand -base64 24` makes one";
  if (token === undefined) {
    throw new ListenError(`${host} is reached from other machines, which takes a token: ${remedy}`);
  }
  if (token.length < MIN_TOKEN) {
    throw new ListenError(`the token has fewer than ${MIN_TOKEN} characters and can be guessed: ${remedy}`);
  }
}
