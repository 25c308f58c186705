import type { GraphFile } from "@newsgraph/schema";
import type { VisibleGraph } from "../model/filters.js";

/** What is shown of a graph, by the ids in its file: nodes, and the facts of the lines. */
export type ShownIds = {
  readonly articles: ReadonlySet<string>;
  readonly entities: ReadonlySet<string>;
  readonly statements: ReadonlySet<string>;
  readonly relations: ReadonlySet<string>;
};

/** The ids of what is shown. */
export function shownIds({ nodes, edges }: VisibleGraph): ShownIds {
  const ids = {
    articles: new Set<string>(),
    entities: new Set<string>(),
    statements: new Set<string>(),
    relations: new Set<string>(),
  };
  for (const { relations, statements } of edges.values()) {
    for (const id of relations) ids.relations.add(id);
    for (const id of statements) ids.statements.add(id);
  }
  for (const { kind, subject } of nodes.values()) {
    (kind === "article" ? ids.articles : kind === "statement" ? ids.statements : ids.entities).add(subject);
  }
  return ids;
}

/**
 * The part of a graph that is shown, as a graph of its own in which no reference dangles: the relations and statements of the lines that are
 * to be seen, whole, the nodes, and the articles that tell of them. Entities keep their mentions in these articles.
 */
export function shownGraph(file: GraphFile, shown: ShownIds): GraphFile {
  const articleIds = new Set(shown.articles);
  const entityIds = new Set(shown.entities);
  const relations = file.relations.filter(({ id }) => shown.relations.has(id));
  const statements = file.statements.filter(({ id }) => shown.statements.has(id));
  for (const { from, to, place, claimedBy, evidence } of relations) {
    for (const id of [...from, ...to, place, claimedBy]) if (id !== undefined) entityIds.add(id);
    for (const { article } of evidence) articleIds.add(article);
  }
  for (const { article, speaker, addressee, via, place, about } of statements) {
    articleIds.add(article);
    for (const id of [speaker?.entity, addressee?.entity, via, place, ...about])
      if (id !== undefined) entityIds.add(id);
  }
  const entities = file.entities.filter(({ id }) => entityIds.has(id));
  for (const { mentions, merges } of entities) {
    const all = mentions.length > 0 ? mentions : merges;
    // Somebody without a fact that is shown still stands in an article.
    if (!all.some(({ article }) => articleIds.has(article))) for (const { article } of all) articleIds.add(article);
  }
  const isIn = ({ article }: { article: string }) => articleIds.has(article);
  return {
    format: file.format,
    articles: file.articles.filter(({ id }) => articleIds.has(id)),
    entities: entities.map((entity) => ({
      ...entity,
      mentions: entity.mentions.filter(isIn),
      merges: entity.merges.filter(isIn),
    })),
    statements,
    relations,
  };
}
