import type { NewsGraph } from "../news-graph.js";
import { attributeWriter, type DeclaredAttribute, EDGE_ATTRIBUTES, NODE_ATTRIBUTES } from "./element-attributes.js";
import { datedEdges, datedNodes, type Spell } from "./spells.js";
import { escapeXml } from "./xml-text.js";

/**
 * The graph as GEXF 1.3 (https://gexf.net/1.3), for Gephi and others, in pieces. Nodes and edges have the attributes of
 * `NodeAttributes` and `EdgeAttributes`, and the days that they belong to: a date of the statement or relation, else those of
 * the articles that tell it; what has no date is there all the time. An edge weighs as much as it has evidence, and its
 * `kind` is its label, so that Gephi joins no two relations of different kinds. Control characters that XML forbids are left out.
 */
export function* toGexfChunks({ file }: NewsGraph): Generator<string> {
  yield '<?xml version="1.0" encoding="UTF-8"?>\n<gexf xmlns="http://gexf.net/1.3" version="1.3">\n';
  yield "<meta><creator>newsgraph</creator></meta>\n";
  yield '<graph defaultedgetype="directed" mode="dynamic" timeformat="date" timerepresentation="interval">\n';
  yield declareAttributes("node", NODE_ATTRIBUTES);
  yield declareAttributes("edge", EDGE_ATTRIBUTES);
  const nodeValues = valueWriter(NODE_ATTRIBUTES);
  const edgeValues = valueWriter(EDGE_ATTRIBUTES);
  yield "<nodes>\n";
  for (const { key, attributes, spells } of datedNodes(file)) {
    const named = `id="${escapeXml(key)}" label="${escapeXml(attributes.label)}"`;
    yield element("node", named, nodeValues(attributes), spells);
  }
  yield "</nodes>\n<edges>\n";
  for (const { key, source, target, attributes, spells } of datedEdges(file)) {
    const label = escapeXml(attributes.label);
    const named =
      `id="${escapeXml(key)}" source="${escapeXml(source)}" target="${escapeXml(target)}" label="${label}" ` +
      `kind="${label}" weight="${Math.max(1, attributes.evidence)}"`;
    yield element("edge", named, edgeValues(attributes), spells);
  }
  yield "</edges>\n</graph>\n</gexf>\n";
}

/** The graph as GEXF 1.3 in one string; see {@link toGexfChunks}. */
export function toGexf(graph: NewsGraph): string {
  return [...toGexfChunks(graph)].join("");
}

function declareAttributes(owner: "node" | "edge", attributes: readonly DeclaredAttribute[]): string {
  const lines = attributes.map(([name, type]) => `<attribute id="${name}" title="${name}" type="${type}"/>\n`);
  return `<attributes class="${owner}">\n${lines.join("")}</attributes>\n`;
}

function valueWriter(declared: readonly DeclaredAttribute[]): (attributes: object) => string {
  return attributeWriter(declared, (name) => `<attvalue for="${name}" value="`, '"/>');
}

function element(tag: "node" | "edge", named: string, values: string, spells: readonly Spell[]): string {
  if (spells.length > 1) {
    const times = spells.map(({ start, end }) => `<spell start="${start}" end="${end}"/>`).join("");
    return `<${tag} ${named}><attvalues>${values}</attvalues><spells>${times}</spells></${tag}>\n`;
  }
  const [only] = spells;
  const when = only === undefined ? "" : ` start="${only.start}" end="${only.end}"`;
  return `<${tag} ${named}${when}><attvalues>${values}</attvalues></${tag}>\n`;
}
