import type { GraphFile } from "@newsgraph/schema";
import type { VisibleGraph } from "../model/filters.js";

/**
 * The part of a graph that is shown, as a graph of its own in which no reference dangles: the relations and statements of the lines that are
 * to be seen, whole, the nodes, and the articles that tell of them. Entities keep their mentions in these articles.
 */
export function shownGraph(file: GraphFile, visible: VisibleGraph): GraphFile {
  const relationIds = new Set([...visible.edges.values()].flatMap(({ relations }) => relations));
  const statementIds = new Set([...visible.edges.values()].flatMap(({ statements }) => statements));
  const articleIds = new Set<string>();
  const entityIds = new Set<string>();
  for (const { kind, subject } of visible.nodes.values()) {
    if (kind === "article") articleIds.add(subject);
    else if (kind === "statement") statementIds.add(subject);
    else entityIds.add(subject);
  }
  const relations = file.relations.filter(({ id }) => relationIds.has(id));
  const statements = file.statements.filter(({ id }) => statementIds.has(id));
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
