import { holdInWorker } from "../answering/graph-answers.js";
import { isSingleFile, readHeldGraph } from "./held-graph.js";
import { fetchGraphInWorker, type LoadedGraph } from "./workers.js";

/** The graph file that a server puts beside the page. */
export const DEFAULT_GRAPH = "graph.json";

/** Loads the graph in the page or beside it; `missing` where there is none. */
export async function loadDefaultGraph(): Promise<LoadedGraph> {
  if (isSingleFile) {
    const held = readHeldGraph();
    return "graph" in held ? { ...held, answers: holdInWorker(held.graph) } : held;
  }
  // The worker fetches it: while the page is being built, an answer to the page itself would have to wait.
  return fetchGraphInWorker(new URL(DEFAULT_GRAPH, document.baseURI).href, DEFAULT_GRAPH);
}
