import { type NewsGraph, toPageChunks } from "@newsgraph/graph";

/**
 * The explorer with a graph in it, as the parts of one HTML file; it opens with `view`, a fragment of an address without `#`. The page
 * that is filled is asked for at the address `template`. Rejects where it cannot be had.
 */
export async function pageChunks(graph: NewsGraph, template: string, view: string): Promise<Iterable<string>> {
  const response = await fetch(template);
  if (!response.ok) throw new Error(`offline.html: HTTP ${response.status}`);
  return toPageChunks(graph, await response.text(), { view });
}
