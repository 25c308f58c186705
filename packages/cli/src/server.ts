import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import type { Server } from "node:http";
import { extname, join, relative, sep } from "node:path";
import { serve } from "@hono/node-server";
import { Hono } from "hono";
import { hasCode, InputError } from "./errors.js";

/** What the server serves: the folder of the built explorer, and a function that gives the graph's JSON as it is now. */
export type Site = { folder: string; readGraph: () => Promise<string | Uint8Array> };

/** A server that listens. `stop` ends it and every open connection. */
export type Listening = { address: string; stop(): Promise<void> };

const TYPES: Readonly<Record<string, string>> = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".ico": "image/x-icon",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  ".wasm": "application/wasm",
  ".webp": "image/webp",
  ".woff2": "font/woff2",
};

// The page loads its own files and the graph, and nothing else: a dropped file is read, never loaded by an address.
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join("; ");

const HEADERS: Readonly<Record<string, string>> = {
  "Content-Security-Policy": POLICY,
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Resource-Policy": "same-origin",
  "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
  "Referrer-Policy": "no-referrer",
  "X-Content-Type-Options": "nosniff",
};

/** Host names under which this machine alone is reached. */
const LOOPBACK = new Set(["localhost", "127.0.0.1", "[::1]", "::1"]);

/** True for a host name or address that only this machine reaches. */
export function isLoopback(host: string): boolean {
  return LOOPBACK.has(host.toLowerCase());
}

/**
 * The explorer as a web application: the files of `site.folder` by name, the graph at `/graph.json`, nothing else. Only
 * files that stand in the folder when this is called are ever served, so no path leads out of it. With `loopbackOnly`, a
 * request whose Host header names another machine is refused, which keeps foreign pages from reading the graph by
 * rebinding their own name (DNS rebinding).
 */
export async function createSite(site: Site, loopbackOnly: boolean): Promise<Hono> {
  const files = await listFiles(site.folder);
  const app = new Hono();
  app.use(async (context, next) => {
    for (const [name, value] of Object.entries(HEADERS)) context.header(name, value);
    if (loopbackOnly && !isLoopback(new URL(context.req.url).hostname)) return context.text("unknown host\n", 403);
    if (context.req.method !== "GET" && context.req.method !== "HEAD") {
      context.header("Allow", "GET, HEAD");
      return context.text("only GET and HEAD\n", 405);
    }
    await next();
  });
  app.get("*", async (context) => {
    const path = context.req.path;
    const name = path === "/" ? "/index.html" : path;
    let body: string | Uint8Array;
    if (name === "/graph.json") {
      body = await site.readGraph();
    } else {
      const file = files.get(name);
      if (file === undefined) return context.text("not found\n", 404);
      body = await readFile(file);
    }
    const tag = `"${createHash("sha256").update(body).digest("base64url").slice(0, 22)}"`;
    context.header("ETag", tag);
    context.header("Cache-Control", "no-cache");
    const known = context.req.header("If-None-Match")?.split(",") ?? [];
    if (known.some((each) => each.trim().replace(/^W\//, "") === tag)) return context.body(null, 304);
    context.header("Content-Type", TYPES[extname(name)] ?? "application/octet-stream");
    return context.body(typeof body === "string" ? body : new Uint8Array(body));
  });
  app.onError((error, context) => context.text(`${error.message}\n`, 500));
  return app;
}

async function listFiles(folder: string): Promise<Map<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return new Map(paths.map((path) => [`/${relative(folder, path).split(sep).join("/")}`, path]));
}

/**
 * Starts to listen. Port 0 takes a free one; the address says which.
 * @throws InputError where the port is taken or may not be used, or the host is none of this machine's.
 */
export function listen(app: Hono, host: string, port: number): Promise<Listening> {
  return new Promise((resolve, reject) => {
    const server = serve({ fetch: app.fetch, hostname: host, port }, (info) => {
      const name = host.includes(":") ? `[${host}]` : host;
      resolve({ address: `http://${name}:${info.port}/`, stop: () => stop(server as Server) });
    });
    server.on("error", (error) => reject(explainListenError(error, host, port)));
  });
}

function explainListenError(error: Error, host: string, port: number): Error {
  if (hasCode(error, "EADDRINUSE")) {
    return new InputError(`port ${port} is taken; choose another with --port, or --port 0 for any that is free`);
  }
  if (hasCode(error, "EACCES")) {
    return new InputError(`port ${port} may not be used by this user; choose one from 1024 on with --port`);
  }
  if (hasCode(error, "EADDRNOTAVAIL") || hasCode(error, "ENOTFOUND")) {
    return new InputError(`${host} is no address of this machine; choose one with --host`);
  }
  return error;
}

function stop(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
