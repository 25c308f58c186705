import { ENTITY_KINDS, type EntityKind, type GraphRelation, type RelationType, type Status } from "@newsgraph/schema";
import { finish, ITEMS_A_STEP } from "../breath.js";
import { articleTitle, type GraphIndex, shorten, statementText } from "./graph-index.js";

/** What a node of the view stands for. */
export const NODE_KINDS = [...ENTITY_KINDS, "statement", "article"] as const;
export type NodeKind = EntityKind | "statement" | "article";

/**
 * What an edge of the view stands for: a relation; statements folded into speaker → subject (`said-about`) and, where an
 * agency passes them on, agency → speaker (`relayed`); the links of an unfolded statement (`said`, `about`, `said-to`,
 * `relayed`); an article's mention of an entity (`mentions`).
 */
export type EdgeType = RelationType | "said-about" | "said" | "about" | "said-to" | "relayed" | "mentions";

/** A node of the view. `subject` is the id in the graph file; `weight` counts mentions. */
export type ViewNode = {
  readonly id: string;
  readonly kind: NodeKind;
  readonly subject: string;
  readonly label: string;
  readonly weight: number;
  readonly articles: readonly string[];
  /** Where an article was published. */
  readonly source?: string;
};

/** An edge of the view: all relations or statements of one sort between two nodes. */
export type ViewEdge = {
  readonly id: string;
  readonly type: EdgeType;
  readonly mode?: string;
  readonly role?: string;
  readonly status?: Status;
  readonly score?: number;
  readonly source: string;
  readonly target: string;
  /** False where both ends took part alike, as in a meeting. */
  readonly directed: boolean;
  readonly relations: readonly string[];
  readonly statements: readonly string[];
  readonly articles: readonly string[];
};

/** Everything that could be shown, and for every node its edges. */
export type ViewGraph = {
  readonly nodes: ReadonlyMap<string, ViewNode>;
  readonly edges: ReadonlyMap<string, ViewEdge>;
  readonly edgesOf: ReadonlyMap<string, readonly ViewEdge[]>;
};

/** The view's id of an entity, a statement or an article: the three may share ids in the file. */
export function nodeId(sort: "entity" | "statement" | "article", id: string): string {
  return `${sort}:${id}`;
}

/** True for an edge that stands for folded statements: it joins two entities. */
export function isFolded(edge: Pick<ViewEdge, "type" | "source" | "target">): boolean {
  if (edge.type === "said-about") return true;
  return edge.type === "relayed" && edge.target.startsWith("entity:");
}

/** The id of the edge that stands for each relation, by the relation's id in the file. */
export function edgesByRelation({ edges }: Pick<ViewGraph, "edges">): Map<string, string> {
  const found = new Map<string, string>();
  for (const { id, relations } of edges.values()) for (const relation of relations) found.set(relation, id);
  return found;
}

/** The other end of an edge. */
export function otherEnd(edge: ViewEdge, node: string): string {
  return edge.source === node ? edge.target : edge.source;
}

type EdgeSeed = Omit<ViewEdge, "id" | "relations" | "statements" | "articles">;
/** An edge on its way: its lists may name one thing several times. Most edges stand for one: sets of one would be what memory goes to. */
type Growing = EdgeSeed & { id: string; relations: string[]; statements: string[]; articles: string[] };

/** The view of a graph: entities, statements and articles as nodes; like relations between like ends as one edge. */
export function viewOf(index: GraphIndex): ViewGraph {
  return finish(viewSteps(index));
}

/** {@link viewOf} step by step. */
export function* viewSteps(index: GraphIndex): Generator<void, ViewGraph> {
  const nodes = new Map<string, ViewNode>();
  for (const [at, entity] of index.file.entities.entries()) {
    if (at % ITEMS_A_STEP === 0) yield;
    const articles = eachOnce(entity.mentions.map(({ article }) => article));
    const id = nodeId("entity", entity.id);
    const { kind, name: label, id: subject } = entity;
    nodes.set(id, { id, kind, subject, label, weight: entity.mentions.length, articles });
  }
  for (const [at, statement] of index.file.statements.entries()) {
    if (at % ITEMS_A_STEP === 0) yield;
    const id = nodeId("statement", statement.id);
    const label = shorten(statementText(index, statement), 48);
    const articles = [statement.article];
    nodes.set(id, { id, kind: "statement", subject: statement.id, label, weight: 1, articles });
  }
  for (const article of index.file.articles) {
    const id = nodeId("article", article.id);
    const label = articleTitle(article, 48);
    const { id: subject, source } = article;
    const node: ViewNode = { id, kind: "article", subject, label, weight: 1, articles: [subject] };
    nodes.set(id, source === undefined ? node : { ...node, source });
  }

  const edges = new Map<string, Growing>();
  const link = (seed: EdgeSeed, what: { relation?: string; statement?: string; articles: readonly string[] }) => {
    if (seed.source === seed.target || !nodes.has(seed.source) || !nodes.has(seed.target)) return;
    const { type, mode, role, status, source, target } = seed;
    const key = JSON.stringify([type, mode ?? "", role ?? "", status ?? "", source, target]);
    const edge = edges.get(key) ?? newEdge(key, seed);
    edges.set(key, edge);
    if (what.relation !== undefined) edge.relations.push(what.relation);
    if (what.statement !== undefined) edge.statements.push(what.statement);
    for (const article of what.articles) edge.articles.push(article);
  };

  for (const [at, relation] of index.file.relations.entries()) {
    if (at % ITEMS_A_STEP === 0) yield;
    const articles = relation.evidence.map(({ article }) => article);
    for (const seed of relationEdges(relation)) link(seed, { relation: relation.id, articles });
  }
  for (const [at, statement] of index.file.statements.entries()) {
    if (at % ITEMS_A_STEP === 0) yield;
    const { id, speaker, addressee, via, about, article } = statement;
    const here = nodeId("statement", id);
    const what = { statement: id, articles: [article] };
    const entity = (id: string) => nodeId("entity", id);
    if (speaker?.entity !== undefined) {
      link({ type: "said", source: entity(speaker.entity), target: here, directed: true }, what);
      for (const subject of new Set(about)) {
        const ends = { source: entity(speaker.entity), target: entity(subject) };
        link({ type: "said-about", ...ends, directed: true }, what);
      }
    }
    for (const subject of about) link({ type: "about", source: here, target: entity(subject), directed: true }, what);
    if (addressee?.entity !== undefined) {
      link({ type: "said-to", source: here, target: entity(addressee.entity), directed: true }, what);
    }
    if (via !== undefined) {
      link({ type: "relayed", source: entity(via), target: here, directed: true }, what);
      if (speaker?.entity !== undefined) {
        link({ type: "relayed", source: entity(via), target: entity(speaker.entity), directed: true }, what);
      }
    }
  }
  for (const [at, entity] of index.file.entities.entries()) {
    if (at % ITEMS_A_STEP === 0) yield;
    for (const article of new Set(entity.mentions.map((mention) => mention.article))) {
      const ends = { source: nodeId("article", article), target: nodeId("entity", entity.id) };
      link({ type: "mentions", ...ends, directed: true }, { articles: [article] });
    }
  }
  return yield* linkedSteps(nodes, edges);
}

/** Edges of a relation: from each actor to each recipient; without a recipient, between the actors or to the place. */
function* relationEdges(relation: GraphRelation): Generator<EdgeSeed> {
  const { type, status } = relation;
  const base = {
    type,
    status,
    ...(relation.mode === undefined ? {} : { mode: relation.mode }),
    ...(relation.role === undefined ? {} : { role: relation.role }),
    ...(relation.score === undefined ? {} : { score: relation.score }),
  };
  const entity = (id: string) => nodeId("entity", id);
  const from = [...new Set(relation.from)];
  if (relation.to.length > 0) {
    for (const actor of from) {
      for (const recipient of new Set(relation.to)) {
        yield { ...base, source: entity(actor), target: entity(recipient), directed: true };
      }
    }
    return;
  }
  for (const [first, actor] of from.entries()) {
    for (const other of from.slice(first + 1)) {
      const [source, target] = actor < other ? [actor, other] : [other, actor];
      yield { ...base, source: entity(source), target: entity(target), directed: false };
    }
  }
  if (relation.place !== undefined) {
    for (const actor of from) {
      yield { ...base, source: entity(actor), target: entity(relation.place), directed: true };
    }
  }
}

function newEdge(id: string, seed: EdgeSeed): Growing {
  return { ...seed, id, relations: [], statements: [], articles: [] };
}

const NONE: readonly string[] = [];

/** What a list names, in order, each once: as a list of its own, since one that grew has room for more, many times over. */
function eachOnce(list: readonly string[]): readonly string[] {
  return list.length === 0 ? NONE : list.length === 1 ? list.slice() : [...new Set(list)].sort();
}

function* linkedSteps(
  nodes: ReadonlyMap<string, ViewNode>,
  growing: ReadonlyMap<string, Growing>,
): Generator<void, ViewGraph> {
  const edges = new Map<string, ViewEdge>();
  const edgesOf = new Map<string, ViewEdge[]>();
  for (const [at, id] of [...growing.keys()].sort().entries()) {
    if (at % ITEMS_A_STEP === 0) yield;
    const { relations, statements, articles, ...rest } = growing.get(id)!;
    const edge = {
      ...rest,
      relations: eachOnce(relations),
      statements: eachOnce(statements),
      articles: eachOnce(articles),
    };
    edges.set(id, edge);
    for (const end of [edge.source, edge.target]) {
      const list = edgesOf.get(end);
      if (list) list.push(edge);
      else edgesOf.set(end, [edge]);
    }
  }
  return { nodes, edges, edgesOf };
}
