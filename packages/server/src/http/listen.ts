import type { Server } from "node:http";
import { serve } from "@hono/node-server";

/** What keeps slow or greedy clients from holding the server (Node's names; milliseconds and bytes). */
const SOCKETS = {
  headersTimeout: 10_000,
  requestTimeout: 60_000,
  keepAliveTimeout: 5_000,
  connectionsCheckingInterval: 2_000,
  maxHeaderSize: 16_384,
};
/** A connection over which nothing moves for so long is ended. */
const SILENCE_MS = 120_000;
const MAX_CONNECTIONS = 2_000;

/** The server cannot listen; the message says why and what to do. */
export class ListenError extends Error {
  override readonly name = "ListenError";
}

/**
 * A server that listens. `stop` takes no new connections and waits for the requests under way, `graceMs` at most; then it
 * ends every connection.
 */
export type Listening = { address: string; stop(graceMs?: number): Promise<void> };

/**
 * Starts to listen. Port 0 takes a free one; the address says which. `sockets` are limits of Node's server other than usual.
 * @throws ListenError where the port is taken or may not be used, or the host is none of this machine's.
 */
export function listen(
  app: { fetch: (request: Request, env: object) => Response | Promise<Response> },
  host: string,
  port: number,
  sockets: Partial<typeof SOCKETS> = {},
): Promise<Listening> {
  return new Promise((resolve, reject) => {
    const options = { fetch: app.fetch, hostname: host, port, serverOptions: { ...SOCKETS, ...sockets } };
    const server = serve(options, (info) => {
      const name = host.includes(":") ? `[${host}]` : host;
      resolve({ address: `http://${name}:${info.port}/`, stop: (graceMs = 0) => stop(server as Server, graceMs) });
    }) as Server;
    server.setTimeout(SILENCE_MS);
    server.maxConnections = MAX_CONNECTIONS;
    server.on("error", (error) => reject(explain(error, host, port)));
  });
}

function explain(error: Error, host: string, port: number): Error {
  const code = "code" in error ? error.code : undefined;
  if (code === "EADDRINUSE") {
    return new ListenError(`port ${port} is taken; choose another with --port, or --port 0 for any that is free`);
  }
  if (code === "EACCES") {
    return new ListenError(`port ${port} may not be used by this user; choose one from 1024 on with --port`);
  }
  if (code === "EADDRNOTAVAIL" || code === "ENOTFOUND") {
    return new ListenError(`${host} is no address of this machine; choose one with --host`);
  }
  return error;
}

function stop(server: Server, graceMs: number): Promise<void> {
  return new Promise((resolve) => {
    const deadline = setTimeout(() => server.closeAllConnections(), graceMs);
    server.close(() => {
      clearTimeout(deadline);
      resolve();
    });
    server.closeIdleConnections();
  });
}
