import type {
  EntityKind,
  GraphFile,
  GraphStatement,
  Medium,
  RelationType,
  StatementType,
  Status,
} from "@newsgraph/schema";
import { MultiDirectedGraph } from "graphology";

/** What a node of the graphology view stands for; `id` is its id in the graph file. */
export type NodeAttributes =
  | { kind: EntityKind; id: string; label: string; mentions: number; articles: number }
  | {
      kind: "statement";
      id: string;
      label: string;
      statementType: StatementType;
      medium: Medium;
      date?: string;
      article: string;
    }
  | { kind: "article"; id: string; label: string; date?: string; language: string; url?: string };

/** The links that statements and articles have, besides relations. */
export const LINK_KINDS = ["speaker", "addressee", "about", "via", "in", "mentions"] as const;
export type LinkKind = (typeof LINK_KINDS)[number];

/** What an edge of the graphology view stands for. Neither nodes nor edges have an attribute `type`, which renderers keep for themselves. */
export type EdgeAttributes =
  | {
      kind: "relation";
      relation: string;
      label: string;
      relationType: RelationType;
      mode?: string;
      status: Status;
      date?: string;
      score?: number;
      evidence: number;
    }
  | { kind: LinkKind; label: LinkKind; evidence: number };

export type NewsGraphology = MultiDirectedGraph<NodeAttributes, EdgeAttributes>;

/** The key of an article's node; entities and statements have their id as key. */
export function articleNode(articleId: string): string {
  return `article:${articleId}`;
}

const LABEL_LENGTH = 80;

/** The words of a statement's quote; parts are joined by an ellipsis. */
export function quoteText(statement: Pick<GraphStatement, "quote">, text: string): string {
  return statement.quote.map(({ from, to }) => text.slice(from, to)).join(" … ");
}

function shorten(text: string): string {
  const line = text.replace(/\s+/g, " ").trim();
  if (line.length <= LABEL_LENGTH) return line;
  const cut = line.slice(0, LABEL_LENGTH).replace(/[\ud800-\udbff]$/, "");
  return `${cut.replace(/\s+\S*$/, "")} …`;
}

/** How a relation is called: its type and mode, or the predicate of one that has no type. */
export function relationLabel(relation: {
  type: RelationType;
  mode?: string | undefined;
  predicate?: string | undefined;
  role?: string | undefined;
}): string {
  const { type, mode, predicate, role } = relation;
  if (type === "other") return predicate ?? type;
  if (type === "holds-office") return role ?? type;
  return mode === undefined ? type : `${type}/${mode}`;
}

/**
 * The graph as a graphology multigraph. Nodes: entities, statements, articles. Edges: a relation from each of its `from` to
 * each of its `to` (to its place where it has no `to`), keyed `<relation id>:<number>`; from a statement to its speaker,
 * addressee, what it is about and what relays it; `in` from a statement to its article; `mentions` from an article to an
 * entity. A relation that lacks an end has no edge: it is found by the queries only.
 */
export function toGraphology(file: GraphFile): NewsGraphology {
  const graph: NewsGraphology = new MultiDirectedGraph();
  const texts = new Map(file.articles.map(({ id, text }) => [id, text]));
  for (const { id, title, date, language, url } of file.articles) {
    graph.addNode(articleNode(id), {
      kind: "article",
      id,
      label: title ?? id,
      ...(date !== undefined && { date }),
      language,
      ...(url !== undefined && { url }),
    });
  }
  for (const { id, kind, name, mentions, merges } of file.entities) {
    const articles = new Map<string, number>();
    for (const { article } of merges) articles.set(article, 0);
    for (const { article } of mentions) articles.set(article, (articles.get(article) ?? 0) + 1);
    graph.addNode(id, { kind, id, label: name, mentions: mentions.length, articles: articles.size });
    for (const [article, times] of articles) {
      const key = `${articleNode(article)}:mentions:${id}`;
      graph.addEdgeWithKey(key, articleNode(article), id, { kind: "mentions", label: "mentions", evidence: times });
    }
  }
  for (const statement of file.statements) addStatement(graph, statement, texts.get(statement.article)!);
  for (const relation of file.relations) {
    const { id, type, mode, status, date, score, from, to, place } = relation;
    const targets = to.length > 0 || place === undefined ? to : [place];
    const attributes: EdgeAttributes = {
      kind: "relation",
      relation: id,
      label: relationLabel(relation),
      relationType: type,
      ...(mode !== undefined && { mode }),
      status,
      ...(date !== undefined && { date }),
      ...(score !== undefined && { score }),
      evidence: relation.evidence.length,
    };
    let number = 0;
    for (const source of from) {
      for (const target of targets) graph.addEdgeWithKey(`${id}:${number++}`, source, target, { ...attributes });
    }
  }
  return graph;
}

function addStatement(graph: NewsGraphology, statement: GraphStatement, text: string): void {
  const { id, type, medium, date, article } = statement;
  graph.addNode(id, {
    kind: "statement",
    id,
    label: shorten(quoteText(statement, text)),
    statementType: type,
    medium,
    ...(date !== undefined && { date }),
    article,
  });
  const link = (kind: LinkKind, target: string | undefined, key: string = kind) => {
    if (target !== undefined) graph.addEdgeWithKey(`${id}:${key}`, id, target, { kind, label: kind, evidence: 1 });
  };
  link("speaker", statement.speaker?.entity);
  link("addressee", statement.addressee?.entity);
  for (const target of statement.about) link("about", target, `about:${target}`);
  link("via", statement.via);
  link("in", articleNode(article));
}
