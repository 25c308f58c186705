import type {
  EntityKind,
  GraphEntity,
  GraphFile,
  GraphRelation,
  GraphStatement,
  Medium,
  RelationType,
  StatementType,
  Status,
} from "@newsgraph/schema";
import { quoteText } from "./quote-text.js";

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
      predicate?: string;
      role?: string;
      status: Status;
      date?: string;
      score?: number;
      evidence: number;
    }
  | { kind: LinkKind; label: LinkKind; evidence: number };

/** A node of the graph as programs for graphs see it. */
export type NodeElement = { key: string; attributes: NodeAttributes };

/** An edge of the graph as programs for graphs see it. */
export type EdgeElement = { key: string; source: string; target: string; attributes: EdgeAttributes };

/** The key of an article's node; entities and statements have their id as key. */
export function articleNode(articleId: string): string {
  return `article:${articleId}`;
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

const LABEL_LENGTH = 80;

/** Text on one line, at most about 80 characters of it: an ellipsis stands for the rest. */
export function shortLabel(text: string): string {
  const line = text.replace(/\s+/g, " ").trim();
  if (line.length <= LABEL_LENGTH) return line;
  const cut = line.slice(0, LABEL_LENGTH).replace(/[\ud800-\udbff]$/, "");
  return `${cut.replace(/\s+\S*$/, "")} …`;
}

/** Every node of the graph, one at a time: articles, entities, statements, each in the order of the file. */
export function* graphNodes(file: GraphFile): Generator<NodeElement> {
  for (const { id, title, date, language, url } of file.articles) {
    const attributes: NodeAttributes = {
      kind: "article",
      id,
      label: title ?? id,
      ...(date !== undefined && { date }),
      language,
      ...(url !== undefined && { url }),
    };
    yield { key: articleNode(id), attributes };
  }
  for (const entity of file.entities) {
    const { id, kind, name, mentions } = entity;
    const articles = mentionsByArticle(entity).size;
    yield { key: id, attributes: { kind, id, label: name, mentions: mentions.length, articles } };
  }
  const texts = new Map(file.articles.map(({ id, text }) => [id, text]));
  for (const statement of file.statements) {
    const { id, type, medium, date, article } = statement;
    const attributes: NodeAttributes = {
      kind: "statement",
      id,
      label: shortLabel(quoteText(statement, texts.get(article)!)),
      statementType: type,
      medium,
      ...(date !== undefined && { date }),
      article,
    };
    yield { key: id, attributes };
  }
}

/**
 * Every edge of the graph, one at a time: `mentions` from an article to an entity; from a statement to its speaker, addressee,
 * what it is about, what relays it, and `in` its article; a relation from each of its `from` to each of its `to` (to its place
 * where it has no `to`), keyed `<relation id>:<number>`. A relation that lacks an end has no edge.
 */
export function* graphEdges(file: GraphFile): Generator<EdgeElement> {
  for (const entity of file.entities) yield* mentionEdges(entity);
  for (const statement of file.statements) yield* statementEdges(statement);
  for (const relation of file.relations) yield* relationEdges(relation);
}

/** How often each article that has the entity mentions it. */
function mentionsByArticle({ mentions, merges }: GraphEntity): Map<string, number> {
  const articles = new Map<string, number>();
  for (const { article } of merges) articles.set(article, 0);
  for (const { article } of mentions) articles.set(article, (articles.get(article) ?? 0) + 1);
  return articles;
}

/** The edges to an entity from the articles that mention it. */
export function* mentionEdges(entity: GraphEntity): Generator<EdgeElement> {
  for (const [article, times] of mentionsByArticle(entity)) {
    const source = articleNode(article);
    const attributes: EdgeAttributes = { kind: "mentions", label: "mentions", evidence: times };
    yield { key: `${source}:mentions:${entity.id}`, source, target: entity.id, attributes };
  }
}

/** The edges of a statement; those of kind `only` where that is given. */
export function* statementEdges(statement: GraphStatement, only?: LinkKind): Generator<EdgeElement> {
  const wanted = (kind: LinkKind) => only === undefined || only === kind;
  const { id, speaker, addressee, about, via, article } = statement;
  const link = (kind: LinkKind, target: string, key: string = kind): EdgeElement => ({
    key: `${id}:${key}`,
    source: id,
    target,
    attributes: { kind, label: kind, evidence: 1 },
  });
  if (speaker?.entity !== undefined && wanted("speaker")) yield link("speaker", speaker.entity);
  if (addressee?.entity !== undefined && wanted("addressee")) yield link("addressee", addressee.entity);
  if (wanted("about")) for (const target of about) yield link("about", target, `about:${target}`);
  if (via !== undefined && wanted("via")) yield link("via", via);
  if (wanted("in")) yield link("in", articleNode(article));
}

/** The edges of a relation; none where it lacks an end. */
export function* relationEdges(relation: GraphRelation): Generator<EdgeElement> {
  const { id, type, mode, predicate, role, status, date, score, from, to, place, evidence } = relation;
  const targets = to.length > 0 || place === undefined ? to : [place];
  let number = 0;
  for (const source of from) {
    for (const target of targets) {
      const attributes: EdgeAttributes = {
        kind: "relation",
        relation: id,
        label: relationLabel(relation),
        relationType: type,
        ...(mode !== undefined && { mode }),
        ...(predicate !== undefined && { predicate }),
        ...(role !== undefined && { role }),
        status,
        ...(date !== undefined && { date }),
        ...(score !== undefined && { score }),
        evidence: evidence.length,
      };
      yield { key: `${id}:${number++}`, source, target, attributes };
    }
  }
}
