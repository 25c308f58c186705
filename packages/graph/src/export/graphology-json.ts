import { graphEdges, graphNodes } from "../graph-elements.js";
import type { NewsGraph } from "../news-graph.js";

/**
 * The graph as graphology writes graphs down (the form of `Graph.export`), in pieces, one node or edge a line:
 * `Graph.from(JSON.parse(text))` gives the graphology view.
 */
export function* toGraphologyJsonChunks({ file }: NewsGraph): Generator<string> {
  yield '{"options":{"type":"directed","multi":true,"allowSelfLoops":true},"attributes":{"name":"newsgraph"},\n"nodes":[';
  yield* lines(graphNodes(file));
  yield '\n],\n"edges":[';
  yield* lines(graphEdges(file));
  yield "\n]}\n";
}

function* lines(elements: Iterable<object>): Generator<string> {
  let before = "\n";
  for (const element of elements) {
    yield before + JSON.stringify(element);
    before = ",\n";
  }
}
