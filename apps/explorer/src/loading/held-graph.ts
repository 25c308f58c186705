import type { GraphFile } from "@newsgraph/schema";
import type { LoadResult } from "./read-graph.js";

/** Where `toPageChunks` of `@newsgraph/graph` puts the graph into a page that is one file. */
const holder = document.getElementById("newsgraph-file");

/** Whether the page is one file that holds its graph: nothing lies beside it, and it reads nothing else. */
export const isSingleFile = holder !== null;

/** The view that such a page opens with, as the fragment of an address; empty elsewhere. */
export const heldView = holder?.dataset.view ?? "";

/** The graph that the page holds. It was checked when it was put there, and can be broken by a cut file only. */
export function readHeldGraph(): LoadResult {
  try {
    return { graph: JSON.parse(holder?.textContent ?? "") as GraphFile, notes: [] };
  } catch (error) {
    return { problem: "invalid", detail: String(error) };
  }
}
