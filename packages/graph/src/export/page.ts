import { toJsonChunks } from "../json.js";
import type { NewsGraph } from "../news-graph.js";
import { inPieces } from "./export-format.js";
import { escapeXml } from "./xml-text.js";

/** Where the graph goes in the explorer's single-file page: `offline.html` of `@newsgraph/explorer`. */
const GRAPH_PLACE = "<!--newsgraph-file-->";

/** What a page that holds its graph can be told; `view` is the fragment of the explorer's address, without `#`, that it opens with. */
export type PageOptions = { view?: string | undefined };

/**
 * The explorer with a graph in it, as one HTML page that opens without a network. The graph is data to the browser, never markup: of
 * what could end its element, or begin a comment in it, no character is left as it is.
 * @throws RangeError where `template` is no single-file page of the explorer.
 */
export function* toPageChunks(graph: NewsGraph, template: string, { view = "" }: PageOptions = {}): Generator<string> {
  const [before = "", after, ...more] = template.split(GRAPH_PLACE);
  if (after === undefined || more.length > 0) {
    throw new RangeError(
      `toPageChunks: the template has to hold ${GRAPH_PLACE} once; take offline.html of the explorer`,
    );
  }
  yield before;
  yield `<script type="application/json" id="newsgraph-file" data-view="${escapeXml(view)}">\n`;
  for (const chunk of inPieces(toJsonChunks(graph))) yield asScriptData(chunk);
  yield `</script>${after}`;
}

/** JSON in which nothing reads as HTML; outside of strings it has none of these characters. */
function asScriptData(json: string): string {
  return json.replace(/[<>&\u2028\u2029]/g, (found) => `\\u${found.charCodeAt(0).toString(16).padStart(4, "0")}`);
}
