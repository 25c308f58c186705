import pagerank from "graphology-metrics/centrality/pagerank.js";
import type { NewsGraph } from "../news-graph.js";
import { type EntityGraphOptions, entityGraph } from "./entity-graph.js";
import { type EntityScore, rankEntities } from "./entity-scores.js";

/** How to rank. */
export type PageRankOptions = EntityGraphOptions & {
  /** How likely a walker is to follow a link rather than to jump anywhere; 0.85 unless told. */
  alpha?: number | undefined;
};

/** More than enough for any `alpha` up to 0.99. */
const MAX_ITERATIONS = 2000;

/**
 * PageRank over the facts, each entity weighted by how many facts lead to it (Brin & Page 1998; graphology-metrics). The highest
 * first; the scores sum to 1. A graph without entities gives none.
 * @throws RangeError where `alpha` is not from 0 up to but without 1.
 */
export function pageRank(graph: NewsGraph, options: PageRankOptions = {}): EntityScore[] {
  const { alpha = 0.85 } = options;
  if (!(alpha >= 0 && alpha < 1)) throw new RangeError(`pageRank: alpha is ${alpha}; give a number from 0 to below 1`);
  const entities = entityGraph(graph, options);
  if (entities.order === 0) return [];
  const scores = pagerank(entities, { alpha, maxIterations: MAX_ITERATIONS, getEdgeWeight: "weight" });
  return rankEntities(graph, (id) => scores[id] ?? 0);
}
