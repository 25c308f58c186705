import { type OpenAPIHono, z } from "@hono/zod-openapi";
import { EXPORT_LANGUAGES, type ExportOptions } from "@newsgraph/graph";
import { EXPORT_FORMATS, findExportFormat } from "../export-formats.js";
import type { GraphStore } from "../graph-store.js";
import type { ExportRequest } from "../lanes/graph-jobs.js";
import { EntityName, flag, MAX_TEXT } from "../questions/parameters.js";
import { addRoute, problemResponses } from "./api.js";
import { API_ROOT } from "./api-description.js";
import type { Environment } from "./environment.js";
import { problemResponse } from "./problem-response.js";
import { entityTag, notModified, sendPieces } from "./respond.js";

/** Adds the export of the graph, or of a part of it, in every format. */
export function addExports(api: OpenAPIHono<Environment>, store: GraphStore): void {
  const formats = EXPORT_FORMATS.map(({ id, label, description }) => `- \`${id}\`: ${label}, ${description}`);
  const types = [...new Set(EXPORT_FORMATS.map(({ mediaType }) => mediaType.split(";")[0]!))];
  addRoute(
    api,
    {
      method: "get",
      path: `${API_ROOT}/export/{format}`,
      operationId: "export",
      summary: "The graph, or what answers a query, in other programs' formats; streamed.",
      description: formats.join("\n"),
      request: {
        params: z.object({ format: z.enum(EXPORT_FORMATS.map(({ id }) => id) as [string, ...string[]]) }),
        query: z.strictObject({
          filter: z.string().min(1).max(MAX_TEXT).optional().describe("a query; only what answers it is exported"),
          file: z
            .string()
            .max(100)
            .optional()
            .describe("which file, of a format that has several, such as `nodes.csv`"),
          actor: EntityName.optional().describe("dossier: whom it is about, by id or name"),
          language: z.enum(EXPORT_LANGUAGES).optional().describe("dossier: of its headings"),
          guardFormulas: flag("csv: an apostrophe before what a spreadsheet would run; true unless told"),
          byteOrderMark: flag("csv: begins with a byte order mark, for Excel; false unless told"),
        }),
      },
      responses: {
        200: {
          description: "The export.",
          content: Object.fromEntries(types.map((type) => [type, { schema: z.string() }])),
        },
        ...problemResponses("bad-request", "query-syntax", "unauthorized", "not-found", "unknown-name"),
        ...problemResponses("rate-limit", "busy", "time-limit"),
      },
    },
    async (context, input) => {
      const { format: id, filter, file, ...given } = input as { format: string; filter?: string; file?: string };
      const format = findExportFormat(id);
      if (format === undefined) return problemResponse(context, "not-found", `there is no format ${id}`);
      const snapshot = store.current();
      const known = notModified(context, entityTag(snapshot.hash, context.req.url));
      if (known !== undefined) return known;
      const options = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
      const request: ExportRequest = { format: id, filter, file, options: options as ExportOptions };
      const pieces = await snapshot.exportPieces(request);
      context.header("Content-Disposition", `attachment; filename="${file ?? `newsgraph.${format.extension}`}"`);
      if (context.req.method === "HEAD") {
        await pieces.return?.();
        return context.body(null, 200, { "Content-Type": format.mediaType });
      }
      return sendPieces(context, pieces, format.mediaType);
    },
  );
}
