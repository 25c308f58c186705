import type { ImportProblems } from "./import-error.js";
import type { RawAttribute, RawEdge, RawGraph, RawNode } from "./raw-graph.js";
import { readXml, requiredXmlAttribute, type XmlElement, xmlAttribute } from "./read-xml.js";

type Declared = { title: string; fallback: string };
type Open = {
  element: RawNode | RawEdge;
  attributes: [string, string][];
  given: Set<string>;
  spells: [string, string][];
};

/** What GEXF says for drawing alone. */
const DRAWING = new Set(["color", "position", "size", "shape", "thickness"]);

/**
 * A GEXF file (1.0 to 1.3): nodes, also those within nodes, and edges with the values of their attributes and their times.
 * Colours and positions are left out and told.
 */
export function readGexf(text: string, problems: ImportProblems): RawGraph {
  const graph: RawGraph = { nodes: [], edges: [] };
  const declared = { node: new Map<string, Declared>(), edge: new Map<string, Declared>() };
  const open: Open[] = [];
  let owner: "node" | "edge" = "node";
  let declaring: Declared | undefined;
  let isDirected = false;

  const begin = (element: XmlElement, made: RawNode | RawEdge) => {
    const attributes: [string, string][] = [];
    for (const name of ["weight", "kind", "start", "end", "timestamp"]) {
      const value = xmlAttribute(element, name);
      if (value !== undefined) attributes.push([name, value]);
    }
    open.push({ element: made, attributes, given: new Set(), spells: [] });
  };

  readXml(text, {
    open(element) {
      const { name, line } = element;
      const has = (attribute: string) => xmlAttribute(element, attribute);
      if (name === "graph") isDirected = has("defaultedgetype") === "directed";
      else if (name === "attributes") owner = has("class") === "edge" ? "edge" : "node";
      else if (name === "attribute") {
        const id = requiredXmlAttribute(element, "id");
        declaring = { title: has("title") ?? id, fallback: "" };
        declared[owner].set(id, declaring);
      } else if (name === "node") {
        const node: RawNode = { id: requiredXmlAttribute(element, "id"), label: has("label"), attributes: [], line };
        graph.nodes.push(node);
        begin(element, node);
      } else if (name === "edge") {
        const type = has("type");
        const edge: RawEdge = {
          id: has("id"),
          source: requiredXmlAttribute(element, "source"),
          target: requiredXmlAttribute(element, "target"),
          label: has("label"),
          attributes: [],
          directed: type === undefined ? isDirected : type === "directed",
          line,
        };
        graph.edges.push(edge);
        begin(element, edge);
      } else if (name === "attvalue") {
        const current = open.at(-1);
        const id = has("for") ?? has("id");
        if (current === undefined || id === undefined) return;
        const kind = "source" in current.element ? "edge" : "node";
        current.attributes.push([declared[kind].get(id)?.title ?? id, has("value") ?? ""]);
        current.given.add(id);
      } else if (name === "spell") {
        open.at(-1)?.spells.push([has("start") ?? has("timestamp") ?? "", has("end") ?? has("timestamp") ?? ""]);
      } else if (DRAWING.has(name)) {
        problems.add("drawing", "colours, positions and sizes are left out: newsgraph draws graphs its own way", line);
      }
    },
    text(part, path) {
      if (declaring !== undefined && path.at(-1) === "default") declaring.fallback += part;
    },
    close(name) {
      if (name === "attribute") declaring = undefined;
      if (name !== "node" && name !== "edge") return;
      const { element, attributes, given, spells } = open.pop()!;
      for (const [id, { title, fallback }] of declared[name]) {
        if (fallback !== "" && !given.has(id)) attributes.push([title, fallback]);
      }
      if (spells.length > 0) attributes.push(["spells", spells.map(([start, end]) => `${start}/${end}`).join(" | ")]);
      element.attributes = attributes satisfies RawAttribute[];
    },
  });
  return graph;
}
