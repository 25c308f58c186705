import { findEntities, NAME_MATCHES, type NewsGraph } from "@newsgraph/graph";
import { ProblemError } from "../problem.js";

const SHOWN = 10;

/**
 * The id of the entity that is meant by `asked`: an id, or a name or part of a name. The closest sort of match counts; of
 * entities that match alike, the one whose own name it is goes before those that have it for an alias.
 * @throws ProblemError `unknown-name` where no entity answers, `ambiguous-name` where several do.
 */
export function resolveEntity(graph: NewsGraph, asked: string): string {
  if (graph.findEntity(asked) !== undefined) return asked;
  for (const match of asked.trim() === "" ? [] : NAME_MATCHES) {
    const found = findEntities(graph, { name: asked, match, evidence: 0 });
    const called = found.filter(({ entity, name }) => name === entity.name);
    const [only, ...others] = called.length === 1 ? called : found;
    if (only === undefined) continue;
    if (others.length === 0) return only.entity.id;
    const candidates = found.slice(0, SHOWN).map(({ entity: { id, kind, name } }) => ({ id, kind, name }));
    throw new ProblemError(
      "ambiguous-name",
      `${JSON.stringify(asked)} may be any of ${found.length} entities; give the whole name or the id of one`,
      { candidates },
    );
  }
  throw new ProblemError("unknown-name", `no entity of this graph is called ${JSON.stringify(asked)}`);
}

/** The ids of several; `undefined` where none is asked for. */
export function resolveEntities(graph: NewsGraph, asked: readonly string[] | undefined): string[] | undefined {
  return asked?.map((each) => resolveEntity(graph, each));
}

/** @throws ProblemError `not-found` where an id is no article of the graph. */
export function checkArticles(graph: NewsGraph, ids: readonly string[] | undefined): void {
  for (const id of ids ?? []) {
    if (graph.findArticle(id) === undefined) {
      throw new ProblemError("not-found", `${JSON.stringify(id)} is no article of this graph`);
    }
  }
}
