import { looksLikeOwnJson, toJson } from "@newsgraph/graph";
import type { GraphSource } from "@newsgraph/server";
import { readHead } from "./facts-input.js";

import { readGraph } from "./graph-input.js";

/**
 * Where a server's graph comes from: a graph file is read whenever it changes, standard input (`-`) and what other programs
 * wrote once.
 * @throws InputError where that is no graph.
 */
export async function graphSource(path: string): Promise<GraphSource> {
  if (path !== "-" && looksLikeOwnJson(await readHead(path))) return { file: path };
  return { text: toJson(await readGraph(path)) };
}
