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

/** A search from one side: how far each entity is that it has reached, and those that are farthest. */
type Side = { distances: Map<number, number>; level: number[]; depth: number };

const sideAt = (numbers: readonly number[]): Side => ({
  distances: new Map(numbers.map((number) => [number, 0])),
  level: [...numbers],
  depth: 0,
});

/**
 * How many steps are left to `to` from every entity on a shortest path, and from some others. Both sides are searched in turn, the
 * one with fewer links to follow first, until they meet: names that everybody is linked to make a search from one side reach
 * nearly all of a graph in two steps.
 */
function stepsLeft(
  graph: NewsGraph,
  starts: ReadonlySet<number>,
  to: readonly number[],
  isWalked: LinkFilter,
  blocked: Blocked,
): ReadonlyMap<number, number> {
  const ahead = sideAt([...starts]);
  const back = sideAt(to.filter((number) => !blocked.entity(number)));
  const expand = (side: Side, isBack: boolean): void => {
    const next: number[] = [];
    side.depth++;
    for (const number of side.level) {
      for (const other of linked(graph, number, isBack, isWalked, blocked)) {
        if (side.distances.has(other) || blocked.entity(other)) continue;
        side.distances.set(other, side.depth);
        next.push(other);
      }
    }
    side.level = next;
  };
  let met = back.level.filter((number) => starts.has(number));
  while (met.length === 0 && ahead.level.length > 0 && back.level.length > 0) {
    const isBack = linksAt(graph, back.level) <= linksAt(graph, ahead.level);
    const [side, other] = isBack ? [back, ahead] : [ahead, back];
    expand(side, isBack);
    met = side.level.filter((number) => other.distances.has(number));
  }
  const left = back.distances;
  for (let depth = ahead.depth; depth > 0 && met.length > 0; depth--) {
    const before = new Set<number>();
    for (const number of met) {
      for (const other of linked(graph, number, true, isWalked, blocked)) {
        if (ahead.distances.get(other) === depth - 1) before.add(other);
      }
    }
    for (const number of before) left.set(number, back.depth + ahead.depth - depth + 1);
    met = [...before];
  }
  return left;
}

function linksAt({ index: { adjacency } }: NewsGraph, level: readonly number[]): number {
  return level.reduce((sum, number) => sum + adjacency.endOf(number) - adjacency.startOf(number), 0);
}

/** The entities that a step leads to, or with `isBack` those from which one leads here. */
function* linked(
  graph: NewsGraph,
  number: number,
  isBack: boolean,
  isWalked: LinkFilter,
  blocked: Blocked,
): Generator<number> {
  const { adjacency } = graph.index;
  const end = adjacency.endOf(number);
  for (let at = adjacency.startOf(number); at < end; at++) {
    const other = adjacency.others[at]!;
    const link = adjacency.links[at]!;
    // Backwards it is the link as the other end has it that would be walked.
    if (!isWalked(isBack ? turned(link) : link)) continue;
    if (isBack ? blocked.step(other, number) : blocked.step(number, other)) continue;
    yield other;
  }
}
