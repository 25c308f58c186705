import type { NewsGraph } from "../news-graph.js";
import { type Link, turned } from "./adjacency.js";

/** Says whether to walk along a link; it is asked for the link as it leads away from an entity. */
export type LinkFilter = (link: Link) => boolean;

/** All paths of the least length. Entities are given by their numbers in the graph's adjacency. */
export type ShortestPaths = {
  /** How many steps each has; `undefined` where there is none. */
  length: number | undefined;
  /** How many there are; beyond 2⁵³ no longer to the unit. Counted when asked for. */
  readonly count: number;
  /** The steps of all of them, each once: from which entity to which. */
  steps(): Generator<[from: number, to: number]>;
  /** The entities of each, in the order of their ids; made one by one. */
  paths(): Generator<number[]>;
};

/** What a search for paths may not pass through: entities, and steps from one to another. */
export type Blocked = { entity(number: number): boolean; step(from: number, to: number): boolean };

const NOTHING: Blocked = { entity: () => false, step: () => false };

/** The shortest paths from any of `from` to any of `to`. An entity that is among both makes a path of no steps. */
export function shortestPaths(
  graph: NewsGraph,
  from: readonly number[],
  to: readonly number[],
  isWalked: LinkFilter,
  blocked: Blocked = NOTHING,
): ShortestPaths {
  const { adjacency } = graph.index;
  const starts = [...new Set(from)].sort((a, b) => a - b);
  const left = stepsLeft(graph, new Set(starts), to, isWalked, blocked);
  const length = starts.reduce<number | undefined>((least, start) => {
    const steps = left.get(start);
    return steps === undefined || (least !== undefined && least <= steps) ? least : steps;
  }, undefined);
  if (length === undefined) return { length, count: 0, *steps() {}, *paths() {} };
  const nexts = (number: number, steps: number): number[] => {
    const found: number[] = [];
    const end = adjacency.endOf(number);
    for (let at = adjacency.startOf(number); at < end; at++) {
      const other = adjacency.others[at]!;
      if (found.at(-1) === other || left.get(other) !== steps - 1) continue;
      if (isWalked(adjacency.links[at]!) && !blocked.step(number, other)) found.push(other);
    }
    return found;
  };
  const nearest = starts.filter((start) => left.get(start) === length);
  return {
    length,
    get count() {
      let ways = new Map(nearest.map((start) => [start, 1]));
      for (let steps = length; steps > 0; steps--) {
        const further = new Map<number, number>();
        for (const [number, count] of ways) {
          for (const next of nexts(number, steps)) further.set(next, (further.get(next) ?? 0) + count);
        }
        ways = further;
      }
      return [...ways.values()].reduce((sum, count) => sum + count, 0);
    },
    *steps() {
      let level = new Set(nearest);
      for (let steps = length; steps > 0; steps--) {
        const further = new Set<number>();
        for (const number of level) {
          for (const next of nexts(number, steps)) {
            further.add(next);
            yield [number, next];
          }
        }
        level = further;
      }
    },
    *paths() {
      // Not by recursion: a path may be longer than the stack is deep.
      const open: Iterator<number>[] = [nearest.values()];
      const path: number[] = [];
      for (let level = open.at(-1); level !== undefined; level = open.at(-1)) {
        path.length = open.length - 1;
        const { done, value } = level.next();
        if (done) {
          open.pop();
          continue;
        }
        path.push(value);
        if (path.length > length) yield [...path];
        else open.push(nexts(value, length - path.length + 1).values());
      }
    },
  };
}

/** Steps from entities to the nearest of `to`, as far as the first of `starts` that is reached. */
function stepsLeft(
  graph: NewsGraph,
  starts: ReadonlySet<number>,
  to: readonly number[],
  isWalked: LinkFilter,
  blocked: Blocked,
): ReadonlyMap<number, number> {
  const { adjacency } = graph.index;
  const left = new Map(to.filter((number) => !blocked.entity(number)).map((number) => [number, 0]));
  let reached = [...left.keys()].some((number) => starts.has(number)) ? 0 : Infinity;
  for (const [number, steps] of left) {
    if (steps >= reached) break;
    const end = adjacency.endOf(number);
    for (let at = adjacency.startOf(number); at < end; at++) {
      const other = adjacency.others[at]!;
      if (left.has(other) || blocked.entity(other) || blocked.step(other, number)) continue;
      // The link as the other end has it: that is the way it would be walked.
      if (!isWalked(turned(adjacency.links[at]!))) continue;
      left.set(other, steps + 1);
      if (starts.has(other)) reached = Math.min(reached, steps + 1);
    }
  }
  return left;
}
