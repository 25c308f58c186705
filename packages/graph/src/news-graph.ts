import type { GraphArticle, GraphEntity, GraphFile, GraphRelation, GraphStatement } from "@newsgraph/schema";
import type { GraphProblem } from "./build/graph-builder.js";
import { type NewsGraphology, toGraphology } from "./graphology-view.js";
import { Adjacency } from "./query/adjacency.js";
import { countAll, type GraphCounts } from "./query/counts.js";
import { NameIndex } from "./query/name-index.js";
import type { RecordIndex } from "./query/record-index.js";
import { articleIndex, entityIndex, relationIndex, statementIndex } from "./query/record-indexes.js";
import { TextIndex } from "./query/text-index.js";
import { type ToldWithin, toldWithin } from "./query/told-within.js";

/**
 * A graph and what answers questions about it. The file is the graph: everything else is derived from it when first asked
 * for, and nothing edits it. Make one with `buildGraph`, `createGraphBuilder` or `fromJson`.
 */
export class NewsGraph {
  /** The graph as it is written. Do not edit it: the indexes would not notice. */
  readonly file: GraphFile;
  /** What was odd about the facts it was built from; empty for a graph that was read. */
  readonly problems: readonly GraphProblem[];

  readonly #articles = lazy(() => byId(this.file.articles));
  readonly #entities = lazy(() => byId(this.file.entities));
  readonly #statements = lazy(() => byId(this.file.statements));
  readonly #relations = lazy(() => byId(this.file.relations));
  readonly #graphology = lazy(() => toGraphology(this.file));
  readonly #counts = lazy(() => countAll(this.file));
  /** What the queries look things up in; each part is made when it is first asked for. @internal */
  readonly index: GraphIndex;

  constructor(file: GraphFile, problems: readonly GraphProblem[] = []) {
    this.file = file;
    this.problems = problems;
    this.index = indexOf(this);
  }

  /** The article of that id; `undefined` where there is none. */
  findArticle(id: string): GraphArticle | undefined {
    return this.#articles().get(id);
  }

  /** The entity of that id; `undefined` where there is none. */
  findEntity(id: string): GraphEntity | undefined {
    return this.#entities().get(id);
  }

  /** The statement of that id; `undefined` where there is none. */
  findStatement(id: string): GraphStatement | undefined {
    return this.#statements().get(id);
  }

  /** The relation of that id; `undefined` where there is none. */
  findRelation(id: string): GraphRelation | undefined {
    return this.#relations().get(id);
  }

  /**
   * The graph for graphology's algorithms and for drawing: entities, statements and articles as nodes, see
   * `toGraphology`. Made once; whoever adds positions or colours to it shares them with all who hold this graph.
   */
  get graphology(): NewsGraphology {
    return this.#graphology();
  }

  /** How many of everything the graph has. */
  get counts(): GraphCounts {
    return this.#counts();
  }
}

/** What the queries look things up in. */
export type GraphIndex = {
  readonly names: NameIndex;
  readonly articles: RecordIndex<GraphArticle>;
  readonly entities: RecordIndex<GraphEntity>;
  readonly statements: RecordIndex<GraphStatement>;
  readonly relations: RecordIndex<GraphRelation>;
  readonly adjacency: Adjacency;
  readonly texts: TextIndex;
  readonly toldWithin: ToldWithin;
  readonly entitiesByArticle: ReadonlyMap<string, readonly GraphEntity[]>;
};

function indexOf(graph: NewsGraph): GraphIndex {
  const parts = {
    names: lazy(() => new NameIndex(graph.index.entities.records)),
    articles: lazy(() => articleIndex(graph)),
    entities: lazy(() => entityIndex(graph)),
    statements: lazy(() => statementIndex(graph)),
    relations: lazy(() => relationIndex(graph)),
    adjacency: lazy(() => new Adjacency(graph)),
    texts: lazy(() => new TextIndex(graph)),
    toldWithin: lazy(() => toldWithin(graph)),
    entitiesByArticle: lazy(() => entitiesByArticle(graph.file.entities)),
  };
  return Object.defineProperties(
    {} as GraphIndex,
    Object.fromEntries(Object.entries(parts).map(([name, get]) => [name, { get, enumerable: true }])),
  );
}

function lazy<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

function byId<T extends { id: string }>(items: readonly T[]): Map<string, T> {
  return new Map(items.map((item) => [item.id, item]));
}

function entitiesByArticle(entities: readonly GraphEntity[]): Map<string, GraphEntity[]> {
  const lists = new Map<string, GraphEntity[]>();
  for (const entity of entities) {
    for (const article of new Set(entity.merges.map((merge) => merge.article))) {
      const list = lists.get(article);
      if (list === undefined) lists.set(article, [entity]);
      else list.push(entity);
    }
  }
  return lists;
}
