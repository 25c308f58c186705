import type { VisibleGraph } from "./filters.js";
import type { Positions } from "./layout.js";
import { otherEnd } from "./view-graph.js";

/** Ways to walk; `up` is towards the top of the picture. */
export type Direction = "up" | "down" | "left" | "right";

const VECTORS: Readonly<Record<Direction, readonly [number, number]>> = {
  up: [0, 1],
  down: [0, -1],
  left: [-1, 0],
  right: [1, 0],
};

/** Half the opening of the cone that counts as a direction: neighbours further off are another direction's. */
const CONE_COSINE = Math.cos((60 * Math.PI) / 180);

/**
 * The neighbour of `node` that lies best in a direction: near the axis before near the node. `undefined` where none lies
 * within 60° of it. Equal ones go by id. Positions have y upwards.
 */
export function findNeighbour(
  visible: VisibleGraph,
  positions: Positions,
  node: string,
  direction: Direction,
): string | undefined {
  const here = positions[node];
  if (here === undefined) return undefined;
  const [dx, dy] = VECTORS[direction];
  let best: { id: string; cost: number } | undefined;
  for (const id of neighboursOf(visible, node)) {
    const there = positions[id];
    if (there === undefined) continue;
    const distance = Math.hypot(there.x - here.x, there.y - here.y);
    if (distance === 0) continue;
    const cosine = ((there.x - here.x) * dx + (there.y - here.y) * dy) / distance;
    if (cosine < CONE_COSINE) continue;
    const cost = distance * (2 - cosine) ** 3;
    if (best === undefined || cost < best.cost) best = { id, cost };
  }
  return best?.id;
}

/** The visible neighbours of a node, each once, sorted by id. */
export function neighboursOf(visible: VisibleGraph, node: string): string[] {
  return [...new Set((visible.edgesOf.get(node) ?? []).map((edge) => otherEnd(edge, node)))].sort();
}

/** The visible node to start walking from: the one with most edges; `undefined` in an empty view. */
export function findHub({ nodes, edges }: Pick<VisibleGraph, "nodes" | "edges">): string | undefined {
  const counts = new Map([...nodes.keys()].map((id) => [id, 0]));
  for (const { source, target } of edges.values()) {
    counts.set(source, counts.get(source)! + 1);
    counts.set(target, counts.get(target)! + 1);
  }
  let best: { id: string; edges: number } | undefined;
  for (const [id, edges] of counts) {
    if (best === undefined || edges > best.edges || (edges === best.edges && id < best.id)) best = { id, edges };
  }
  return best?.id;
}
