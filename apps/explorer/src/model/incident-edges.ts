import type { ViewEdge } from "./view-graph.js";

/** The edges that begin or end at a node, in the order of the graph. */
export type EdgesOf = { get(node: string): readonly ViewEdge[] | undefined };

/** The edges of a part of a graph at each of its nodes: found when they are asked for, since most never are. */
export class IncidentEdges implements EdgesOf {
  readonly #whole: EdgesOf;
  readonly #part: ReadonlyMap<string, ViewEdge>;
  readonly #found = new Map<string, readonly ViewEdge[]>();

  /** @param whole The edges at each node of the graph. @param part Those of its part, by their ids. */
  constructor(whole: EdgesOf, part: ReadonlyMap<string, ViewEdge>) {
    this.#whole = whole;
    this.#part = part;
  }

  get(node: string): readonly ViewEdge[] {
    const known = this.#found.get(node);
    if (known) return known;
    const edges = (this.#whole.get(node) ?? []).filter(({ id }) => this.#part.has(id));
    this.#found.set(node, edges);
    return edges;
  }
}
