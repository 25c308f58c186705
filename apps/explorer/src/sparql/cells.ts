import { prefixesFor, readDataIri, type SparqlTerm } from "@newsgraph/rdf";
import type { Span } from "@newsgraph/schema";
import type { GraphIndex } from "../model/graph-index.js";
import { nodeId, type ViewGraph } from "../model/view-graph.js";

/** What a cell of an answer shows, and where it leads: to a node, to an edge, to a passage of an article, or nowhere. */
export type Cell =
  | { readonly sort: "node"; readonly node: string }
  | { readonly sort: "edge"; readonly edge: string; readonly text: string }
  | { readonly sort: "passage"; readonly article: string; readonly span: Span; readonly text: string }
  | { readonly sort: "text"; readonly text: string };

const PREFIXES = Object.entries(prefixesFor());

/** The cell for a term; an empty one for what a row leaves open. */
export function cellFor(term: SparqlTerm | undefined, index: GraphIndex, view: ViewGraph): Cell {
  if (term === undefined) return { sort: "text", text: "" };
  if (term.type !== "uri") return { sort: "text", text: term.value };
  return passageCell(term.value, index) ?? graphCell(term.value, view) ?? { sort: "text", text: shortName(term.value) };
}

function graphCell(iri: string, view: ViewGraph): Cell | undefined {
  const named = iri.includes("#") ? undefined : readDataIri(iri);
  if (named === undefined || named.sort === "rule") return undefined;
  if (named.sort !== "relation") {
    const node = nodeId(named.sort, named.id);
    return view.nodes.has(node) ? { sort: "node", node } : undefined;
  }
  for (const edge of view.edges.values()) {
    if (edge.relations.includes(named.id)) return { sort: "edge", edge: edge.id, text: shortName(iri) };
  }
  return undefined;
}

/** A passage by its fragment of RFC 5147, which counts characters; spans count UTF-16 code units. */
function passageCell(iri: string, index: GraphIndex): Cell | undefined {
  const [, from, to] = /#char=(\d+),(\d+)$/.exec(iri) ?? [];
  const named = readDataIri(iri);
  const article = named?.sort === "article" ? index.articles.get(named.id) : undefined;
  if (article === undefined || from === undefined || to === undefined) return undefined;
  const characters = [...article.text];
  const start = characters.slice(0, Number(from)).join("").length;
  const text = characters.slice(Number(from), Number(to)).join("");
  return { sort: "passage", article: article.id, span: { from: start, to: start + text.length }, text };
}

/** An address with the prefix that a query may use for it, where there is one. */
export function shortName(iri: string): string {
  const found = PREFIXES.find(([, namespace]) => iri.startsWith(namespace));
  return found === undefined ? iri : `${found[0]}:${iri.slice(found[1].length)}`;
}
