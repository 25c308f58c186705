import type { Scene } from "./scene.js";

/** The nodes and edges that look different in another scene of the same graph; lists may name one twice. */
export function changedItems(before: Scene, after: Scene): { nodes: string[]; edges: string[] } {
  // Nodes are as large as the crowd that they stand in allows, and lines end at their rims.
  if (before.palette !== after.palette || before.unfiltered !== after.unfiltered) {
    return {
      nodes: [...missingIn(after.visible.nodes, before.visible.nodes), ...after.visible.nodes.keys()],
      edges: [...missingIn(after.visible.edges, before.visible.edges), ...after.visible.edges.keys()],
    };
  }
  const nodes: string[] = [];
  const edges: string[] = [];
  if (before.visible !== after.visible) {
    nodes.push(...inOneOnly(before.visible.nodes, after.visible.nodes));
    edges.push(...inOneOnly(before.visible.edges, after.visible.edges));
  }
  if (before.emphasis !== after.emphasis) {
    for (const emphasis of [before.emphasis, after.emphasis]) {
      nodes.push(...(emphasis?.nodes ?? []), ...(emphasis?.centre ?? []));
      edges.push(...(emphasis?.edges ?? []));
    }
  }
  if (before.hubs !== after.hubs) {
    const changed = [...inOneOnly(before.hubs, after.hubs)];
    nodes.push(...changed);
    for (const id of changed) for (const edge of after.unfiltered.edgesOf.get(id) ?? []) edges.push(edge.id);
  }
  return { nodes, edges };
}

type Ids = { has(id: string): boolean; keys(): IterableIterator<string> };

function* inOneOnly(one: Ids, other: Ids): Generator<string> {
  yield* missingIn(other, one);
  yield* missingIn(one, other);
}

function* missingIn(ids: Ids, all: Ids): Generator<string> {
  for (const id of all.keys()) if (!ids.has(id)) yield id;
}
