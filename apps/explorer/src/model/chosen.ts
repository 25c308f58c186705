import type { ViewEdge, ViewNode } from "./view-graph.js";

/** What a query, or a filter of facts, chooses of a graph, by the ids in the file. */
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

/** What both choose; where one is absent, all that the other does. */
export function chosenByBoth(a: Chosen | undefined, b: Chosen | undefined): Chosen | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  const both = (one: ReadonlySet<string>, other: ReadonlySet<string>) =>
    new Set([...one].filter((id) => other.has(id)));
  return {
    entities: both(a.entities, b.entities),
    statements: both(a.statements, b.statements),
    relations: both(a.relations, b.relations),
    articles: both(a.articles, b.articles),
  };
}
