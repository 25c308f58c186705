import type { FactTimes } from "./fact-times.js";
import type { VisibleGraph } from "./filters.js";
import type { GraphIndex } from "./graph-index.js";
import { nodeId, type ViewEdge, type ViewNode } from "./view-graph.js";

/** What lies on the map, and what has no position there though it is a place or a state; both with the most mentioned first. */
export type MapScene = {
  readonly placed: readonly ViewNode[];
  readonly unplaced: readonly ViewNode[];
  /** Edges between two that lie on the map. */
  readonly lines: readonly ViewEdge[];
};

/** Sorts what is visible by whether it lies on the map; `isPlaced` is asked with ids of nodes. */
export function mapScene(visible: VisibleGraph, isPlaced: (node: string) => boolean): MapScene {
  const placed: ViewNode[] = [];
  const unplaced: ViewNode[] = [];
  for (const node of visible.nodes.values()) {
    if (isPlaced(node.id)) placed.push(node);
    else if (node.kind === "place" || node.kind === "state") unplaced.push(node);
  }
  const byWeight = (a: ViewNode, b: ViewNode) => b.weight - a.weight || (a.label < b.label ? -1 : 1);
  return {
    placed: placed.sort(byWeight),
    unplaced: unplaced.sort(byWeight),
    lines: [...visible.edges.values()].filter(({ source, target }) => isPlaced(source) && isPlaced(target)),
  };
}

/**
 * The nodes of the places that an actor visited, in the order of the visits, as far as they are told as facts, dated, and on the map;
 * staying where one is makes no leg. Visits of the same days go by id.
 */
export function journeyOf(
  index: GraphIndex,
  times: FactTimes,
  actor: string,
  isPlaced: (node: string) => boolean,
): string[] {
  const visits = (index.relationsOf.get(actor) ?? [])
    .filter(({ type, mode, status, from }) => {
      return (
        type === "CONSULT" &&
        mode === "visit" &&
        (status === "asserted" || status === "historical") &&
        from.includes(actor)
      );
    })
    .map(({ id, to, place }) => ({ id, time: times.relations.get(id), node: nodeId("entity", place ?? to[0] ?? "") }))
    .filter(({ time, node }) => time !== undefined && isPlaced(node))
    .sort((a, b) => a.time!.first - b.time!.first || a.time!.last - b.time!.last || (a.id < b.id ? -1 : 1));
  return visits.map(({ node }) => node).filter((node, at, all) => node !== all[at - 1]);
}
