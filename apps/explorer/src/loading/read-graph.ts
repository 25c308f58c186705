import { ImportError, type ImportProblem, importGraph, LARGEST_IMPORT_BYTES } from "@newsgraph/graph";
import type { GraphFile } from "@newsgraph/schema";

/** Why a file was refused; `detail` is for those who want to know exactly. */
export const LOAD_PROBLEMS = [
  "unreadable",
  "unknown-format",
  "too-large",
  "wrong-version",
  "invalid",
  "missing",
] as const;
export type LoadProblem = { readonly problem: (typeof LOAD_PROBLEMS)[number]; readonly detail?: string };

/** A graph, and what of its file it does not hold; or why there is none. */
export type LoadResult = { readonly graph: GraphFile; readonly notes: readonly ImportProblem[] } | LoadProblem;

/** Bytes beyond which a file is not tried. */
export const LARGEST_FILE_BYTES = LARGEST_IMPORT_BYTES;

/** A graph from the bytes of a file of any format that graphs are imported from. Never throws. */
export function readGraph(bytes: ArrayBuffer | Uint8Array, name: string): LoadResult {
  try {
    const { graph, problems } = importGraph(bytes instanceof Uint8Array ? bytes : new Uint8Array(bytes), { name });
    return { graph: graph.file, notes: problems };
  } catch (error) {
    if (error instanceof ImportError) return { problem: error.reason, detail: error.message };
    return { problem: "invalid", detail: String(error) };
  }
}
