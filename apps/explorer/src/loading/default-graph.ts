import { isSingleFile, readHeldGraph } from "./held-graph.js";
import type { LoadResult } from "./read-graph.js";
import { readGraphInWorker } from "./workers.js";

/** The graph file that a server puts beside the page. */
export const DEFAULT_GRAPH = "graph.json";

/** Loads the graph in the page or beside it; `missing` where there is none. */
export async function loadDefaultGraph(): Promise<LoadResult> {
  if (isSingleFile) return readHeldGraph();
  try {
    const response = await fetch(new URL(DEFAULT_GRAPH, document.baseURI));
    if (!response.ok) return { problem: "missing", detail: `HTTP ${response.status}` };
    return await readGraphInWorker(await response.arrayBuffer(), DEFAULT_GRAPH);
  } catch (error) {
    return { problem: "missing", detail: String(error) };
  }
}
