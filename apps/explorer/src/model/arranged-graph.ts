import { nodeRadius } from "./appearance.js";
import type { ArrangedNode } from "./arrangement.js";
import type { VisibleGraph } from "./filters.js";
import { findFirstDate } from "./first-date.js";
import type { GraphIndex } from "./graph-index.js";
import { LABEL_LENGTH } from "./labels.js";
import type { LayoutEdge } from "./layout.js";

/** CSS pixels of a letter, about: measured widths would differ from one machine's fonts to another's, and the picture with them. */
const LETTER_WIDTH = 6.6;

/** The nodes of a visible graph with what arrangements go by. */
export function* arrangedNodes({ nodes }: VisibleGraph, index: GraphIndex | undefined): Generator<ArrangedNode> {
  for (const node of nodes.values()) {
    const { id, kind, label } = node;
    const labelWidth = Math.min(label.length, LABEL_LENGTH) * LETTER_WIDTH;
    const date = index && findFirstDate(index, node);
    yield { id, kind, radius: nodeRadius(node), labelWidth, ...(date === undefined ? {} : { date }) };
  }
}

/** The edges of a visible graph, each as heavy as it has facts. */
export function* arrangedEdges({ edges }: VisibleGraph): Generator<LayoutEdge> {
  for (const { source, target, relations, statements } of edges.values())
    yield { source, target, weight: relations.length + statements.length };
}
