import "./strict-csp.js";
import { findCommunities, NewsGraph } from "@newsgraph/graph";
import type { GraphFile } from "@newsgraph/schema";

self.addEventListener("message", ({ data }: MessageEvent<GraphFile>) => {
  const { communities } = findCommunities(new NewsGraph(data));
  self.postMessage(communities.map(({ entities }) => entities.map(({ id }) => id)));
});
