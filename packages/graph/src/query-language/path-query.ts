import type { NewsGraph } from "../news-graph.js";
import { isStatement, recordOf } from "../query/adjacency.js";
import { type PathStep, stepsOf } from "../query/find-paths.js";
import { numbersOf } from "../query/number-set.js";
import type { Passage } from "../query/passages.js";
import { type LinkFilter, type ShortestPaths, shortestPaths } from "../query/shortest-paths.js";
import { criteriaIn, sharedKinds } from "./answer-kind.js";
import type { QueryCompiler } from "./compile-query.js";
import { leavesIn, type PairValue, type Query } from "./query.js";

/** A path from one entity to another: its steps, and the evidence of each link of each step. */
export type PathAnswer = { steps: PathStep[]; evidence: Passage[] };

/** The two names of `path:`; `undefined` for a query without. */
export function findPathEnds(query: Query): PairValue | undefined {
  for (const leaf of leavesIn(query)) {
    const [value] = leaf.type === "field" && leaf.field === "path" ? leaf.values : [];
    if (value?.type === "pair") return value;
  }
  return undefined;
}

/** The paths that answer a query with `path:`, and what they walk along: only links that the rest of the query finds. */
export function pathsOf(
  graph: NewsGraph,
  compiler: QueryCompiler,
  query: Query,
  { from, to }: PairValue,
): { found: ShortestPaths; isWalked: LinkFilter } {
  const isWalked = linksOf(graph, compiler, query);
  const { adjacency } = graph.index;
  const [starts, goals] = [from, to].map((name) => compiler.entities(name).map(({ id }) => adjacency.findNumber(id)!));
  return { found: shortestPaths(graph, starts!, goals!, isWalked), isWalked };
}

/** A path as an answer. */
export function pathAnswer(graph: NewsGraph, path: readonly number[], isWalked: LinkFilter): PathAnswer {
  const steps = stepsOf(graph, path, isWalked);
  const evidence = steps.flatMap(({ relations, statements }) =>
    [...relations, ...statements].flatMap(({ evidence }) => evidence),
  );
  return { steps, evidence };
}

/** Relations and statements that the rest of the query finds; a kind that it does not speak of is not walked along. */
function linksOf(graph: NewsGraph, compiler: QueryCompiler, query: Query): LinkFilter {
  if (criteriaIn(query).length === 0) return () => true;
  const shared = sharedKinds(query);
  const isAsked = (kind: "relations" | "statements") =>
    shared.includes(kind) || (!shared.includes("relations") && !shared.includes("statements"));
  const marksOf = (kind: "relations" | "statements") => {
    const { count } = graph.index[kind];
    const marks = new Uint8Array(count);
    if (isAsked(kind)) for (const number of numbersOf(compiler.compile(query, kind))) marks[number] = 1;
    return marks;
  };
  const [relations, statements] = [marksOf("relations"), marksOf("statements")];
  return (link) => (isStatement(link) ? statements : relations)[recordOf(link)] === 1;
}
