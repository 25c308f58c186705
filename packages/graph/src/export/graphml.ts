import { graphEdges, graphNodes } from "../graph-elements.js";
import type { NewsGraph } from "../news-graph.js";
import { attributeWriter, type DeclaredAttribute, EDGE_ATTRIBUTES, NODE_ATTRIBUTES } from "./element-attributes.js";

const OWN_NODE_ATTRIBUTES: readonly DeclaredAttribute[] = [["label", "string"], ["id", "string"], ...NODE_ATTRIBUTES];
const OWN_EDGE_ATTRIBUTES: readonly DeclaredAttribute[] = [
  ["label", "string"],
  ["weight", "double"],
  ...EDGE_ATTRIBUTES,
];

const TYPES = { string: "string", integer: "long", double: "double" } as const;

/**
 * The graph as GraphML (http://graphml.graphdrawing.org, schema 1.1) in pieces, for yEd, NetworkX, igraph, Cytoscape and
 * others. Nodes and edges have the attributes of `NodeAttributes` and `EdgeAttributes` as declared keys; the attribute `id` of
 * a node is its id in the graph file. The XML ids are those of the graph, with what GraphML's type of ids (NMTOKEN) does not
 * allow written as `_x<hexadecimal>_`. Control characters that XML forbids are left out.
 */
export function* toGraphmlChunks({ file }: NewsGraph): Generator<string> {
  yield '<?xml version="1.0" encoding="UTF-8"?>\n<graphml xmlns="http://graphml.graphdrawing.org/xmlns" ' +
    'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns ' +
    'http://graphml.graphdrawing.org/xmlns/1.1/graphml.xsd">\n';
  yield declareKeys("node", OWN_NODE_ATTRIBUTES);
  yield declareKeys("edge", OWN_EDGE_ATTRIBUTES);
  const nodeData = dataWriter("node", OWN_NODE_ATTRIBUTES);
  const edgeData = dataWriter("edge", OWN_EDGE_ATTRIBUTES);
  yield '<graph id="newsgraph" edgedefault="directed">\n';
  for (const { key, attributes } of graphNodes(file)) {
    yield `<node id="${toNmtoken(key)}">${nodeData(attributes)}</node>\n`;
  }
  for (const { key, source, target, attributes } of graphEdges(file)) {
    // The field before the spread: after it, V8 would give each of these objects a hidden class of its own.
    const weighed = { weight: Math.max(1, attributes.evidence), ...attributes };
    yield `<edge id="${toNmtoken(key)}" source="${toNmtoken(source)}" target="${toNmtoken(target)}">` +
      `${edgeData(weighed)}</edge>\n`;
  }
  yield "</graph>\n</graphml>\n";
}

function declareKeys(owner: "node" | "edge", attributes: readonly DeclaredAttribute[]): string {
  const lines = attributes.map(
    ([name, type]) => `<key id="${owner}.${name}" for="${owner}" attr.name="${name}" attr.type="${TYPES[type]}"/>\n`,
  );
  return lines.join("");
}

function dataWriter(owner: "node" | "edge", declared: readonly DeclaredAttribute[]): (attributes: object) => string {
  return attributeWriter(declared, (name) => `<data key="${owner}.${name}">`, "</data>");
}

/** Everything but the letters, digits and signs of an NMTOKEN within ASCII, and an underscore that could begin an escape. */
const NO_NMTOKEN = /[^A-Za-z0-9.:_-]|_(?=x)/gu;

/** Keys without any of these, and that is nearly all, are NMTOKENs as they are. */
const SUSPECT = /[^A-Za-z0-9.:_-]|_x/;

/** A key as an NMTOKEN; no two keys give the same one. An empty key is `_x_`. */
export function toNmtoken(key: string): string {
  if (key === "") return "_x_";
  if (!SUSPECT.test(key)) return key;
  return key.replace(NO_NMTOKEN, (character) => `_x${character.codePointAt(0)!.toString(16)}_`);
}
