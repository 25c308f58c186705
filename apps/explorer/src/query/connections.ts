import {
  commonNeighbours,
  eachPath,
  neighbourhood,
  type PathStep,
  type RelationAnswer,
  type StatementAnswer,
} from "@newsgraph/graph";
import type { GraphEntity, GraphFile } from "@newsgraph/schema";
import { nextTask } from "../breath.js";
import { type CommonIds, countFacts, type LinkIds } from "../model/common-neighbours.js";
import { newsGraphOf } from "./news-graph.js";

/** Paths of more steps tell nobody anything. */
const LONGEST_PATH = 4;

/**
 * The shortest paths between two entities, at most `limit`. Found one at a time, others being let in between: in a
 * graph of many thousands of links each takes a while.
 */
export async function* pathsBetween(
  file: GraphFile,
  from: string,
  to: string,
  limit: number,
): AsyncGenerator<PathStep[]> {
  const paths = eachPath(newsGraphOf(file), from, to, { maxSteps: LONGEST_PATH });
  for (let found = 0; found < limit; found += 1) {
    await nextTask();
    const { value, done } = paths.next();
    if (done) return;
    yield value;
  }
}

/** The entities that facts link to all of `ids` (two or more), those with most facts first. */
export function commonNeighboursOf(file: GraphFile, ids: readonly string[]): CommonIds[] {
  const graph = newsGraphOf(file);
  const [first = "", second = "", ...others] = ids;
  let common: CommonIds[] = commonNeighbours(graph, first, second).map((each) => {
    return { entity: each.entity.id, facts: [idsOf(each.first), idsOf(each.second)] };
  });
  for (const other of others) {
    const more = new Map(commonNeighbours(graph, first, other).map((each) => [each.entity.id, each.second]));
    common = common.flatMap(({ entity, facts }) => {
      const found = more.get(entity);
      return found === undefined ? [] : [{ entity, facts: [...facts, idsOf(found)] }];
    });
  }
  return common
    .filter(({ entity }) => !ids.includes(entity))
    .sort((a, b) => countFacts(b) - countFacts(a) || (a.entity < b.entity ? -1 : 1));
}

type LinkFacts = { readonly relations: readonly RelationAnswer[]; readonly statements: readonly StatementAnswer[] };

function idsOf({ relations, statements }: LinkFacts): LinkIds {
  return {
    relations: relations.map(({ relation }) => relation.id),
    statements: statements.map(({ statement }) => statement.id),
  };
}

/** The entities round one, those of each distance from 1 to `steps` in a list; `limit` of all of them at most. */
export function neighboursByStep(file: GraphFile, id: string, steps: number, limit: number): GraphEntity[][] {
  const { entities } = neighbourhood(newsGraphOf(file), id, { steps, limit, facts: 0 });
  const levels: GraphEntity[][] = Array.from({ length: steps }, () => []);
  for (const { entity, distance } of entities) levels[distance - 1]!.push(entity);
  return levels;
}
