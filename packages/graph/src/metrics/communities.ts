import type { GraphEntity } from "@newsgraph/schema";
import louvain from "graphology-communities-louvain";
import type { NewsGraph } from "../news-graph.js";
import { type EntityGraphOptions, undirectedEntityGraph } from "./entity-graph.js";
import { seededRandom } from "./seeded-random.js";

/** How to part the entities. */
export type CommunityOptions = EntityGraphOptions & {
  /** Above 1 for more and smaller communities, below for fewer and larger; 1 unless told. */
  resolution?: number | undefined;
  /** Decides where the algorithm is free to choose; the same number gives the same communities. 1 unless told. */
  seed?: number | undefined;
};

/** Entities that have more to do with each other than with the rest, the most mentioned first. */
export type Community = { entities: GraphEntity[] };

/** The communities of a graph and how well they part it: 0 is chance, 1 the most there can be. */
export type Communities = { communities: Community[]; modularity: number };

/**
 * Parts the entities into communities (Louvain, Blondel et al. 2008; graphology-communities-louvain), the largest first.
 * Entities without links are left out; where no facts link any, there are none.
 * @throws RangeError where `resolution` is not above 0.
 */
export function findCommunities(graph: NewsGraph, options: CommunityOptions = {}): Communities {
  const { resolution = 1, seed = 1 } = options;
  if (!(resolution > 0)) throw new RangeError(`findCommunities: resolution is ${resolution}; give a number above 0`);
  const entities = undirectedEntityGraph(graph, options);
  if (entities.size === 0) return { communities: [], modularity: 0 };
  const found = louvain.detailed(entities, { resolution, rng: seededRandom(seed), getEdgeWeight: "weight" });
  const members = new Map<number, GraphEntity[]>();
  for (const entity of graph.index.entities.records) {
    const community = found.communities[entity.id];
    if (community === undefined) continue;
    const list = members.get(community);
    if (list === undefined) members.set(community, [entity]);
    else list.push(entity);
  }
  const communities = [...members.values()].map((list) => ({ entities: list }));
  return {
    communities: communities.sort((a, b) => b.entities.length - a.entities.length),
    modularity: found.modularity,
  };
}
