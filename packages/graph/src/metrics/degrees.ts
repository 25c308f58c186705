import type { NewsGraph } from "../news-graph.js";
import { type EntityGraphOptions, entityGraph } from "./entity-graph.js";
import { type EntityScore, rankEntities } from "./entity-scores.js";

/** Which links to count. */
export type DegreeOptions = EntityGraphOptions & {
  /** `out`: those that it acts on or speaks of; `in`: those that act on it or speak of it; `both` unless told. */
  direction?: "in" | "out" | "both" | undefined;
};

/** How many other entities each is linked to; the highest first. */
export function degrees(graph: NewsGraph, options: DegreeOptions = {}): EntityScore[] {
  const entities = entityGraph(graph, options);
  const { direction = "both" } = options;
  return rankEntities(graph, (id) => {
    if (direction === "in") return entities.inDegree(id);
    if (direction === "out") return entities.outDegree(id);
    return entities.neighbors(id).length;
  });
}
