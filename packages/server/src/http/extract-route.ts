import { type OpenAPIHono, z } from "@hono/zod-openapi";
import type { InputFormat } from "@newsgraph/reading";
import { Facts, LANGUAGES, type Language } from "@newsgraph/schema";
import type { ExtractionDesk } from "../extraction-desk.js";
import { addRoute, problemResponses } from "./api.js";
import { API_ROOT } from "./api-description.js";
import type { Environment } from "./environment.js";
import { negotiate } from "./negotiate.js";
import { problemResponse } from "./problem-response.js";
import { mediaType, send } from "./respond.js";

/** The media types of a body, and how each is read. */
const FORMATS: Readonly<Record<string, InputFormat>> = {
  "text/plain": "text",
  "text/markdown": "markdown",
  "text/html": "html",
  "application/xhtml+xml": "html",
  "application/json": "json",
  "application/x-ndjson": "jsonl",
  "application/jsonl": "jsonl",
};

const JSON_LINES = "application/x-ndjson";

const Extraction = z
  .object({
    articles: z.array(Facts).describe("the facts of each article, in order"),
    problems: z.array(z.object({ message: z.string(), line: z.int().optional() })).describe("what could not be read"),
  })
  .meta({ id: "Extraction" });

/** Adds the extraction of facts from a posted article. */
export function addExtraction(api: OpenAPIHono<Environment>, desk: ExtractionDesk): void {
  const text = { schema: z.string() };
  addRoute(
    api,
    {
      method: "post",
      path: `${API_ROOT}/extract`,
      operationId: "extract",
      summary: "The facts of one or more articles; nothing is kept of them.",
      description:
        "The body is an article in plain text, Markdown, HTML or JSON (`id`, `title`, `date`, `source`, `url`, `language`, " +
        "`text`; only `text` is needed), a JSON array of such, or JSON Lines. Spans count in the article's text as it is " +
        `returned. With \`Accept: ${JSON_LINES}\` the answer is the facts alone, one article a line.`,
      request: {
        query: z.strictObject({
          id: z.string().min(1).max(200).default("article").describe("the id of an article that has none of its own"),
          language: z
            .enum(LANGUAGES)
            .optional()
            .describe("of every article; what it says, else identified, unless told"),
        }),
        body: { required: true, content: Object.fromEntries(Object.keys(FORMATS).map((type) => [type, text])) },
      },
      responses: {
        200: {
          description: "The facts.",
          content: { "application/json": { schema: Extraction }, [JSON_LINES]: { schema: Facts } },
        },
        ...problemResponses("bad-request", "unauthorized", "body-too-large", "unsupported-media-type"),
        ...problemResponses("unreadable-article", "rate-limit", "busy", "time-limit"),
      },
    },
    async (context, input) => {
      const { id, language } = input as { id: string; language?: Language };
      const type = mediaType(context.req.header("Content-Type"));
      const format = type === undefined || !Object.hasOwn(FORMATS, type) ? undefined : FORMATS[type];
      if (format === undefined || context.req.header("Content-Encoding") !== undefined) {
        const types = Object.keys(FORMATS).join(", ");
        return problemResponse(context, "unsupported-media-type", `post one of ${types}, without Content-Encoding`);
      }
      const bytes = new Uint8Array(await context.req.arrayBuffer());
      const { found: facts, problems } = await desk.run({ bytes, name: id, format, language, as: "facts" });
      if (facts.length === 0) {
        const said = problems.map(({ message, line }) => (line === undefined ? message : `line ${line}: ${message}`));
        return problemResponse(context, "unreadable-article", said.join("; "));
      }
      context.header("Cache-Control", "no-store");
      const answered = negotiate(context.req.header("Accept"), ["application/json", JSON_LINES]);
      if (answered === JSON_LINES) return send(context, `${facts.join("\n")}\n`, JSON_LINES);
      const body = `{"articles":[${facts.join(",")}],"problems":${JSON.stringify(problems)}}`;
      return send(context, body, "application/json");
    },
  );
}
