import type { GraphFile, GraphRelation, GraphStatement } from "@newsgraph/schema";
import { compareText } from "../compare.js";

/**
 * One link between two entities: a relation, or a statement that one made to, about or through the other. `out` leads from
 * the relation's actor or the statement's speaker to the other.
 */
export type EntityLink = {
  other: string;
  direction: "out" | "in";
  relation?: GraphRelation;
  statement?: GraphStatement;
};

const NONE: readonly EntityLink[] = [];

/** The links of every entity to others, in the order of the others' ids, relations before statements. */
export class Adjacency {
  readonly #links = new Map<string, EntityLink[]>();

  constructor(file: GraphFile) {
    for (const relation of file.relations) {
      const targets = new Set([...relation.to, ...(relation.place === undefined ? [] : [relation.place])]);
      for (const from of relation.from) for (const to of targets) this.#link(from, to, { relation });
    }
    for (const statement of file.statements) {
      const speaker = statement.speaker?.entity;
      if (speaker === undefined) continue;
      const { addressee, via, about } = statement;
      const others = [addressee?.entity, via, ...about].filter((id) => id !== undefined);
      for (const other of new Set(others)) this.#link(speaker, other, { statement });
    }
    for (const links of this.#links.values()) {
      links.sort(
        (a, b) =>
          compareText(a.other, b.other) ||
          Number(a.relation === undefined) - Number(b.relation === undefined) ||
          compareText((a.relation ?? a.statement)!.id, (b.relation ?? b.statement)!.id) ||
          compareText(b.direction, a.direction),
      );
    }
  }

  #link(from: string, to: string, what: { relation: GraphRelation } | { statement: GraphStatement }): void {
    if (from === to) return;
    this.#push(from, { other: to, direction: "out", ...what });
    this.#push(to, { other: from, direction: "in", ...what });
  }

  #push(id: string, link: EntityLink): void {
    const links = this.#links.get(id);
    if (links === undefined) this.#links.set(id, [link]);
    else links.push(link);
  }

  /** The links of an entity; none for an id that has none. */
  linksOf(id: string): readonly EntityLink[] {
    return this.#links.get(id) ?? NONE;
  }
}
