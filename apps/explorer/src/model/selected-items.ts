import type { Selection } from "./state.js";
import type { TimeItem } from "./timeline.js";
import type { ViewGraph } from "./view-graph.js";

/** Tells which items have to do with a selection: the statement, article or relation itself, or those an entity takes part in; `undefined` without one. */
export function isPartOf(selection: Selection | undefined, view: ViewGraph): ((item: TimeItem) => boolean) | undefined {
  if (selection?.sort === "edge") {
    const edge = view.edges.get(selection.id);
    if (edge === undefined) return undefined;
    const relations = new Set(edge.relations);
    const statements = new Set(edge.statements);
    return ({ sort, subject }) => (sort === "relation" ? relations : statements).has(subject) && sort !== "article";
  }
  const node = selection === undefined ? undefined : view.nodes.get(selection.id);
  if (node === undefined) return undefined;
  const { kind, subject, articles } = node;
  if (kind === "statement" || kind === "article") return (item) => item.sort === kind && item.subject === subject;
  const mentioning = new Set(articles);
  return (item) => (item.sort === "article" ? mentioning.has(item.subject) : item.actors.includes(subject));
}
