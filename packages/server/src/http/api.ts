import { createRoute, OpenAPIHono, type RouteConfig, z } from "@hono/zod-openapi";
import { PROBLEMS, type ProblemCode } from "../problem.js";
import { type QuestionName, questionOf } from "../questions/index.js";
import { API_DESCRIPTION, API_ROOT, API_VERSION } from "./api-description.js";
import type { Environment, RequestContext } from "./environment.js";
import { problemResponse } from "./problem-response.js";

/** A problem as it is answered (RFC 9457). */
export const Problem = z
  .object({
    type: z.string().describe("which problem it is, as an address that describes it"),
    title: z.string(),
    status: z.int(),
    detail: z.string().describe("what is wrong with this request, and what to do"),
    from: z.int().optional().describe("where in the query the trouble begins, in UTF-16 code units"),
    to: z.int().optional().describe("where in the query it ends"),
    suggestion: z.string().optional(),
    errors: z.array(z.object({ parameter: z.string(), detail: z.string() })).optional(),
    candidates: z.array(z.object({ id: z.string(), kind: z.string(), name: z.string() })).optional(),
  })
  .meta({ id: "Problem", description: "What is wrong with a request (RFC 9457)." });

/** The answers to a request that goes wrong, for the document. */
export function problemResponses(...codes: readonly ProblemCode[]): RouteConfig["responses"] {
  const statuses = new Map<number, string[]>();
  for (const code of codes) {
    const { status, title } = PROBLEMS[code];
    statuses.set(status, [...(statuses.get(status) ?? []), title]);
  }
  const content = { "application/problem+json": { schema: Problem } };
  return Object.fromEntries(
    [...statuses].map(([status, titles]) => [status, { description: titles.join("; "), content }]),
  );
}

/** A question's own address, and where in it the parts stand that are no parameters of the query. */
export const QUESTION_PATHS: Readonly<Record<QuestionName, string>> = {
  overview: "",
  entities: "/entities",
  entity: "/entities/{id}",
  neighbourhood: "/entities/{id}/neighbourhood",
  statements: "/statements",
  statement: "/statements/{id}",
  relations: "/relations",
  relation: "/relations/{id}",
  articles: "/articles",
  article: "/articles/{id}",
  path: "/path",
  query: "/query",
};

/** The interface without its routes: what it does with a request that is not as its schemas say. */
export function createApi(): OpenAPIHono<Environment> {
  return new OpenAPIHono<Environment>({
    defaultHook: (result, context) => {
      if (result.success) return undefined;
      const errors = result.error.issues.flatMap((issue) => {
        const parameters = issue.code === "unrecognized_keys" ? issue.keys : [issue.path.join(".")];
        const detail = issue.code === "unrecognized_keys" ? "there is no such parameter" : issue.message;
        return parameters.map((parameter) => ({ parameter, detail }));
      });
      const said = errors.map(({ parameter, detail }) => `${parameter}: ${detail}`).join("; ");
      return problemResponse(context, "bad-request", said, { errors });
    },
  });
}

/**
 * Adds a route whose handler answers with a response of its own making. `input` is what the route's schemas give for the
 * address; a body is described but not read.
 */
export function addRoute(
  api: OpenAPIHono<Environment>,
  route: RouteConfig,
  handle: (context: RequestContext, input: Record<string, unknown>) => Promise<Response>,
): void {
  const { params, query } = route.request ?? {};
  const handler = (context: RequestContext) => {
    const valid = (target: "param" | "query") => context.req.valid(target as never) as Record<string, unknown>;
    return handle(context, { ...(params && valid("param")), ...(query && valid("query")) });
  };
  api.openAPIRegistry.registerPath(createRoute(route));
  const request = { ...(params && { params }), ...(query && { query }) };
  api.openapi(createRoute({ ...route, request, hide: true }), handler as never);
}

/** Adds the route of a question. */
export function addQuestion(
  api: OpenAPIHono<Environment>,
  name: QuestionName,
  handle: (context: RequestContext, input: Record<string, unknown>) => Promise<Response>,
): void {
  const { summary, description, input, output } = questionOf(name);
  const path = QUESTION_PATHS[name];
  const inPath: { id?: true } = path.includes("{id}") ? { id: true } : {};
  const query = input.omit(inPath as never);
  addRoute(
    api,
    {
      method: "get",
      path: `${API_ROOT}${path}`,
      operationId: name,
      summary,
      ...(description !== undefined && { description }),
      request: {
        ...(inPath.id && { params: z.object({ id: input.shape.id as z.ZodType<string> }) }),
        query,
      },
      responses: {
        200: { description: "The answer.", content: { "application/json": { schema: output } } },
        ...problemResponses(
          "bad-request",
          ...(name === "query" ? (["query-syntax"] as const) : []),
          "unauthorized",
          "not-found",
          "unknown-name",
          "rate-limit",
          "busy",
          "time-limit",
        ),
      },
    },
    handle,
  );
}

/** The OpenAPI 3.1 document of what was added. */
export function describeApi(api: OpenAPIHono<Environment>, needsToken: boolean): object {
  if (needsToken) {
    api.openAPIRegistry.registerComponent("securitySchemes", "bearer", { type: "http", scheme: "bearer" });
    api.openAPIRegistry.registerComponent("securitySchemes", "basic", {
      type: "http",
      scheme: "basic",
      description: "for browsers: any user, the token as password",
    });
  }
  return api.getOpenAPI31Document({
    openapi: "3.1.0",
    info: {
      title: "newsgraph",
      version: API_VERSION.slice(1),
      description: API_DESCRIPTION,
      license: { name: "Apache-2.0", url: "https://www.apache.org/licenses/LICENSE-2.0" },
    },
    servers: [{ url: "/" }],
    ...(needsToken && { security: [{ bearer: [] }, { basic: [] }] }),
  });
}
