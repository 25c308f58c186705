import type { GraphEntity } from "@newsgraph/schema";
import type { NewsGraph } from "../news-graph.js";
import { checkEntities, type Page, takePage } from "./check-query.js";
import { linksBetween } from "./find-paths.js";
import type { LinkFilter } from "./shortest-paths.js";
import { answersFor, type LinkAnswers, linkFilter, type WalkOptions } from "./walk-options.js";

/** An entity that facts link to two others, with the facts that link it to each. */
export type CommonNeighbour = { entity: GraphEntity; first: LinkAnswers; second: LinkAnswers };

/**
 * The entities that facts link to both of two, those with most facts first, then in the order of their ids. With `directed`, those
 * that both act on or speak of.
 * @throws RangeError where the graph has no such entity, or an option is none.
 */
export function commonNeighbours(
  graph: NewsGraph,
  firstId: string,
  secondId: string,
  options: WalkOptions & Page = {},
): CommonNeighbour[] {
  checkEntities("commonNeighbours", "firstId", [firstId], graph);
  checkEntities("commonNeighbours", "secondId", [secondId], graph);
  const { adjacency } = graph.index;
  const isWalked = linkFilter(graph, "commonNeighbours", options);
  const [first, second] = [adjacency.findNumber(firstId)!, adjacency.findNumber(secondId)!];
  const [ofFirst, ofSecond] = [linkCounts(graph, first, isWalked), linkCounts(graph, second, isWalked)];
  const common = [...ofFirst].flatMap(([number, links]) => {
    const others = ofSecond.get(number);
    return others === undefined ? [] : [{ number, links: links + others }];
  });
  common.sort((a, b) => b.links - a.links || a.number - b.number);
  const factsWith = (one: number, other: number) => answersFor(graph, linksBetween(graph, one, other, isWalked));
  return takePage("commonNeighbours", common, options).map(({ number }) => ({
    entity: adjacency.entityAt(number),
    first: factsWith(first, number),
    second: factsWith(second, number),
  }));
}

/** How many links lead to each neighbour. */
function linkCounts(graph: NewsGraph, number: number, isWalked: LinkFilter): Map<number, number> {
  const { adjacency } = graph.index;
  const counts = new Map<number, number>();
  const end = adjacency.endOf(number);
  for (let at = adjacency.startOf(number); at < end; at++) {
    const other = adjacency.others[at]!;
    if (isWalked(adjacency.links[at]!)) counts.set(other, (counts.get(other) ?? 0) + 1);
  }
  return counts;
}
