import { isSingleFile, readHeldGraph } from "./held-graph.js";
import type { LoadResult } from "./read-graph.js";
import { fetchGraphInWorker } from "./workers.js";

/** The graph file that a server puts beside the page. */
export const DEFAULT_GRAPH = "graph.json";

/** Loads the graph in the page or beside it; `missing` where there is none. */
export async function loadDefaultGraph(): Promise<LoadResult> {
  if (isSingleFile) return readHeldGraph();
  // The worker fetches it: while the page is being built, an answer to the page itself would have to wait.
  return fetchGraphInWorker(new URL(DEFAULT_GRAPH, document.baseURI).href, DEFAULT_GRAPH);
}
