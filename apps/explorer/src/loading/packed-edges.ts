import type { LayoutEdge } from "../model/layout.js";

/** Edges as columns: their ends as places in a list of nodes, and their weights. They go to another thread without being copied. */
export type PackedEdges = {
  readonly sources: Uint32Array<ArrayBuffer>;
  readonly targets: Uint32Array<ArrayBuffer>;
  readonly weights: Float64Array<ArrayBuffer>;
};

type Nodes = readonly { readonly id: string }[];

/** Packs edges between `nodes`; those that have an end elsewhere are left out. */
export function packEdges(nodes: Nodes, edges: readonly LayoutEdge[]): PackedEdges {
  const places = new Map(nodes.map(({ id }, place) => [id, place]));
  const inside = edges.filter(({ source, target }) => places.has(source) && places.has(target));
  return {
    sources: Uint32Array.from(inside, ({ source }) => places.get(source)!),
    targets: Uint32Array.from(inside, ({ target }) => places.get(target)!),
    weights: Float64Array.from(inside, ({ weight }) => weight),
  };
}

/** The edges that were packed with the same nodes. */
export function unpackEdges(nodes: Nodes, { sources, targets, weights }: PackedEdges): LayoutEdge[] {
  return Array.from(sources, (source, at) => {
    return { source: nodes[source]!.id, target: nodes[targets[at]!]!.id, weight: weights[at]! };
  });
}
