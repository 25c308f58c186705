import { NewsGraph } from "@newsgraph/graph";
import type { GraphFile } from "@newsgraph/schema";

const graphs = new WeakMap<GraphFile, NewsGraph>();

/** The graph of a file, whose indexes are made when they are first asked for and kept as long as the file. */
export function newsGraphOf(file: GraphFile): NewsGraph {
  let graph = graphs.get(file);
  if (graph === undefined) {
    graph = new NewsGraph(file);
    graphs.set(file, graph);
  }
  return graph;
}
