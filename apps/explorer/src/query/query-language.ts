import {
  type Completions,
  type PathStep,
  type QueryAnswer,
  QuerySyntaxError,
  runQuery,
  selectGraph,
  suggestCompletions,
} from "@newsgraph/graph";
import type { GraphFile } from "@newsgraph/schema";
import type { Language } from "../messages/index.js";
import type { Chosen } from "../model/chosen.js";
import { nodeId, type ViewGraph } from "../model/view-graph.js";
import { newsGraphOf } from "./news-graph.js";

/** Something that answers a query: a node of the view, or an edge. */
export type Found = { readonly sort: "node" | "edge"; readonly id: string };

/** What the search box shows of a query: how many records of which kind answer, and the first of them that are in the view. */
export type Asked =
  | { readonly kind: QueryAnswer["kind"]; readonly total: number; readonly found: readonly Found[] }
  | { readonly problem: string; readonly from: number; readonly to: number; readonly suggestion: string | undefined };

/** Answers that are shown below the search box. */
const LIMIT = 8;

/**
 * Asks a graph a query of the query language; a text that is none, or names what the graph does not have, gives a problem, told in
 * the language of the page.
 */
export function ask(file: GraphFile, view: ViewGraph, text: string, language: Language): Asked {
  try {
    const answer = runQuery(newsGraphOf(file), text, { limit: LIMIT });
    return { kind: answer.kind, total: answer.total, found: foundIn(answer, view) };
  } catch (error) {
    if (!(error instanceof QuerySyntaxError)) throw error;
    const { from, to, suggestion } = error;
    return { problem: error.messageIn(language), from, to, suggestion };
  }
}

/** What the word at `offset` may become. */
export function complete(file: GraphFile, text: string, offset: number): Completions {
  return suggestCompletions(newsGraphOf(file), text, offset);
}

/** What a query selects of the graph. @throws QuerySyntaxError for a text that is no query. */
export function choose(file: GraphFile, text: string): Chosen {
  const { entities, statements, relations, articles } = selectGraph(newsGraphOf(file), text).file;
  const ids = (list: readonly { id: string }[]) => new Set(list.map(({ id }) => id));
  return { entities: ids(entities), statements: ids(statements), relations: ids(relations), articles: ids(articles) };
}

function foundIn(answer: QueryAnswer, view: ViewGraph): Found[] {
  const node = (sort: "entity" | "statement" | "article", id: string): Found => ({
    sort: "node",
    id: nodeId(sort, id),
  });
  switch (answer.kind) {
    case "entities":
      return answer.answers.map(({ entity }) => node("entity", entity.id));
    case "statements":
      return answer.answers.map(({ statement }) => node("statement", statement.id));
    case "articles":
      return answer.answers.map(({ article }) => node("article", article.id));
    case "relations":
      return edgesWith(new Set(answer.answers.map(({ relation }) => relation.id)), view);
    case "path":
      return answer.answers.flatMap(({ steps }) => nodesAlong(steps).map((id) => node("entity", id)));
  }
}

/** The edges that stand for relations, in the order of the answer; like relations share one. */
function edgesWith(relations: ReadonlySet<string>, view: ViewGraph): Found[] {
  const edges = new Map<string, string>();
  for (const edge of view.edges.values()) {
    for (const relation of edge.relations) if (relations.has(relation)) edges.set(relation, edge.id);
  }
  const ordered = [...relations].map((relation) => edges.get(relation)).filter((id) => id !== undefined);
  return [...new Set(ordered)].map((id) => ({ sort: "edge", id }));
}

function nodesAlong(steps: readonly PathStep[]): string[] {
  return steps.length === 0 ? [] : [steps[0]!.from.id, ...steps.map(({ to }) => to.id)];
}
