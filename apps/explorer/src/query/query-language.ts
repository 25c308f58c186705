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
import { nodeId } from "../model/view-graph.js";
import { newsGraphOf } from "./news-graph.js";

/** Something that answers a query: a node of the view, or a relation by its id in the file. */
export type Found = { readonly sort: "node" | "relation"; readonly id: string };

/** What the search box shows of a query: how many records of which kind answer, and the first of them. */
export type Asked =
  | { readonly kind: QueryAnswer["kind"]; readonly total: number; readonly found: readonly Found[] }
  | { readonly problem: string; readonly from: number; readonly to: number; readonly suggestion: string | undefined };

/** Answers that are shown below the search box. */
const LIMIT = 8;

/**
 * Asks a graph a query of the query language; a text that is none, or names what the graph does not have, gives a problem, told in
 * the language of the page.
 */
export function ask(file: GraphFile, text: string, language: Language): Asked {
  try {
    const answer = runQuery(newsGraphOf(file), text, { limit: LIMIT });
    return { kind: answer.kind, total: answer.total, found: foundIn(answer) };
  } catch (error) {
    if (!(error instanceof QuerySyntaxError)) throw error;
    const { from, to, suggestion } = error;
    return { problem: error.messageIn(language), from, to, suggestion };
  }
}

/** Makes the indexes that queries are answered from. */
export function prepare(file: GraphFile): void {
  runQuery(newsGraphOf(file), "kind:person", { limit: 1 });
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

function foundIn(answer: QueryAnswer): Found[] {
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
      return answer.answers.map(({ relation }) => ({ sort: "relation", id: relation.id }));
    case "path":
      return answer.answers.flatMap(({ steps }) => nodesAlong(steps).map((id) => node("entity", id)));
  }
}

function nodesAlong(steps: readonly PathStep[]): string[] {
  return steps.length === 0 ? [] : [steps[0]!.from.id, ...steps.map(({ to }) => to.id)];
}
