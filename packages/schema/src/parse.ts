import type { z } from "zod";
import { FACTS_FORMAT, Facts } from "./facts.js";
import { GRAPH_FORMAT, GraphFile } from "./graph-file.js";

/** Data that is not what its format says. The message names the first few problems and where they are. */
export class FormatError extends Error {
  override readonly name = "FormatError";
}

/**
 * Facts from parsed JSON.
 * @throws FormatError for another version, for a shape that is not that of facts, for dangling references.
 */
export function parseFacts(value: unknown): Facts {
  return parseVersioned(value, FACTS_FORMAT, Facts);
}

/**
 * A graph file from parsed JSON.
 * @throws FormatError for another version, for a shape that is not that of a graph, for dangling references.
 */
export function parseGraphFile(value: unknown): GraphFile {
  return parseVersioned(value, GRAPH_FORMAT, GraphFile);
}

function parseVersioned<T>(value: unknown, format: string, schema: z.ZodType<T>): T {
  const found = typeof value === "object" && value !== null && "format" in value ? value.format : undefined;
  if (found !== format) {
    const said = found === undefined ? "has no format" : `has format ${JSON.stringify(found)}`;
    throw new FormatError(`expected ${format}, but the data ${said}; this version of newsgraph reads ${format} only`);
  }
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const shown = result.error.issues.slice(0, 3).map((issue) => `${issue.path.join(".") || "(root)"}: ${issue.message}`);
  const more = result.error.issues.length - shown.length;
  throw new FormatError(`not valid ${format}: ${shown.join("; ")}${more > 0 ? `; and ${more} more` : ""}`);
}
