import type { VisibleGraph } from "./filters.js";
import { NODE_KINDS, otherEnd, type ViewEdge, type ViewNode } from "./view-graph.js";

/** A row of the outline: a node, or a neighbour of the node above it with the edge that joins them. */
export type OutlineRow = {
  readonly key: string;
  readonly level: 1 | 2;
  readonly node: ViewNode;
  /** The edge to the parent; absent on level 1. */
  readonly edge?: ViewEdge;
  readonly parent?: string;
  readonly expandable: boolean;
  readonly position: number;
  readonly setSize: number;
};

/**
 * The graph as rows of a tree: every visible node, by kind and name, and under each expanded one its neighbours, once
 * for each edge. `compare` orders names.
 */
export function outlineRows(
  visible: VisibleGraph,
  expanded: ReadonlySet<string>,
  compare: (a: string, b: string) => number,
): OutlineRow[] {
  const nodes = [...visible.nodes.values()].sort(
    (a, b) => NODE_KINDS.indexOf(a.kind) - NODE_KINDS.indexOf(b.kind) || compare(a.label, b.label) || byId(a.id, b.id),
  );
  const rows: OutlineRow[] = [];
  for (const [index, node] of nodes.entries()) {
    const edges = visible.edgesOf.get(node.id) ?? [];
    const expandable = edges.length > 0;
    rows.push({ key: node.id, level: 1, node, expandable, position: index + 1, setSize: nodes.length });
    if (!expanded.has(node.id)) continue;
    const neighbours = edges
      .map((edge) => ({ edge, node: visible.nodes.get(otherEnd(edge, node.id))! }))
      .sort((a, b) => compare(a.node.label, b.node.label) || byId(a.edge.id, b.edge.id));
    for (const [at, neighbour] of neighbours.entries()) {
      rows.push({
        key: `${node.id} ${neighbour.edge.id}`,
        level: 2,
        ...neighbour,
        parent: node.id,
        expandable: false,
        position: at + 1,
        setSize: neighbours.length,
      });
    }
  }
  return rows;
}

function byId(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
