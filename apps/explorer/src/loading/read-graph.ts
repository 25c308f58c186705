import { fromJson } from "@newsgraph/graph";
import { FormatError, GRAPH_FORMAT, type GraphFile } from "@newsgraph/schema";

/** Why a file was refused; `detail` is for those who want to know exactly. */
export const LOAD_PROBLEMS = ["unreadable", "not-json", "too-large", "wrong-version", "invalid", "missing"] as const;
export type LoadProblem = { readonly problem: (typeof LOAD_PROBLEMS)[number]; readonly detail?: string };
export type LoadResult = { readonly graph: GraphFile } | LoadProblem;

/** Bytes beyond which a file is not tried: a string in Chromium holds no more. */
export const LARGEST_FILE_BYTES = 512 * 2 ** 20;

/** A graph file from the bytes of a file: UTF-8 JSON of the format `newsgraph/1`. Never throws. */
export function readGraph(bytes: ArrayBuffer | Uint8Array): LoadResult {
  if (bytes.byteLength > LARGEST_FILE_BYTES) return { problem: "too-large" };
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch (error) {
    return { problem: "not-json", detail: messageOf(error) };
  }
  const format = typeof value === "object" && value !== null ? (value as { format?: unknown }).format : undefined;
  try {
    return { graph: fromJson(value).file };
  } catch (error) {
    const problem = error instanceof FormatError && format === GRAPH_FORMAT ? "invalid" : "wrong-version";
    return { problem, detail: messageOf(error) };
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
