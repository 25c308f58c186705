import { findEntities, NAME_MATCHES, type NewsGraph } from "@newsgraph/graph";
import { InputError } from "../errors.js";

const SHOWN = 5;

/**
 * The id of the entity that the user means by `asked`: an id, or a name or part of a name. The closest sort of match counts;
 * of entities that match alike, the one whose own name it is goes before those that have it for an alias.
 * @throws InputError where no entity answers, or several do.
 */
export function resolveEntity(graph: NewsGraph, asked: string): string {
  if (graph.findEntity(asked) !== undefined) return asked;
  if (asked.trim() !== "") {
    for (const match of NAME_MATCHES) {
      const found = findEntities(graph, { name: asked, match, evidence: 0 });
      const called = found.filter(({ entity, name }) => name === entity.name);
      const [only, ...others] = called.length === 1 ? called : found;
      if (only !== undefined && others.length === 0) return only.entity.id;
      if (only !== undefined) {
        const all = found.map(({ entity: { id, kind, name } }) => `${name} (${kind}, ${id})`);
        const more = all.length > SHOWN ? ` and ${all.length - SHOWN} more` : "";
        throw new InputError(
          `"${asked}" may be ${all.slice(0, SHOWN).join(", ")}${more}; give the whole name or the id`,
        );
      }
    }
  }
  throw new InputError(`no entity of this graph is called "${asked}"; "query <graph> entities" lists them`);
}
