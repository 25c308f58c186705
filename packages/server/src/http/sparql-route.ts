import { type OpenAPIHono, z } from "@hono/zod-openapi";
import type { GraphStore } from "../graph-store.js";
import { SPARQL_TYPES } from "../sparql-desk.js";
import { addRoute, problemResponses } from "./api.js";
import { API_ROOT } from "./api-description.js";
import type { Environment, RequestContext } from "./environment.js";
import { problemResponse } from "./problem-response.js";
import { entityTag, mediaType, notModified, send } from "./respond.js";

const MAX_QUERY = 100_000;
const FORM = "application/x-www-form-urlencoded";
const QUERY = "application/sparql-query";

const Query = z.string().min(1).max(MAX_QUERY).describe("a SPARQL 1.1 query; updates, LOAD and SERVICE are refused");

/** Adds the SPARQL 1.1 protocol: a query in the address, as a body, or in a form. */
export function addSparql(api: OpenAPIHono<Environment>, store: GraphStore): void {
  const description =
    "The graph in RDF, as `export/turtle` gives it, and its ontology; the usual prefixes need not be declared. Rows come as " +
    "JSON, CSV or TSV, triples as Turtle, as `Accept` says. `Newsgraph-Complete: false` tells that there were more.";
  const answers = {
    200: {
      description: "The answer.",
      content: Object.fromEntries(SPARQL_TYPES.map((type) => [type, { schema: z.string() }])),
    },
    ...problemResponses("bad-request", "query-syntax", "unauthorized", "not-acceptable", "query-failed"),
    ...problemResponses("rate-limit", "busy", "time-limit"),
  };
  const path = `${API_ROOT}/sparql`;
  const answer = async (context: RequestContext, query: string) => {
    const { text, type, complete } = await store.current().sparql(query, context.req.header("Accept"));
    if (!complete) context.header("Newsgraph-Complete", "false");
    return send(context, text, type);
  };
  addRoute(
    api,
    {
      method: "get",
      path,
      operationId: "sparql",
      summary: "What answers a SPARQL query.",
      description,
      request: { query: z.strictObject({ query: Query }) },
      responses: answers,
    },
    async (context, input) => {
      const { query } = input as { query: string };
      context.header("Vary", "Accept", { append: true });
      const tag = entityTag(store.current().hash, context.req.url, context.req.header("Accept") ?? "");
      return notModified(context, tag) ?? answer(context, query);
    },
  );
  addRoute(
    api,
    {
      method: "post",
      path,
      operationId: "sparqlPost",
      summary: "The same for queries that are too long for an address.",
      description,
      request: {
        body: {
          required: true,
          content: { [QUERY]: { schema: z.string() }, [FORM]: { schema: z.object({ query: Query }) } },
        },
      },
      responses: { ...answers, ...problemResponses("unsupported-media-type", "body-too-large") },
    },
    async (context) => {
      const type = mediaType(context.req.header("Content-Type"));
      if (type !== QUERY && type !== FORM) {
        return problemResponse(context, "unsupported-media-type", `post ${QUERY} or ${FORM}`);
      }
      const body = await context.req.text();
      const form = type === FORM ? new URLSearchParams(body) : undefined;
      const strange = form === undefined ? undefined : [...form.keys()].find((key) => key !== "query");
      if (strange !== undefined) {
        const errors = [{ parameter: strange, detail: "there is no such parameter" }];
        return problemResponse(context, "bad-request", `${strange}: there is no such parameter`, { errors });
      }
      const query = Query.safeParse(form === undefined ? body : form.get("query"));
      if (!query.success) {
        return problemResponse(context, "bad-request", `give a query of 1 to ${MAX_QUERY} characters`);
      }
      context.header("Cache-Control", "no-store");
      return answer(context, query.data);
    },
  );
}
