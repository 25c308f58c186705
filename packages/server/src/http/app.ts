import { randomUUID } from "node:crypto";
import type { Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { cors } from "hono/cors";
import { routePath } from "hono/route";
import type { ExtractionDesk } from "../extraction-desk.js";
import type { GraphStore } from "../graph-store.js";
import type { Limits } from "../limits.js";
import { PROBLEMS, ProblemError } from "../problem.js";
import { QUESTIONS, type QuestionName } from "../questions/index.js";
import { addQuestion, createApi, describeApi } from "./api.js";
import { API_STYLE, renderApiPage } from "./api-page.js";
import type { Environment, RequestContext } from "./environment.js";
import { addExports } from "./export-route.js";
import { addExtraction } from "./extract-route.js";
import { SECURITY_HEADERS } from "./headers.js";
import { hostName, isLoopback } from "./hosts.js";
import { createMetrics } from "./metrics.js";
import { problemResponse } from "./problem-response.js";
import { clientOf, RateLimit } from "./rate-limit.js";
import type { RequestLog } from "./request-log.js";
import { entityTag, notModified, send } from "./respond.js";
import { createSite } from "./site.js";
import { addSparql } from "./sparql-route.js";
import { createTokenCheck } from "./token.js";

/** What the server is made of and whom it lets in. */
export type AppOptions = {
  /** The folder of the built explorer; without one there is the interface alone. */
  explorer?: string | undefined;
  /** True: a request that came by another name than this machine's is refused. */
  loopbackOnly: boolean;
  /** What a client must know; nobody needs a token unless told. */
  token?: string | undefined;
  /** Pages of these origins may ask, such as `https://example.org`; those of no other unless told. */
  origins?: readonly string[] | undefined;
  /** Pages of these origins may show the explorer in a frame; no page unless told. */
  framedBy?: readonly string[] | undefined;
  /** Requests a second that one client may make on the long run; any number unless told. */
  requestsPerSecond?: number | undefined;
  log?: RequestLog | undefined;
  /** True: the log has the queries of addresses, too. */
  logQueries?: boolean | undefined;
  /** Takes what went wrong inside; it is never told to clients. */
  onError?: ((message: string) => void) | undefined;
  limits: Limits;
};

/** The whole server as a web application. `stopping` makes it say that it takes no more. */
export type App = Hono<Environment> & { stopping(): void };

/** Addresses that are asked by machines that watch the server, and tell nothing of the graph. */
const OPEN = new Set(["/healthz", "/readyz"]);

/**
 * The explorer at `/`, the graph at `/graph.json`, the interface below `/api`, its document at `/api/openapi.json`, health
 * at `/healthz` and `/readyz`, and what is counted at `/metrics`.
 */
export async function createApp(store: GraphStore, desk: ExtractionDesk, options: AppOptions): Promise<App> {
  const { loopbackOnly, token, origins = [], requestsPerSecond, log, limits } = options;
  const site = options.explorer === undefined ? undefined : await createSite(options.explorer, store, options.framedBy);
  const hasToken = token === undefined ? undefined : createTokenCheck(token);
  const rate = requestsPerSecond === undefined ? undefined : new RateLimit(requestsPerSecond);
  const metrics = createMetrics(() => ({ ...store.current().load, extract: desk.load }));
  let isStopping = false;
  const api = createApi();

  api.use(async (context, next) => {
    const start = performance.now();
    for (const [name, value] of SECURITY_HEADERS) context.header(name, value);
    if (isStopping) context.header("Connection", "close");
    await next();
    const ms = performance.now() - start;
    const route = routePath(context);
    metrics.observe(context.req.method, route, context.res.status, ms / 1000);
    log?.({
      time: new Date().toISOString(),
      request: randomUUID(),
      method: context.req.method,
      path: context.req.path,
      ...(options.logQueries && { query: new URL(context.req.url).search }),
      route,
      status: context.res.status,
      ms: Math.round(ms * 100) / 100,
      client: clientOf(addressOf(context)),
    });
  });
  api.use(async (context, next) => {
    if (loopbackOnly && !isLoopback(hostName(context.req.header("Host") ?? new URL(context.req.url).host))) {
      return problemResponse(
        context,
        "foreign-host",
        "ask by the name that the server printed, or start it with --host",
      );
    }
    return next();
  });
  if (origins.length > 0) {
    const exposeHeaders = ["ETag", "Retry-After", "Content-Disposition", "Newsgraph-Complete"];
    api.use(cors({ origin: [...origins], allowMethods: ["GET", "HEAD", "POST"], exposeHeaders, maxAge: 600 }));
  }
  api.use(async (context, next) => {
    const { method, path } = context.req;
    // A page elsewhere may send a form without asking; that it cannot read the answer is not enough.
    if (method !== "GET" && method !== "HEAD" && isForeign(context, origins)) {
      return problemResponse(
        context,
        "foreign-origin",
        "start the server with --cors and the page's origin to allow it",
      );
    }
    if (!OPEN.has(path)) {
      const wait = rate?.take(clientOf(addressOf(context))) ?? 0;
      if (wait > 0) {
        context.header("Retry-After", String(Math.ceil(wait)));
        return problemResponse(context, "rate-limit", `at most ${requestsPerSecond} requests a second; wait a little`);
      }
      if (hasToken?.(context.req.header("Authorization")) === false) {
        context.header("WWW-Authenticate", 'Bearer realm="newsgraph"');
        context.header("WWW-Authenticate", 'Basic realm="newsgraph", charset="UTF-8"', { append: true });
        return problemResponse(
          context,
          "unauthorized",
          "give the token as Authorization: Bearer, or as Basic password",
        );
      }
    }
    return next();
  });
  const limitBody = bodyLimit({
    maxSize: limits.bodyBytes,
    onError: (context) =>
      problemResponse(context as RequestContext, "body-too-large", `a body may have ${limits.bodyBytes} bytes at most`),
  });
  api.on("POST", "*", limitBody);

  api.get("/healthz", (context) => context.json({ status: "ok" }));
  api.get("/readyz", (context) =>
    isStopping
      ? context.json({ status: "stopping" }, 503)
      : context.json({ status: "ready", graph: store.current().hash }),
  );
  api.get("/metrics", async (context) => context.body(await metrics.text(), 200, { "Content-Type": metrics.type }));
  for (const name of Object.keys(QUESTIONS) as QuestionName[]) {
    addQuestion(api, name, async (context, input) => {
      const snapshot = store.current();
      const known = notModified(context, entityTag(snapshot.hash, context.req.url));
      if (known !== undefined) return known;
      return send(context, await snapshot.ask(name, input), "application/json");
    });
  }
  addExports(api, store);
  addSparql(api, store);
  addExtraction(api, desk);

  const description = describeApi(api, token !== undefined);
  const pages: Readonly<Record<string, { body: string; type: string }>> = {
    "/api/openapi.json": { body: JSON.stringify(description), type: "application/json" },
    "/api": { body: renderApiPage(description, PROBLEMS), type: "text/html; charset=utf-8" },
    "/api/style.css": { body: API_STYLE, type: "text/css; charset=utf-8" },
  };
  for (const [path, { body, type }] of Object.entries(pages)) {
    const tag = entityTag(body);
    api.get(path, async (context) => notModified(context, tag) ?? send(context, body, type));
  }

  const methodsOf = new Map<string, string[]>();
  for (const { path, method } of api.routes) {
    if (method !== "ALL" && path !== "/*") methodsOf.set(path, [...(methodsOf.get(path) ?? []), method]);
  }
  for (const [path, methods] of methodsOf) {
    api.all(path, (context) => refuseMethod(context, methods));
  }
  api.all("/api/*", (context) =>
    problemResponse(context, "not-found", "there is no such address; /api lists them all"),
  );
  if (site !== undefined) {
    api.get("*", site);
    api.all("*", (context) => refuseMethod(context, ["GET"]));
  }
  api.notFound((context) => problemResponse(context, "not-found", "there is no such address; /api lists them all"));
  api.onError((error, context) => {
    if (error instanceof ProblemError && error.code !== "internal") {
      if (error.code === "busy") context.header("Retry-After", "1");
      return problemResponse(context, error.code, error.message, error.members);
    }
    // A client that goes away while it sends is nothing to look into.
    const isGone = "code" in error && error.code === "ECONNRESET";
    if (!isGone) options.onError?.(error.stack ?? error.message);
    return problemResponse(context, "internal", "this is no fault of the request; the server's own log says more");
  });
  return Object.assign(api as Hono<Environment>, {
    stopping() {
      isStopping = true;
    },
  });
}

function refuseMethod(context: RequestContext, methods: readonly string[]): Response {
  const allowed = [...new Set(methods.flatMap((method) => (method === "GET" ? ["GET", "HEAD"] : [method])))].join(", ");
  context.header("Allow", allowed);
  return problemResponse(context, "method-not-allowed", `only ${allowed} here`);
}

function addressOf(context: RequestContext): string | undefined {
  return context.env?.incoming?.socket.remoteAddress;
}

/** True where the page that asks stands neither on this server nor at an origin that is allowed. */
function isForeign(context: RequestContext, origins: readonly string[]): boolean {
  const origin = context.req.header("Origin");
  return origin !== undefined && origin !== new URL(context.req.url).origin && !origins.includes(origin);
}
