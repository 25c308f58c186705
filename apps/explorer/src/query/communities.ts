import { findCommunities } from "@newsgraph/graph";
import type { GraphFile } from "@newsgraph/schema";
import { newsGraphOf } from "./news-graph.js";

/** The communities of a graph's entities by id, the largest first. */
export function communitiesOf(file: GraphFile): string[][] {
  return findCommunities(newsGraphOf(file)).communities.map(({ entities }) => entities.map(({ id }) => id));
}
