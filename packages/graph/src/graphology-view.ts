import type { GraphFile } from "@newsgraph/schema";
import { MultiDirectedGraph } from "graphology";
import { type EdgeAttributes, graphEdges, graphNodes, type NodeAttributes } from "./graph-elements.js";

export type NewsGraphology = MultiDirectedGraph<NodeAttributes, EdgeAttributes>;

/** The graph as a graphology multigraph: see `graphNodes` and `graphEdges` for what is in it. */
export function toGraphology(file: GraphFile): NewsGraphology {
  const graph: NewsGraphology = new MultiDirectedGraph();
  for (const { key, attributes } of graphNodes(file)) graph.addNode(key, attributes);
  for (const { key, source, target, attributes } of graphEdges(file)) {
    graph.addEdgeWithKey(key, source, target, attributes);
  }
  return graph;
}
