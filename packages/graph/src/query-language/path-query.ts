import type { NewsGraph } from "../news-graph.js";
import type { EntityLink } from "../query/adjacency.js";
import { listOf } from "../query/number-set.js";
import type { Passage } from "../query/passages.js";
import { type LinkFilter, type ShortestPaths, shortestPaths } from "../query/shortest-paths.js";
import { type PathStep, stepsOf } from "../query/surroundings.js";
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
  const [fromIds, toIds] = [from, to].map((name) => compiler.entities(name).map(({ id }) => id));
  return { found: shortestPaths(graph, fromIds!, toIds!, isWalked), isWalked };
}

/** A path as an answer. */
export function pathAnswer(graph: NewsGraph, path: readonly string[], isWalked: LinkFilter): PathAnswer {
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
  const idsOf = (kind: "relations" | "statements") => {
    if (!isAsked(kind)) return new Set<string>();
    const { records } = graph.index[kind];
    return new Set(Array.from(listOf(compiler.compile(query, kind)), (number) => records[number]!.id));
  };
  const [relations, statements] = [idsOf("relations"), idsOf("statements")];
  return ({ relation, statement }: EntityLink) =>
    relation === undefined ? statements.has(statement!.id) : relations.has(relation.id);
}
