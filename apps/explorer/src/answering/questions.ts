import type { Completions, PathStep } from "@newsgraph/graph";
import type { GraphFile } from "@newsgraph/schema";
import type { SavedFile, SaveRequest } from "../exporting/saved-files.js";
import type { Language } from "../messages/index.js";
import type { Chosen } from "../model/chosen.js";
import type { CommonIds } from "../model/common-neighbours.js";
import type { FactFilters } from "../model/fact-filter.js";
import { indexGraph } from "../model/graph-index.js";
import { hasField } from "../model/query-text.js";
import { type SearchIndex, type SearchResult, search, searchIndex } from "../model/search.js";
import type { Asked } from "../query/query-language.js";

/** What stands in the search box: the text, where the caret is in it, and the language of the page. */
export type SearchText = { readonly text: string; readonly caret: number; readonly language: Language };

/** What a text in the search box finds; `asked` where it is a query. Without the query language there are no completions. */
export type SearchAnswer = {
  readonly results: readonly SearchResult[];
  readonly asked: Asked | undefined;
  readonly completions: Completions | undefined;
};

/** Two entities, by id, and how many of the shortest paths between them are wanted. */
export type PathQuestion = { readonly from: string; readonly to: string; readonly limit: number };

/** The surroundings of an entity that are asked for: as many steps, and `limit` entities at most. */
export type NeighbourQuestion = { readonly id: string; readonly steps: number; readonly limit: number };

let queryLanguage: typeof import("../query/query-language.js") | undefined;
async function loadQueryLanguage() {
  queryLanguage ??= await import("../query/query-language.js");
  return queryLanguage;
}

const indexes = new WeakMap<GraphFile, SearchIndex>();

/** What is searched in, made once a graph. */
export function searchIndexOf(file: GraphFile): SearchIndex {
  let index = indexes.get(file);
  if (index === undefined) {
    index = searchIndex(indexGraph(file));
    indexes.set(file, index);
  }
  return index;
}

/**
 * What a graph can be asked, each as a function of the graph and one plain value that answers with plain values: they run in a worker that
 * holds the graph. What takes long lets others be answered in between. What few ask for is loaded when it is asked for.
 */
export const QUESTIONS = {
  /** Loads what queries need and makes their indexes, so that the first query is answered as fast as the next ones. */
  async prepare(file: GraphFile): Promise<void> {
    (await loadQueryLanguage()).prepare(file);
  },

  async search(file: GraphFile, { text, caret, language }: SearchText): Promise<SearchAnswer> {
    const isQuery = hasField(text);
    if (isQuery) await loadQueryLanguage();
    return {
      results: search(searchIndexOf(file), text),
      asked: isQuery ? queryLanguage?.ask(file, text, language) : undefined,
      completions: text.trim() === "" ? undefined : queryLanguage?.complete(file, text, caret),
    };
  },

  /** What a query chooses. Rejects for a text that is none. */
  async choose(file: GraphFile, text: string): Promise<Chosen> {
    return (await loadQueryLanguage()).choose(file, text);
  },

  /** What the filters by date, source and confidence choose; `undefined` where none of them is set. */
  async chooseFacts(file: GraphFile, filters: FactFilters): Promise<Chosen | undefined> {
    return (await import("../query/fact-choices.js")).chosenFacts(file, filters);
  },

  /** The shortest paths, told one by one as they are found. */
  async paths(
    file: GraphFile,
    { from, to, limit }: PathQuestion,
    report: (path: readonly PathStep[]) => void,
  ): Promise<void> {
    const { pathsBetween } = await import("../query/connections.js");
    for await (const path of pathsBetween(file, from, to, limit)) report(path);
  },

  async commonNeighbours(file: GraphFile, ids: readonly string[]): Promise<CommonIds[]> {
    return (await import("../query/connections.js")).commonNeighboursOf(file, ids);
  },

  /** The ids of the entities round one, those of each distance in a list. */
  async neighbours(file: GraphFile, { id, steps, limit }: NeighbourQuestion): Promise<string[][]> {
    const { neighboursByStep } = await import("../query/connections.js");
    return neighboursByStep(file, id, steps, limit).map((level) => level.map((entity) => entity.id));
  },

  /** The communities of entities by id, the largest first. */
  async communities(file: GraphFile): Promise<string[][]> {
    const { communitiesOf } = await import("../query/communities.js");
    return communitiesOf(file);
  },

  async save(file: GraphFile, request: SaveRequest): Promise<SavedFile[]> {
    return (await import("../exporting/saved-files.js")).savedFiles(file, request);
  },
};

export type Questions = typeof QUESTIONS;
export type QuestionName = keyof Questions;
/** What a question is asked with. */
export type Input<Name extends QuestionName> =
  Parameters<Questions[Name]> extends [unknown, infer Value, ...unknown[]] ? Value : undefined;
/** What it answers in the end, and what it tells before. */
export type Answer<Name extends QuestionName> = Awaited<ReturnType<Questions[Name]>>;
export type Report<Name extends QuestionName> =
  Parameters<Questions[Name]> extends [unknown, unknown, (part: infer Part) => void] ? Part : never;
