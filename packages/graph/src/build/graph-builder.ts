import { type Facts, GRAPH_FORMAT, type GraphArticle, type GraphFile, type GraphStatement } from "@newsgraph/schema";
import { compareText, sortByHash, sortedBy } from "../compare.js";
import { NewsGraph } from "../news-graph.js";
import { resolveEntities } from "../resolve/resolve-entities.js";
import { checkFacts } from "./check-facts.js";
import { addVersion, findVersionProblem, type Versions } from "./choose-version.js";
import { graphEntities } from "./graph-entities.js";
import { RelationMerger } from "./merge-relations.js";
import { distinctStatements, graphStatements } from "./merge-statements.js";
import { articleSentences } from "./sentences.js";

/** Something odd about the facts that a graph was built from; the graph stands all the same. */
export type GraphProblem = { code: "article-conflict"; article: string; message: string };

/** How a graph is built. */
export type GraphBuildOptions = {
  /** Joins of entities across articles that score below this (0 to 1) are not made; 0 unless told. See `MERGE_SCORES`. */
  minMergeScore?: number;
};

/** Collects the facts of articles and makes a graph of them. */
export type GraphBuilder = {
  /**
   * Adds the facts of one article; order and repetition do not matter. The builder keeps the object: do not edit it afterwards.
   * @throws TypeError for facts of another version, with an id twice, or with a reference to no entity.
   */
  add(facts: Facts): void;
  /** The graph of everything added so far; more may be added and built afterwards. */
  build(): NewsGraph;
};

/**
 * Makes an empty builder. The same facts give the same graph, to the byte of its JSON, in whatever order and however often
 * they are added. Where different facts carry one article's id, one of them is chosen by their content, and the graph's
 * `problems` say so.
 * @throws RangeError where `minMergeScore` is not between 0 and 1.
 */
export function createGraphBuilder(options: GraphBuildOptions = {}): GraphBuilder {
  const minMergeScore = options.minMergeScore ?? 0;
  if (!(minMergeScore >= 0 && minMergeScore <= 1)) {
    throw new RangeError(`createGraphBuilder: minMergeScore is ${minMergeScore}; give a number from 0 to 1`);
  }
  const articles = new Map<string, Versions>();
  return {
    add(facts) {
      checkFacts(facts);
      const { id } = facts.article;
      const versions = articles.get(id);
      if (versions === undefined) articles.set(id, { kept: facts, json: new Map() });
      else if (versions.kept !== facts) articles.set(id, addVersion(versions, facts));
    },
    build() {
      const all = [...articles.values()].sort((a, b) => compareText(a.kept.article.id, b.kept.article.id));
      const problems = all.flatMap((versions): GraphProblem[] => {
        const message = findVersionProblem(versions);
        return message === undefined ? [] : [{ code: "article-conflict", article: versions.kept.article.id, message }];
      });
      return new NewsGraph(
        assemble(
          all.map(({ kept }) => kept),
          minMergeScore,
        ),
        problems,
      );
    },
  };
}

/** Builds a graph from the facts of articles in one call; see {@link createGraphBuilder}. */
export function buildGraph(facts: Iterable<Facts>, options?: GraphBuildOptions): NewsGraph {
  const builder = createGraphBuilder(options);
  for (const one of facts) builder.add(one);
  return builder.build();
}

function assemble(all: readonly Facts[], minMergeScore: number): GraphFile {
  const articleIds = all.map(({ article }) => article.id);
  const lists = all.map(({ entities }) => sortedBy(entities, (entity) => entity.id));
  const { entities, itemIds } = graphEntities(resolveEntities(lists, minMergeScore), articleIds);
  const persons = new Set(entities.filter(({ kind }) => kind === "person").map(({ id }) => id));
  const relations = new RelationMerger();
  const statements: GraphStatement[] = [];
  const ids = new Map<string, string>();
  const toGraphId = (id: string) => ids.get(id)!;
  let item = 0;
  for (const [index, facts] of all.entries()) {
    ids.clear();
    for (const { id } of lists[index]!) ids.set(id, itemIds[item++]!);
    relations.add(facts, toGraphId);
    for (const statement of graphStatements(facts, toGraphId)) statements.push(statement);
  }
  return {
    format: GRAPH_FORMAT,
    articles: all.map(graphArticle),
    entities: sortByHash(entities),
    statements: distinctStatements(sortByHash(statements)),
    relations: relations.relations((id) => persons.has(id)),
  };
}

function graphArticle({ article, sentences, times }: Facts): GraphArticle {
  const { id, title, date, language, source, url, text } = article;
  return {
    id,
    title,
    date,
    language,
    source,
    url,
    text,
    sentences: articleSentences(text, sentences),
    times: times
      .map(({ from, to, value }) => ({ from, to, value }))
      .sort((a, b) => a.from - b.from || a.to - b.to || compareText(a.value, b.value)),
  };
}
