import type { GraphEntity } from "@newsgraph/schema";
import type { NewsGraph } from "../news-graph.js";

/** An entity and how much it has of something. */
export type EntityScore = { entity: GraphEntity; score: number };

/** The entities of a graph with their scores, the highest first, of equal ones the most mentioned. */
export function rankEntities(graph: NewsGraph, scoreOf: (id: string) => number): EntityScore[] {
  return graph.index.entities.records
    .map((entity) => ({ entity, score: scoreOf(entity.id) }))
    .sort((a, b) => b.score - a.score);
}
