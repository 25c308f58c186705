import type { GraphEntity } from "@newsgraph/schema";
import type { NewsGraph } from "../news-graph.js";
import type { Link } from "./adjacency.js";
import { checkEntities } from "./check-query.js";
import { type Blocked, type LinkFilter, shortestPaths } from "./shortest-paths.js";
import { answersFor, type LinkAnswers, linkFilter, type WalkOptions } from "./walk-options.js";

/** One step of a path: from one entity to the next, and the links that lead there, each with its evidence. */
export type PathStep = LinkAnswers & { from: GraphEntity; to: GraphEntity };

/**
 * A shortest path from one entity to another: the one whose ids come first where several are as short. Empty from an entity
 * to itself; `undefined` where none leads there.
 * @throws RangeError where the graph has no such entity, or an option is none.
 */
export function findShortestPath(
  graph: NewsGraph,
  fromId: string,
  toId: string,
  options: WalkOptions = {},
): PathStep[] | undefined {
  const { from, to, isWalked } = ends("findShortestPath", graph, fromId, toId, options);
  const [first] = shortestPaths(graph, [from], [to], isWalked).paths();
  return first && stepsOf(graph, first, isWalked);
}

/** Which paths to find. */
export type PathsOptions = WalkOptions & {
  /** Paths of more steps are left out; of any length unless told. */
  maxSteps?: number | undefined;
};

/**
 * Paths from one entity to another that pass no entity twice, the shorter ones first, then in the order of the ids on the way;
 * found one by one, so that whoever stops asking pays for no more (Yen 1971).
 * @throws RangeError where the graph has no such entity, or an option is none.
 */
export function eachPath(
  graph: NewsGraph,
  fromId: string,
  toId: string,
  options: PathsOptions = {},
): Generator<PathStep[]> {
  const { from, to, isWalked } = ends("eachPath", graph, fromId, toId, options);
  return pathsInOrder(graph, from, to, isWalked, options.maxSteps ?? Infinity);
}

function ends(caller: string, graph: NewsGraph, fromId: string, toId: string, options: WalkOptions) {
  checkEntities(caller, "fromId", [fromId], graph);
  checkEntities(caller, "toId", [toId], graph);
  const { adjacency } = graph.index;
  const isWalked = linkFilter(graph, caller, options);
  return { from: adjacency.findNumber(fromId)!, to: adjacency.findNumber(toId)!, isWalked };
}

function* pathsInOrder(
  graph: NewsGraph,
  from: number,
  to: number,
  isWalked: LinkFilter,
  maxSteps: number,
): Generator<PathStep[]> {
  const found: number[][] = [];
  const open = new Map<string, number[]>();
  const add = (path: number[] | undefined) => {
    if (path !== undefined && path.length - 1 <= maxSteps) open.set(path.join(" "), path);
  };
  add(firstPath(graph, from, to, isWalked));
  while (open.size > 0) {
    const [key, path] = [...open].reduce((best, one) => (comparePaths(one[1], best[1]) < 0 ? one : best));
    open.delete(key);
    found.push(path);
    yield stepsOf(graph, path, isWalked);
    // Further paths leave this one at one of its entities, by a step that no path found so far takes there.
    for (let at = 0; at < path.length - 1; at++) {
      const root = path.slice(0, at + 1);
      const taken = new Set(
        found.filter((other) => root.every((number, index) => other[index] === number)).map((other) => other[at + 1]),
      );
      const passed = new Set(root.slice(0, -1));
      const spur = root.at(-1)!;
      const rest = firstPath(graph, spur, to, isWalked, {
        entity: (number) => passed.has(number),
        step: (one, other) => one === spur && taken.has(other),
      });
      add(rest && [...root.slice(0, -1), ...rest]);
    }
    for (const one of found) open.delete(one.join(" "));
  }
}

function firstPath(graph: NewsGraph, from: number, to: number, isWalked: LinkFilter, blocked?: Blocked) {
  const [first] = shortestPaths(graph, [from], [to], isWalked, blocked).paths();
  return first;
}

function comparePaths(a: readonly number[], b: readonly number[]): number {
  if (a.length !== b.length) return a.length - b.length;
  const at = a.findIndex((number, index) => number !== b[index]);
  return at < 0 ? 0 : a[at]! - b[at]!;
}

/** The steps of a path that is given as the numbers of its entities; only links that `isWalked` holds for. */
export function stepsOf(graph: NewsGraph, path: readonly number[], isWalked: LinkFilter): PathStep[] {
  const { adjacency } = graph.index;
  return path.slice(1).map((to, index) => {
    const from = path[index]!;
    const links = linksBetween(graph, from, to, isWalked);
    return { from: adjacency.entityAt(from), to: adjacency.entityAt(to), ...answersFor(graph, links) };
  });
}

/** The links from one entity to another that `isWalked` holds for. */
export function linksBetween(graph: NewsGraph, from: number, to: number, isWalked: LinkFilter): Link[] {
  const { adjacency } = graph.index;
  const found: Link[] = [];
  const end = adjacency.endOf(from);
  for (let at = adjacency.startOf(from); at < end; at++) {
    if (adjacency.others[at] === to && isWalked(adjacency.links[at]!)) found.push(adjacency.links[at]!);
  }
  return found;
}
