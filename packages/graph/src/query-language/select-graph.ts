import type { GraphEntity, GraphFile, GraphRelation, GraphStatement } from "@newsgraph/schema";
import { NewsGraph } from "../news-graph.js";
import { linksBetween } from "../query/find-paths.js";
import { numbersOf } from "../query/number-set.js";
import { askedKind, criteriaIn, findAnswerKind, sharedKinds } from "./answer-kind.js";
import { QueryCompiler } from "./compile-query.js";
import type { FieldName, RecordKind } from "./fields.js";
import { findPathEnds, pathsOf } from "./path-query.js";
import { placedQuery } from "./placed-query.js";
import type { PairValue, Query } from "./query.js";

/** Fields that speak of whole articles. */
const OF_ARTICLES: ReadonlySet<FieldName> = new Set(["in", "date", "source", "language", "title"]);

/**
 * The part of a graph that a query selects, as a graph of its own in which no reference dangles: every statement and relation
 * that answers, whole, with the entities in it and the articles that tell it. A query that only articles and facts can answer
 * (`date:2023-04`, `source:…`) selects these articles and what they name as well; one that only entities can answer
 * (`kind:person`) selects these and the facts between them; `path:` selects what leads from the one to the other. Entities keep
 * the mentions in the articles selected, at least one. Ids stay as they are; nothing found gives an empty graph.
 * @throws QuerySyntaxError for a text that is no query; QueryNameError for a name that the graph does not have.
 */
export function selectGraph(graph: NewsGraph, query: Query | string): NewsGraph {
  const asked = placedQuery(query);
  const compiler = new QueryCompiler(graph);
  const selection = new GraphPart(graph);
  const ends = findPathEnds(asked);
  if (ends !== undefined) selectPaths(graph, compiler, asked, ends, selection);
  else for (const kind of selectedKinds(asked)) selectKind(graph, compiler, asked, kind, selection);
  return new NewsGraph(selection.file());
}

/** Of which kinds records are selected for themselves, and not only because others need them. */
function selectedKinds(query: Query): readonly RecordKind[] {
  const asked = askedKind(query);
  if (asked !== undefined) return [asked];
  const shared = sharedKinds(query);
  if (shared.length === 0) return [findAnswerKind(query) ?? "entities"];
  const isOfArticles = criteriaIn(query).every((leaf) => leaf.type === "field" && OF_ARTICLES.has(leaf.field));
  return isOfArticles || shared.length === 1 ? shared : shared.filter((kind) => kind !== "articles");
}

function selectKind(
  graph: NewsGraph,
  compiler: QueryCompiler,
  query: Query,
  kind: RecordKind,
  selection: GraphPart,
): void {
  const { index } = graph;
  const found = compiler.compile(query, kind);
  const isAlone = selectedKinds(query).length === 1;
  for (const number of numbersOf(found)) {
    switch (kind) {
      case "statements":
        selection.addStatement(index.statements.records[number]!);
        break;
      case "relations":
        selection.addRelation(index.relations.records[number]!);
        break;
      case "entities":
        selection.entities.add(index.entities.records[number]!.id);
        break;
      case "articles":
        selection.addArticle(index.articles.records[number]!.id, isAlone);
    }
  }
  if (kind === "entities" && isAlone) selection.addFactsBetween();
}

function selectPaths(
  graph: NewsGraph,
  compiler: QueryCompiler,
  query: Query,
  ends: PairValue,
  selection: GraphPart,
): void {
  const { adjacency } = graph.index;
  const { found, isWalked } = pathsOf(graph, compiler, query, ends);
  for (const [from, to] of found.steps()) {
    for (const link of linksBetween(graph, from, to, isWalked)) {
      const relation = adjacency.findRelation(link);
      if (relation !== undefined) selection.addRelation(relation);
      const statement = adjacency.findStatement(link);
      if (statement !== undefined) selection.addStatement(statement);
    }
  }
}

/** Records that are selected, and with each what it refers to. */
class GraphPart {
  readonly #graph: NewsGraph;
  readonly articles = new Set<string>();
  readonly entities = new Set<string>();
  readonly #statements = new Set<GraphStatement>();
  readonly #relations = new Set<GraphRelation>();

  constructor(graph: NewsGraph) {
    this.#graph = graph;
  }

  addStatement(statement: GraphStatement): void {
    this.#statements.add(statement);
    this.articles.add(statement.article);
    for (const id of entitiesOfStatement(statement)) this.entities.add(id);
  }

  addRelation(relation: GraphRelation): void {
    this.#relations.add(relation);
    for (const { article } of relation.evidence) this.articles.add(article);
    for (const id of entitiesOfRelation(relation)) this.entities.add(id);
  }

  /** Adds an article and what it names, and with `facts` what it tells. */
  addArticle(id: string, facts: boolean): void {
    const { index } = this.#graph;
    this.articles.add(id);
    for (const entity of index.entitiesByArticle.get(id) ?? []) this.entities.add(entity.id);
    if (!facts) return;
    for (const number of index.statements.postings("article").with(id)) {
      this.addStatement(index.statements.records[number]!);
    }
    for (const number of index.relations.postings("article").with(id)) {
      this.addRelation(index.relations.records[number]!);
    }
  }

  /** Adds the facts all of whose entities are selected. */
  addFactsBetween(): void {
    const isWithin = (ids: readonly string[]) => ids.length > 0 && ids.every((id) => this.entities.has(id));
    const { statements, relations } = this.#graph.file;
    for (const statement of statements) if (isWithin(entitiesOfStatement(statement))) this.addStatement(statement);
    for (const relation of relations) if (isWithin(entitiesOfRelation(relation))) this.addRelation(relation);
  }

  /** What is selected, in the order of the file. */
  file(): GraphFile {
    const { file } = this.#graph;
    const entities = file.entities.filter(({ id }) => this.entities.has(id));
    for (const { mentions, merges } of entities) {
      if (mentions.some(({ article }) => this.articles.has(article))) continue;
      const [first] = mentions.length > 0 ? mentions : merges;
      if (first !== undefined) this.articles.add(first.article);
    }
    return {
      format: file.format,
      articles: file.articles.filter(({ id }) => this.articles.has(id)),
      entities: entities.map((entity) => this.#cut(entity)),
      statements: file.statements.filter((statement) => this.#statements.has(statement)),
      relations: file.relations.filter((relation) => this.#relations.has(relation)),
    };
  }

  #cut(entity: GraphEntity): GraphEntity {
    const isKept = ({ article }: { article: string }) => this.articles.has(article);
    return { ...entity, mentions: entity.mentions.filter(isKept), merges: entity.merges.filter(isKept) };
  }
}

function entitiesOfStatement({ speaker, addressee, via, place, about }: GraphStatement): string[] {
  return [speaker?.entity, addressee?.entity, via, place, ...about].filter((id) => id !== undefined);
}

function entitiesOfRelation({ from, to, place, claimedBy }: GraphRelation): string[] {
  return [...from, ...to, place, claimedBy].filter((id) => id !== undefined);
}
