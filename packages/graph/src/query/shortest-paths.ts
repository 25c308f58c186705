import { compareText } from "../compare.js";
import type { NewsGraph } from "../news-graph.js";
import type { EntityLink } from "./adjacency.js";

/** Says whether to walk along a link; it is asked for the link as it leads away from an entity. */
export type LinkFilter = (link: EntityLink) => boolean;

/** All paths of the least length. */
export type ShortestPaths = {
  /** How many steps each has; `undefined` where there is none. */
  length: number | undefined;
  /** How many there are; beyond 2⁵³ no longer to the unit. Counted when asked for. */
  readonly count: number;
  /** The steps of all of them, each once: from which entity to which. */
  steps(): Generator<[from: string, to: string]>;
  /** The ids of the entities of each, in the order of these ids; made one by one. */
  paths(): Generator<string[]>;
};

/**
 * The shortest paths from any of `fromIds` to any of `toIds`. An entity that is among both makes a path of no steps.
 */
export function shortestPaths(
  graph: NewsGraph,
  fromIds: readonly string[],
  toIds: readonly string[],
  isWalked: LinkFilter,
): ShortestPaths {
  const { adjacency } = graph.index;
  const starts = [...new Set(fromIds)].sort(compareText);
  const left = stepsLeft(graph, new Set(starts), toIds, isWalked);
  const length = starts.reduce<number | undefined>((least, id) => {
    const steps = left.get(id);
    return steps === undefined || (least !== undefined && least <= steps) ? least : steps;
  }, undefined);
  if (length === undefined) return { length, count: 0, *steps() {}, *paths() {} };
  const nexts = (id: string, steps: number): string[] => {
    const others = new Set<string>();
    for (const link of adjacency.linksOf(id)) {
      if (left.get(link.other) === steps - 1 && isWalked(link)) others.add(link.other);
    }
    return [...others];
  };
  const nearest = starts.filter((id) => left.get(id) === length);
  return {
    length,
    get count() {
      let ways = new Map(nearest.map((id) => [id, 1]));
      for (let steps = length; steps > 0; steps--) {
        const further = new Map<string, number>();
        for (const [id, count] of ways) {
          for (const next of nexts(id, steps)) further.set(next, (further.get(next) ?? 0) + count);
        }
        ways = further;
      }
      return [...ways.values()].reduce((sum, count) => sum + count, 0);
    },
    *steps() {
      let level = new Set(nearest);
      for (let steps = length; steps > 0; steps--) {
        const further = new Set<string>();
        for (const id of level) {
          for (const next of nexts(id, steps)) {
            further.add(next);
            yield [id, next];
          }
        }
        level = further;
      }
    },
    *paths() {
      // Not by recursion: a path may be longer than the stack is deep.
      const open: Iterator<string>[] = [nearest.values()];
      const path: string[] = [];
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

/** Steps from entities to the nearest of `toIds`, as far as the first of `starts` that is reached. */
function stepsLeft(
  graph: NewsGraph,
  starts: ReadonlySet<string>,
  toIds: readonly string[],
  isWalked: LinkFilter,
): ReadonlyMap<string, number> {
  const left = new Map(toIds.map((id) => [id, 0]));
  let reached = toIds.some((id) => starts.has(id)) ? 0 : Infinity;
  for (const [id, steps] of left) {
    if (steps >= reached) break;
    for (const link of graph.index.adjacency.linksOf(id)) {
      // The link as the other end has it: that is the way it would be walked.
      const back = { ...link, other: id, direction: link.direction === "out" ? "in" : "out" } as const;
      if (left.has(link.other) || !isWalked(back)) continue;
      left.set(link.other, steps + 1);
      if (starts.has(link.other)) reached = Math.min(reached, steps + 1);
    }
  }
  return left;
}
