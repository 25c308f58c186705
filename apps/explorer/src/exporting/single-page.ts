import { NewsGraph, toPageChunks } from "@newsgraph/graph";
import type { GraphFile } from "@newsgraph/schema";

/**
 * The explorer with a graph in it, as the parts of one HTML file; it opens with `view`, a fragment of an address without `#`. The page
 * that is filled lies beside this one and is asked for here. Rejects where it cannot be had.
 */
export async function singlePage(file: GraphFile, view: string): Promise<readonly string[]> {
  const response = await fetch(new URL("offline.html", document.baseURI));
  if (!response.ok) throw new Error(`offline.html: HTTP ${response.status}`);
  return [...toPageChunks(new NewsGraph(file), await response.text(), { view })];
}
