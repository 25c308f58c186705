import type { EntityKind } from "@newsgraph/schema";
import { DirectedGraph, UndirectedGraph } from "graphology";
import type { NewsGraph } from "../news-graph.js";
import { isOutward } from "../query/adjacency.js";
import { linkFilter, type WalkOptions } from "../query/walk-options.js";

/** Which links to count; those of both ways and of any status unless told. For a part of the graph, select it first: `selectGraph`. */
export type EntityGraphOptions = Omit<WalkOptions, "directed">;

/** Entities by id, and from who acts or speaks to the other an edge whose weight is how many facts link the two so. */
export type EntityGraph = DirectedGraph<{ kind: EntityKind; label: string }, { weight: number }>;
/** Linked entities by id, and one edge for all facts between two; its weight is how many they are. */
export type UndirectedEntityGraph = UndirectedGraph<Record<string, never>, { weight: number }>;

/**
 * The entities as a simple directed graph for graphology's algorithms: all entities are nodes, in the order of their ids; facts
 * between the same two are one edge.
 * @throws RangeError for an option that is none.
 */
export function entityGraph(graph: NewsGraph, options: EntityGraphOptions = {}): EntityGraph {
  const made: EntityGraph = new DirectedGraph();
  for (const { id, kind, name } of graph.file.entities) made.addNode(id, { kind, label: name });
  for (const { from, to, outward } of linkedPairs(graph, options)) {
    if (outward > 0) made.addEdge(from, to, { weight: outward });
  }
  return made;
}

/** The same without direction: one edge for all facts between two, whoever acts, and no nodes for entities without any. */
export function undirectedEntityGraph(graph: NewsGraph, options: EntityGraphOptions): UndirectedEntityGraph {
  const made: UndirectedEntityGraph = new UndirectedGraph();
  for (const { from, to, outward, inward } of linkedPairs(graph, options)) {
    // Each pair comes from either end.
    if (from > to || outward + inward === 0) continue;
    made.mergeEdge(from, to, { weight: outward + inward });
  }
  return made;
}

/** Entities by id and the facts between each two, counted by the way they lead; every two come twice, once from either end. */
function* linkedPairs(graph: NewsGraph, options: EntityGraphOptions) {
  const { adjacency } = graph.index;
  const isWalked = linkFilter(graph, "entityGraph", options);
  for (const [number, { id }] of graph.file.entities.entries()) {
    const end = adjacency.endOf(number);
    for (let at = adjacency.startOf(number); at < end; ) {
      const other = adjacency.others[at]!;
      let [outward, inward] = [0, 0];
      for (; at < end && adjacency.others[at] === other; at++) {
        const link = adjacency.links[at]!;
        if (!isWalked(link)) continue;
        if (isOutward(link)) outward++;
        else inward++;
      }
      yield { from: id, to: adjacency.entityAt(other).id, outward, inward };
    }
  }
}
