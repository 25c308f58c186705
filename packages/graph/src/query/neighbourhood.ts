import type { GraphEntity } from "@newsgraph/schema";
import type { NewsGraph } from "../news-graph.js";
import { seeFact } from "./adjacency.js";
import { checkEntities } from "./check-query.js";
import { answersOf, type LinkAnswers, linkFilter, type WalkOptions } from "./walk-options.js";

/** How far round an entity to look. */
export type NeighbourhoodOptions = WalkOptions & {
  /** Links from the centre to the farthest; 1 unless told. */
  steps?: number | undefined;
  /** How many entities to reach at most, besides the centre; all unless told. */
  limit?: number | undefined;
  /** How many relations, and how many statements, to give at most; all unless told. */
  facts?: number | undefined;
};

/**
 * An entity and what is round it. `distance` counts links from the centre. `complete` is false where the limit of entities or
 * of facts cut it short.
 */
export type Neighbourhood = LinkAnswers & {
  centre: GraphEntity;
  entities: { entity: GraphEntity; distance: number }[];
  complete: boolean;
};

/**
 * The entities that are at most `steps` links away, nearest first and then by id, and the links that lead to them.
 * @throws RangeError where the graph has no such entity, or an option is out of its range.
 */
export function neighbourhood(graph: NewsGraph, entityId: string, options: NeighbourhoodOptions = {}): Neighbourhood {
  const { steps = 1, limit = Infinity, facts = Infinity } = options;
  checkEntities("neighbourhood", "entityId", [entityId], graph);
  if (!Number.isInteger(steps) || steps < 0) {
    throw new RangeError(`neighbourhood: steps is ${steps}; give a whole number from 0 up`);
  }
  for (const [name, value] of Object.entries({ limit, facts })) {
    if (!(value >= 0)) throw new RangeError(`neighbourhood: ${name} is ${value}; give a number from 0 up`);
  }
  const { adjacency } = graph.index;
  const { levels, seen, complete } = walk(graph, entityId, options, steps, limit);
  return {
    centre: graph.findEntity(entityId)!,
    entities: levels.flatMap((numbers, index) =>
      Array.from(numbers, (number) => ({ entity: adjacency.entityAt(number), distance: index + 1 })),
    ),
    ...answersOf(graph, seen, facts),
    complete: complete && seen.relations.size <= facts && seen.statements.size <= facts,
  };
}

/** The entities at each distance from 1 up, by number, and the facts that lead to them. */
function walk(graph: NewsGraph, entityId: string, options: WalkOptions, steps: number, limit: number) {
  const { adjacency } = graph.index;
  const { others, links } = adjacency;
  const isWalked = linkFilter(graph, "neighbourhood", options);
  const seen = adjacency.seen();
  const centre = adjacency.findNumber(entityId)!;
  seen.entities.add(centre);
  const levels: Uint32Array[] = [];
  let complete = true;
  let level = Uint32Array.of(centre);
  for (let distance = 0; distance < steps && level.length > 0; distance++) {
    const next: number[] = [];
    for (const number of level) {
      const end = adjacency.endOf(number);
      for (let at = adjacency.startOf(number); at < end; at++) {
        const link = links[at]!;
        if (!isWalked(link)) continue;
        const other = others[at]!;
        if (seen.entities.size > limit && !seen.entities.has(other)) {
          complete = false;
          continue;
        }
        if (seen.entities.add(other)) next.push(other);
        seeFact(seen, link);
      }
    }
    level = Uint32Array.from(next).sort();
    levels.push(level);
  }
  return { levels, seen, complete };
}
