import type { NewsGraph } from "../news-graph.js";
import { toPlainText } from "./plain-text.js";

type AttributeType = "string" | "integer" | "double";

/** The attributes of nodes and edges in the order in which they are declared. */
const NODE_ATTRIBUTES: readonly [name: string, type: AttributeType][] = [
  ["kind", "string"],
  ["id", "string"],
  ["mentions", "integer"],
  ["articles", "integer"],
  ["statementType", "string"],
  ["medium", "string"],
  ["article", "string"],
  ["date", "string"],
  ["language", "string"],
  ["url", "string"],
];
const EDGE_ATTRIBUTES: readonly [name: string, type: AttributeType][] = [
  ["kind", "string"],
  ["relation", "string"],
  ["relationType", "string"],
  ["mode", "string"],
  ["status", "string"],
  ["date", "string"],
  ["score", "double"],
  ["evidence", "integer"],
];

const ESCAPES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "\t": "&#9;",
  "\n": "&#10;",
  "\r": "&#13;",
};

/** Some readers take these for line ends, as XML 1.1 does, unless they are written as references. */
const LINE_ENDS_OF_XML_1_1 = /[\u0085\u2028]/g;

function escapeXml(text: string): string {
  return toPlainText(text)
    .replace(/[&<>"\t\n\r]/g, (character) => ESCAPES[character]!)
    .replace(LINE_ENDS_OF_XML_1_1, (character) => `&#${character.charCodeAt(0)};`);
}

/**
 * The graphology view of a graph as GEXF 1.3 (https://gexf.net/1.3), for Gephi and others, in pieces. Nodes and edges have
 * the attributes of `NodeAttributes` and `EdgeAttributes`. An edge weighs as much as it has evidence. Control characters that
 * XML forbids are left out.
 */
export function* toGexfChunks(graph: NewsGraph): Generator<string> {
  const view = graph.graphology;
  yield '<?xml version="1.0" encoding="UTF-8"?>\n<gexf xmlns="http://gexf.net/1.3" version="1.3">\n';
  yield "<meta><creator>newsgraph</creator></meta>\n";
  yield '<graph defaultedgetype="directed">\n';
  yield declareAttributes("node", NODE_ATTRIBUTES);
  yield declareAttributes("edge", EDGE_ATTRIBUTES);
  yield "<nodes>\n";
  for (const { node, attributes } of view.nodeEntries()) {
    yield `<node id="${escapeXml(node)}" label="${escapeXml(attributes.label)}">${values(attributes, NODE_ATTRIBUTES)}</node>\n`;
  }
  yield "</nodes>\n<edges>\n";
  for (const { edge, source, target, attributes } of view.edgeEntries()) {
    yield `<edge id="${escapeXml(edge)}" source="${escapeXml(source)}" target="${escapeXml(target)}" ` +
      `label="${escapeXml(attributes.label)}" weight="${Math.max(1, attributes.evidence)}">${values(attributes, EDGE_ATTRIBUTES)}</edge>\n`;
  }
  yield "</edges>\n</graph>\n</gexf>\n";
}

/** The graph as GEXF 1.3 in one string; see {@link toGexfChunks}. */
export function toGexf(graph: NewsGraph): string {
  return [...toGexfChunks(graph)].join("");
}

function declareAttributes(owner: "node" | "edge", attributes: readonly [string, AttributeType][]): string {
  const lines = attributes.map(([name, type]) => `<attribute id="${name}" title="${name}" type="${type}"/>\n`);
  return `<attributes class="${owner}">\n${lines.join("")}</attributes>\n`;
}

function values(attributes: object, declared: readonly [string, AttributeType][]): string {
  const record = attributes as Record<string, string | number | undefined>;
  const lines = declared.flatMap(([name]) => {
    const value = record[name];
    return value === undefined ? [] : [`<attvalue for="${name}" value="${escapeXml(String(value))}"/>`];
  });
  return `<attvalues>${lines.join("")}</attvalues>`;
}
