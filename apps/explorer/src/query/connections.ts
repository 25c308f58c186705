import {
  commonNeighbours,
  eachPath,
  neighbourhood,
  type PathStep,
  type RelationAnswer,
  type StatementAnswer,
} from "@newsgraph/graph";
import type { GraphEntity, GraphFile } from "@newsgraph/schema";
import { newsGraphOf } from "./news-graph.js";

/** The facts that link two entities, with their evidence. */
export type LinkFacts = {
  readonly relations: readonly RelationAnswer[];
  readonly statements: readonly StatementAnswer[];
};

/** An entity that facts link to each of several, with the facts that link it to each, in their order. */
export type Common = { readonly entity: GraphEntity; readonly facts: readonly LinkFacts[] };

/** Paths of more steps tell nobody anything. */
const LONGEST_PATH = 4;

/**
 * The shortest paths between two entities, at most `limit`. Found one at a time, the page being let breathe in between: in a
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
    await new Promise((resolve) => setTimeout(resolve));
    const { value, done } = paths.next();
    if (done) return;
    yield value;
  }
}

/** The entities that facts link to all of `ids` (two or more), those with most facts first. */
export function commonNeighboursOf(file: GraphFile, ids: readonly string[]): Common[] {
  const graph = newsGraphOf(file);
  const [first = "", second = "", ...others] = ids;
  let common: Common[] = commonNeighbours(graph, first, second).map((each) => {
    return { entity: each.entity, facts: [each.first, each.second] };
  });
  for (const other of others) {
    const more = new Map(commonNeighbours(graph, first, other).map((each) => [each.entity.id, each.second]));
    common = common.flatMap(({ entity, facts }) => {
      const found = more.get(entity.id);
      return found === undefined ? [] : [{ entity, facts: [...facts, found] }];
    });
  }
  const count = ({ facts }: Common) =>
    facts.reduce((sum, { relations, statements }) => sum + relations.length + statements.length, 0);
  return common
    .filter(({ entity }) => !ids.includes(entity.id))
    .sort((a, b) => count(b) - count(a) || (a.entity.id < b.entity.id ? -1 : 1));
}

/** The entities round one, those of each distance from 1 to `steps` in a list; `limit` of all of them at most. */
export function neighboursByStep(file: GraphFile, id: string, steps: number, limit: number): GraphEntity[][] {
  const { entities } = neighbourhood(newsGraphOf(file), id, { steps, limit, facts: 0 });
  const levels: GraphEntity[][] = Array.from({ length: steps }, () => []);
  for (const { entity, distance } of entities) levels[distance - 1]!.push(entity);
  return levels;
}
