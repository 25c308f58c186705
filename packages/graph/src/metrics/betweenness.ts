import betweennessCentrality from "graphology-metrics/centrality/betweenness.js";
import type { NewsGraph } from "../news-graph.js";
import { type EntityGraphOptions, undirectedEntityGraph } from "./entity-graph.js";
import { type EntityScore, rankEntities } from "./entity-scores.js";

/**
 * The share of shortest paths between any two others that lead through each entity, 0 to 1; the highest first. Which way a fact
 * leads does not count (Brandes 2001; graphology-metrics). It takes time as the product of entities and links: a second for
 * a thousand entities, minutes for ten thousand; select a part of larger graphs first.
 */
export function betweenness(graph: NewsGraph, options: EntityGraphOptions = {}): EntityScore[] {
  const entities = undirectedEntityGraph(graph, options);
  const scores = entities.order === 0 ? {} : betweennessCentrality(entities, { getEdgeWeight: null });
  return rankEntities(graph, (id) => scores[id] ?? 0);
}
