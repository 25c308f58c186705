import type { VisibleGraph } from "./filters.js";
import type { ViewEdge } from "./view-graph.js";

/** Fewer neighbours hide nothing. */
const FEWEST_NEIGHBOURS = 8;
/** Standard deviations above the mean number of neighbours from which on a node is a hub. */
const DEVIATIONS = 2;

/** The nodes that are linked to so many that their lines hide the rest. */
export function hubsOf({ nodes, edges }: Pick<VisibleGraph, "nodes" | "edges">): Set<string> {
  const counts = countNeighbours([...nodes.keys()], edges.values());
  const mean = counts.reduce((sum, count) => sum + count, 0) / Math.max(1, counts.length);
  const deviation = Math.sqrt(counts.reduce((sum, count) => sum + (count - mean) ** 2, 0) / Math.max(1, counts.length));
  const least = Math.max(FEWEST_NEIGHBOURS, mean + DEVIATIONS * deviation);
  return new Set([...nodes.keys()].filter((_, place) => counts[place]! >= least));
}

/** To how many others each node is linked. */
function countNeighbours(ids: readonly string[], edges: Iterable<ViewEdge>): Uint32Array {
  const places = new Map(ids.map((id, place) => [id, place]));
  const counts = new Uint32Array(ids.length);
  const pairs = new Set<number>();
  for (const edge of edges) {
    const [source, target] = [places.get(edge.source)!, places.get(edge.target)!];
    const pair = Math.min(source, target) * ids.length + Math.max(source, target);
    if (pairs.has(pair)) continue;
    pairs.add(pair);
    counts[source]! += 1;
    counts[target]! += 1;
  }
  return counts;
}
