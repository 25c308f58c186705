import { type GraphEntity, type GraphRelation, type GraphStatement, STATUSES, type Status } from "@newsgraph/schema";
import type { NewsGraph } from "../news-graph.js";
import type { EntityLink } from "./adjacency.js";
import { asList, checkEntities, checkValues, type OneOrMore } from "./check-query.js";
import { type RelationAnswer, relationAnswer } from "./find-relations.js";
import { type StatementAnswer, statementAnswer } from "./find-statements.js";
import { type LinkFilter, shortestPaths } from "./shortest-paths.js";

/**
 * Along what to walk from entity to entity: relations (from those who act to those they act on, and to the place), and
 * statements (from the speaker to the addressee, to what it is about and to what relays it).
 */
export const WAYS = ["relation", "statement"] as const;
export type Way = (typeof WAYS)[number];

/** Which links to walk along. */
export type WalkOptions = {
  /** Both unless told. */
  along?: OneOrMore<Way> | undefined;
  /** Only relations told so; of any status unless told. */
  status?: OneOrMore<Status> | undefined;
  /** True: only in the direction of the link, from who acts or speaks; false unless told. */
  directed?: boolean | undefined;
};

function linkFilter(caller: string, { along, status, directed = false }: WalkOptions): LinkFilter {
  const ways = asList(along) ?? WAYS;
  const statuses = asList(status);
  checkValues(caller, "along", ways, WAYS);
  checkValues(caller, "status", statuses ?? [], STATUSES);
  return ({ direction, relation }) =>
    (!directed || direction === "out") &&
    ways.includes(relation ? "relation" : "statement") &&
    (relation === undefined || statuses === undefined || statuses.includes(relation.status));
}

/** How far round an entity to look. */
export type NeighbourhoodOptions = WalkOptions & {
  /** Links from the centre to the farthest; 1 unless told. */
  steps?: number | undefined;
  /** How many entities to reach at most, besides the centre; all unless told. */
  limit?: number | undefined;
};

/** An entity and what is round it. `distance` counts links from the centre. `complete` is false where the limit cut it short. */
export type Neighbourhood = {
  centre: GraphEntity;
  entities: { entity: GraphEntity; distance: number }[];
  relations: RelationAnswer[];
  statements: StatementAnswer[];
  complete: boolean;
};

/**
 * The entities that are at most `steps` links away, nearest first and then by id, and the links that lead to them.
 * @throws RangeError where the graph has no such entity, or an option is out of its range.
 */
export function neighbourhood(graph: NewsGraph, entityId: string, options: NeighbourhoodOptions = {}): Neighbourhood {
  const { steps = 1, limit = Infinity } = options;
  checkEntities("neighbourhood", "entityId", [entityId], graph);
  if (!Number.isInteger(steps) || steps < 0) {
    throw new RangeError(`neighbourhood: steps is ${steps}; give a whole number from 0 up`);
  }
  if (!(limit >= 0)) throw new RangeError(`neighbourhood: limit is ${limit}; give a number from 0 up`);
  const isWalked = linkFilter("neighbourhood", options);
  const distances = new Map([[entityId, 0]]);
  const walked: EntityLink[] = [];
  let complete = true;
  for (const [id, distance] of distances) {
    if (distance === steps) continue;
    for (const link of graph.index.adjacency.linksOf(id)) {
      if (!isWalked(link)) continue;
      if (!distances.has(link.other)) {
        if (distances.size > limit) {
          complete = false;
          continue;
        }
        distances.set(link.other, distance + 1);
      }
      walked.push(link);
    }
  }
  distances.delete(entityId);
  const reached = [...distances].sort(([a, near], [b, far]) => near - far || (a < b ? -1 : 1));
  return {
    centre: graph.findEntity(entityId)!,
    entities: reached.map(([id, distance]) => ({ entity: graph.findEntity(id)!, distance })),
    ...answersFor(graph, walked),
    complete,
  };
}

/** One step of a path: from one entity to the next, and the links that lead there, each with its evidence. */
export type PathStep = {
  from: GraphEntity;
  to: GraphEntity;
  relations: RelationAnswer[];
  statements: StatementAnswer[];
};

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
  checkEntities("findShortestPath", "fromId", [fromId], graph);
  checkEntities("findShortestPath", "toId", [toId], graph);
  const isWalked = linkFilter("findShortestPath", options);
  const [first] = shortestPaths(graph, [fromId], [toId], isWalked).paths();
  return first && stepsOf(graph, first, isWalked);
}

/** The steps of a path that is given as the ids of its entities; only links that `isWalked` holds for. */
export function stepsOf(graph: NewsGraph, path: readonly string[], isWalked: LinkFilter): PathStep[] {
  return path.slice(1).map((to, index) => {
    const from = path[index]!;
    const links = graph.index.adjacency.linksOf(from).filter((link) => link.other === to && isWalked(link));
    return { from: graph.findEntity(from)!, to: graph.findEntity(to)!, ...answersFor(graph, links) };
  });
}

function answersFor(graph: NewsGraph, links: readonly EntityLink[]) {
  const relations = new Set<GraphRelation>();
  const statements = new Set<GraphStatement>();
  for (const { relation, statement } of links) {
    if (relation) relations.add(relation);
    if (statement) statements.add(statement);
  }
  const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1);
  return {
    relations: [...relations].sort(byId).map((relation) => relationAnswer(graph, relation)),
    statements: [...statements].sort(byId).map((statement) => statementAnswer(graph, statement)),
  };
}
