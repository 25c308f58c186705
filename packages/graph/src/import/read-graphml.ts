import type { ImportProblems } from "./import-error.js";
import type { RawEdge, RawGraph, RawNode } from "./raw-graph.js";
import { readXml, requiredXmlAttribute, xmlAttribute } from "./read-xml.js";

type Key = { name: string; owner: string; fallback: string };
type Open = { element: RawNode | RawEdge; attributes: [string, string][]; given: Set<string> };

/**
 * A GraphML file: nodes, also those of graphs within nodes, and edges with their data. A label is the data of the key "label"
 * or, as yEd writes it, the text of a `NodeLabel` or `EdgeLabel`. Hyperedges and ports are left out and told.
 */
export function readGraphml(text: string, problems: ImportProblems): RawGraph {
  const graph: RawGraph = { nodes: [], edges: [] };
  const keys = new Map<string, Key>();
  const open: Open[] = [];
  const directed: boolean[] = [];
  let key: Key | undefined;
  let data: { key: string; text: string } | undefined;
  let drawnLabel = "";

  readXml(text, {
    open(element, path) {
      const { name, line } = element;
      const has = (attribute: string) => xmlAttribute(element, attribute);
      // Within data only the labels of yEd count: everything else there is a drawing or another program's.
      if (data !== undefined) return;
      if (name === "graph") directed.push(has("edgedefault") !== "undirected");
      else if (name === "key") {
        const id = requiredXmlAttribute(element, "id");
        key = { name: has("attr.name") ?? id, owner: has("for") ?? "all", fallback: "" };
        keys.set(id, key);
      } else if (name === "node") {
        const node: RawNode = { id: requiredXmlAttribute(element, "id"), attributes: [], line };
        graph.nodes.push(node);
        open.push({ element: node, attributes: [], given: new Set() });
      } else if (name === "edge") {
        const own = has("directed");
        const edge: RawEdge = {
          id: has("id"),
          source: requiredXmlAttribute(element, "source"),
          target: requiredXmlAttribute(element, "target"),
          attributes: [],
          directed: own === undefined ? (directed.at(-1) ?? true) : own === "true" || own === "1",
          line,
        };
        graph.edges.push(edge);
        open.push({ element: edge, attributes: [], given: new Set() });
      } else if (name === "data") {
        data = { key: requiredXmlAttribute(element, "key"), text: "" };
        drawnLabel = "";
      } else if (name === "hyperedge" || name === "port") {
        problems.add(name, `<${name}> is left out: a graph of newsgraph has nothing like it`, line);
      } else if (name === "locator") {
        problems.add("locator", "a part of the graph that stands in another file is left out", line);
      } else if (path.length === 1 && name !== "graphml") {
        problems.add("root", `the root is <${name}>`, line);
      }
    },
    text(part, path) {
      const innermost = path.at(-1);
      if (key !== undefined && innermost === "default") key.fallback += part;
      if (data === undefined) return;
      if (innermost === "data") data.text += part;
      else if (innermost === "NodeLabel" || innermost === "EdgeLabel") drawnLabel += part;
    },
    close(name) {
      if (name === "key") key = undefined;
      else if (name === "graph") directed.pop();
      else if (name === "data" && data !== undefined) {
        const current = open.at(-1);
        if (current !== undefined) {
          if (drawnLabel.trim() !== "") current.element.label ??= drawnLabel.trim();
          else if (data.text.trim() !== "") current.attributes.push([keys.get(data.key)?.name ?? data.key, data.text]);
          current.given.add(data.key);
        }
        data = undefined;
      } else if ((name === "node" || name === "edge") && data === undefined) {
        const { element, attributes, given } = open.pop()!;
        for (const [id, { name: title, owner, fallback }] of keys) {
          if (fallback !== "" && !given.has(id) && (owner === name || owner === "all"))
            attributes.push([title, fallback]);
        }
        element.attributes = attributes;
      }
    },
  });
  return graph;
}
