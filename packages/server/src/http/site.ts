import { readdir, readFile } from "node:fs/promises";
import { extname, join, relative, sep } from "node:path";
import type { GraphStore } from "../graph-store.js";
import type { RequestContext } from "./environment.js";
import { framedPolicy, WEB_ASSEMBLY_POLICY } from "./headers.js";
import { entityTag, notModified, send } from "./respond.js";

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

/** The script of the worker that runs SPARQL queries, as Vite names it after `sparql.worker.ts`. */
const SPARQL_WORKER = /^\/assets\/sparql\.worker-[\w-]+\.js$/;

/** Answers with a file of the explorer or with the graph; 404 for anything else. */
export type Site = (context: RequestContext) => Promise<Response>;

/**
 * The explorer: the files of `folder` by name, and the graph at `/graph.json`. Only files that stand in the folder when this
 * is called are ever served, so no path leads out of it. Pages of the origins `framedBy` may show the explorer in a frame.
 */
export async function createSite(
  folder: string,
  store: Pick<GraphStore, "bytes">,
  framedBy: readonly string[] = [],
): Promise<Site> {
  const files = await listFiles(folder);
  return async (context) => {
    const path = context.req.path;
    const name = path === "/" ? "/index.html" : path;
    const type = TYPES[extname(name)] ?? "application/octet-stream";
    if (name === "/graph.json") {
      const { bytes, hash } = await store.bytes();
      return notModified(context, hash) ?? send(context, new Uint8Array(bytes), type);
    }
    const file = files.get(name);
    if (file === undefined) return context.text("not found\n", 404);
    if (SPARQL_WORKER.test(name)) context.header("Content-Security-Policy", WEB_ASSEMBLY_POLICY);
    if (name === "/index.html" && framedBy.length > 0)
      context.header("Content-Security-Policy", framedPolicy(framedBy));
    const body = new Uint8Array(await readFile(file));
    return notModified(context, entityTag(body)) ?? send(context, body, type);
  };
}

async function listFiles(folder: string): Promise<Map<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return new Map(paths.map((path) => [`/${relative(folder, path).split(sep).join("/")}`, path]));
}
