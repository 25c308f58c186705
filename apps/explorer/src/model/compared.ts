import type { GraphIndex } from "./graph-index.js";
import { nodeId } from "./view-graph.js";

/** What can be compared with its like. */
export const COMPARED_SORTS = ["actors", "articles", "sources"] as const;
export type ComparedSort = (typeof COMPARED_SORTS)[number];

/** More columns beside each other cannot be read. */
const MOST_COMPARED = 4;

/** The id under which the articles of one source are compared; articles and entities have those of their nodes. */
export function sourceId(source: string): string {
  return `source:${source}`;
}

/** The sort of an id that is compared. */
export function comparedSort(id: string): ComparedSort {
  if (id.startsWith("article:")) return "articles";
  return id.startsWith("source:") ? "sources" : "actors";
}

/** The name, or id within the file, behind the sort. */
export function comparedSubject(id: string): string {
  return id.slice(id.indexOf(":") + 1);
}

/** `compared` with `id` added: only its like are kept, each once, and the last few of them. */
export function addCompared(compared: readonly string[], id: string): readonly string[] {
  if (compared.includes(id)) return compared;
  const alike = compared.filter((other) => comparedSort(other) === comparedSort(id));
  return [...alike, id].slice(-MOST_COMPARED);
}

/** True where the graph has what `id` names: an entity, an article or a source. */
export function isComparable(index: GraphIndex, id: string): boolean {
  const subject = comparedSubject(id);
  if (id.startsWith("entity:")) return index.entities.has(subject);
  if (id.startsWith("article:")) return index.articles.has(subject);
  return id.startsWith("source:") && index.file.articles.some(({ source }) => source === subject);
}

/** What may be chosen to be compared, by id, the most told of first. */
export function comparable(index: GraphIndex, sort: ComparedSort, limit: number): string[] {
  const { articles, entities } = index.file;
  if (sort === "articles") return articles.map(({ id }) => nodeId("article", id)).slice(0, limit);
  if (sort === "sources") {
    const sources = articles.flatMap(({ source }) => (source === undefined ? [] : [source]));
    return [...new Set(sources)].sort().map(sourceId).slice(0, limit);
  }
  const speakersFirst = (id: string) => index.statementsBy.get(id)?.length ?? 0;
  return entities
    .filter(({ kind }) => ["person", "organization", "state", "group"].includes(kind))
    .sort(
      (a, b) =>
        speakersFirst(b.id) - speakersFirst(a.id) || b.mentions.length - a.mentions.length || (a.id < b.id ? -1 : 1),
    )
    .map(({ id }) => nodeId("entity", id))
    .slice(0, limit);
}
