import { ITEMS_A_STEP } from "../breath.js";
import type { ArrangedNode } from "../model/arrangement.js";
import type { LayoutEdge, Point, Positions } from "../model/layout.js";
import { NODE_KINDS } from "../model/view-graph.js";

/** Nodes as columns, in an order that edges and positions go by: objects take many times as long to another thread. */
export type PackedNodes = {
  readonly ids: readonly string[];
  /** Places in {@link NODE_KINDS}. */
  readonly kinds: Uint8Array;
  readonly radii: Float64Array;
  readonly labelWidths: Float64Array;
  /** Those that occur. */
  readonly dates: readonly string[];
  /** Each node's place in them, counted from 1; 0 for none. */
  readonly dated: Uint32Array;
};

/** Edges as columns: their ends as places in a list of nodes, and their weights. */
export type PackedEdges = {
  readonly sources: Uint32Array;
  readonly targets: Uint32Array;
  readonly weights: Float64Array;
};

/** A graph to arrange. */
export type PackedGraph = { readonly nodes: PackedNodes; readonly edges: PackedEdges };

/** Positions as columns, in the order of the nodes; NaN for those without. */
export type PackedPositions = { readonly x: Float64Array; readonly y: Float64Array };

/** Packs a graph, step by step. */
export function* packSteps(nodes: Iterable<ArrangedNode>, edges: Iterable<LayoutEdge>): Generator<void, PackedGraph> {
  const packed = yield* nodeSteps(nodes);
  return { nodes: packed, edges: yield* edgeSteps(packed, edges) };
}

function* nodeSteps(nodes: Iterable<ArrangedNode>): Generator<void, PackedNodes> {
  const ids: string[] = [];
  const [kinds, radii, labelWidths, dated]: number[][] = [[], [], [], []];
  const places = new Map<string, number>();
  for (const { id, kind, radius, labelWidth, date } of nodes) {
    if (ids.push(id) % ITEMS_A_STEP === 0) yield;
    kinds!.push(NODE_KINDS.indexOf(kind));
    radii!.push(radius);
    labelWidths!.push(labelWidth);
    if (date !== undefined && !places.has(date)) places.set(date, places.size + 1);
    dated!.push(date === undefined ? 0 : places.get(date)!);
  }
  return {
    ids,
    kinds: Uint8Array.from(kinds!),
    radii: Float64Array.from(radii!),
    labelWidths: Float64Array.from(labelWidths!),
    dates: [...places.keys()],
    dated: Uint32Array.from(dated!),
  };
}

/** The nodes that were packed. */
export function unpackNodes({ ids, kinds, radii, labelWidths, dates, dated }: PackedNodes): ArrangedNode[] {
  return ids.map((id, at) => {
    const node = { id, kind: NODE_KINDS[kinds[at]!]!, radius: radii[at]!, labelWidth: labelWidths[at]! };
    const date = dates[dated[at]! - 1];
    return date === undefined ? node : { ...node, date };
  });
}

/** Packs edges between nodes, step by step; those that have an end elsewhere are left out. */
export function* edgeSteps(
  { ids }: Pick<PackedNodes, "ids">,
  edges: Iterable<LayoutEdge>,
): Generator<void, PackedEdges> {
  const places = new Map(ids.map((id, place) => [id, place]));
  const [sources, targets, weights]: number[][] = [[], [], []];
  for (const { source, target, weight } of edges) {
    const [from, to] = [places.get(source), places.get(target)];
    if (from === undefined || to === undefined) continue;
    targets!.push(to);
    weights!.push(weight);
    if (sources!.push(from) % ITEMS_A_STEP === 0) yield;
  }
  return {
    sources: Uint32Array.from(sources!),
    targets: Uint32Array.from(targets!),
    weights: Float64Array.from(weights!),
  };
}

/** The edges that were packed with the same nodes. */
export function unpackEdges(
  { ids }: Pick<PackedNodes, "ids">,
  { sources, targets, weights }: PackedEdges,
): LayoutEdge[] {
  return Array.from(sources, (source, at) => {
    return { source: ids[source]!, target: ids[targets[at]!]!, weight: weights[at]! };
  });
}

/** Packs the positions of nodes; what else has a position is left out. */
export function packPositions({ ids }: Pick<PackedNodes, "ids">, positions: Positions): PackedPositions {
  const placed = ids.map((id) => (Object.hasOwn(positions, id) ? positions[id] : undefined));
  return {
    x: Float64Array.from(placed, (point) => point?.x ?? Number.NaN),
    y: Float64Array.from(placed, (point) => point?.y ?? Number.NaN),
  };
}

/** The positions that were packed with the same nodes. */
export function unpackPositions({ ids }: Pick<PackedNodes, "ids">, { x, y }: PackedPositions): Positions {
  const positions: Record<string, Point> = {};
  for (const [at, id] of ids.entries()) if (!Number.isNaN(x[at]!)) positions[id] = { x: x[at]!, y: y[at]! };
  return positions;
}
