import type { VisibleGraph } from "./filters.js";
import { otherEnd } from "./view-graph.js";

/** Fewer neighbours hide nothing. */
const FEWEST_NEIGHBOURS = 8;
/** Standard deviations above the mean number of neighbours from which on a node is a hub. */
const DEVIATIONS = 2;

/** The nodes that are linked to so many that their lines hide the rest. */
export function hubsOf(visible: VisibleGraph): Set<string> {
  const counts = new Map([...visible.nodes.keys()].map((id) => [id, countNeighbours(visible, id)]));
  const values = [...counts.values()];
  const mean = values.reduce((sum, count) => sum + count, 0) / Math.max(1, values.length);
  const deviation = Math.sqrt(values.reduce((sum, count) => sum + (count - mean) ** 2, 0) / Math.max(1, values.length));
  const least = Math.max(FEWEST_NEIGHBOURS, mean + DEVIATIONS * deviation);
  return new Set([...counts].filter(([, count]) => count >= least).map(([id]) => id));
}

function countNeighbours(visible: VisibleGraph, node: string): number {
  const edges = visible.edgesOf.get(node) ?? [];
  return edges.length < 2 ? edges.length : new Set(edges.map((edge) => otherEnd(edge, node))).size;
}
