import { graphEdges, graphNodes } from "../graph-elements.js";
import type { NewsGraph } from "../news-graph.js";
import { toPlainText } from "./plain-text.js";

/** The shape that stands for a kind of node in a drawing; https://graphviz.org/doc/info/shapes.html. */
const SHAPES: Readonly<Record<string, string>> = {
  person: "ellipse",
  organization: "box",
  state: "house",
  group: "octagon",
  place: "diamond",
  event: "hexagon",
  work: "component",
  statement: "note",
  article: "tab",
};

/**
 * The graph in the language of Graphviz (https://graphviz.org/doc/info/lang.html) in pieces. Every id and label stands in
 * double quotes; a relation's status other than asserted is in its label.
 */
export function* toDotChunks({ file }: NewsGraph): Generator<string> {
  yield 'digraph "newsgraph" {\n';
  for (const { key, attributes } of graphNodes(file)) {
    const shape = SHAPES[attributes.kind];
    yield `  ${quoteId(key)} [label=${quoteLabel(attributes.label)}, shape="${shape}", class="${attributes.kind}"];\n`;
  }
  for (const { source, target, attributes } of graphEdges(file)) {
    const { kind, label } = attributes;
    const told = kind === "relation" && attributes.status !== "asserted" ? `${label} (${attributes.status})` : label;
    yield `  ${quoteId(source)} -> ${quoteId(target)} [label=${quoteLabel(told)}, class="${kind}", weight="${Math.max(1, attributes.evidence)}"];\n`;
  }
  yield "}\n";
}

/** A label: backslashes begin escapes in it, so that each is doubled; line ends become `\n`. */
function quoteLabel(text: string): string {
  const line = toPlainText(text)
    .replace(/[\\"]/g, (character) => `\\${character}`)
    .replace(/\r\n|[\r\n\u2028\u2029]/g, "\\n");
  return `"${line}"`;
}

/**
 * An id. In it the only escape is that of a double quote, and a backslash before a line end joins lines: backslashes,
 * line ends and the sign that escapes them are written in percent notation, which no reader takes for anything else.
 */
function quoteId(key: string): string {
  const plain = toPlainText(key).replace(/[%\\\r\n\u2028\u2029]/g, (character) => encodeURIComponent(character));
  return `"${plain.replace(/"/g, '\\"')}"`;
}
