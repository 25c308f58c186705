import type { ViewEdge } from "./view-graph.js";

/** The most that two lines beside each other differ in their bows, and that all of a group do together, as shares of their length. */
const WIDEST_STEP = 0.22;
const WIDEST_FAN = 0.8;

/** Edges between the same two nodes, whichever way they point, in groups of two and more. */
export function parallelEdges(edges: Iterable<ViewEdge>): ViewEdge[][] {
  const groups = new Map<string, ViewEdge[]>();
  for (const edge of edges) {
    const { source, target } = edge;
    const key = source < target ? `${source}\n${target}` : `${target}\n${source}`;
    const group = groups.get(key);
    if (group) group.push(edge);
    else groups.set(key, [edge]);
  }
  return [...groups.values()].filter((group) => group.length > 1);
}

/**
 * How far parallel edges bow out, as a share of their length and to the left of their direction: those of a group that are drawn fan out
 * evenly. Straight ones are left out, as is the only one of a group.
 */
export function curvatures(
  groups: readonly (readonly ViewEdge[])[],
  isDrawn: (edge: string) => boolean,
): Map<string, number> {
  const bows = new Map<string, number>();
  for (const group of groups) {
    const drawn = group.filter(({ id }) => isDrawn(id));
    const step = Math.min(WIDEST_STEP, WIDEST_FAN / drawn.length);
    for (const [position, { id, source, target }] of drawn.entries()) {
      const offset = (position - (drawn.length - 1) / 2) * step;
      if (offset !== 0) bows.set(id, source <= target ? offset : -offset);
    }
  }
  return bows;
}
