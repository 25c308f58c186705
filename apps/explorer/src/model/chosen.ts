import type { ViewEdge, ViewNode } from "./view-graph.js";

/** What a query chooses of a graph, by the ids in the file. */
export type Chosen = {
  readonly entities: ReadonlySet<string>;
  readonly statements: ReadonlySet<string>;
  readonly relations: ReadonlySet<string>;
  readonly articles: ReadonlySet<string>;
};

/** True for a node that was chosen. */
export function isNodeChosen(node: ViewNode, chosen: Chosen): boolean {
  if (node.kind === "statement") return chosen.statements.has(node.subject);
  if (node.kind === "article") return chosen.articles.has(node.subject);
  return chosen.entities.has(node.subject);
}

/** True for an edge that stands for a fact which was chosen; for a mention, where its article was. */
export function isEdgeChosen(edge: ViewEdge, chosen: Chosen): boolean {
  if (edge.type === "mentions") return edge.articles.some((article) => chosen.articles.has(article));
  return (
    edge.relations.some((id) => chosen.relations.has(id)) || edge.statements.some((id) => chosen.statements.has(id))
  );
}
