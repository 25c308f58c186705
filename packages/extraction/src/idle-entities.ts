import type { Entity, Relation, Statement } from "@newsgraph/schema";

type Party = NonNullable<Statement["speaker"]>;

type Told = {
  readonly entities: readonly Entity[];
  readonly statements: readonly Statement[];
  readonly relations: readonly Relation[];
};

/**
 * Leaves out those `bystanders` that have no part in any fact: an article mentions many people, and only those who act, suffer, speak or
 * are spoken of are kept. The ids of the rest are e1, e2 … again.
 */
export function dropIdleEntities({ entities, statements, relations }: Told, bystanders: ReadonlySet<string>): Told {
  const busy = new Set<string | undefined>();
  for (const { from, to, place, claimedBy } of relations)
    for (const id of [...from, ...to, place, claimedBy]) busy.add(id);
  for (const { speaker, addressee, via, place, about } of statements) {
    for (const id of [speaker?.entity, addressee?.entity, via, place, ...about]) busy.add(id);
  }
  const kept = entities.filter(({ id }) => busy.has(id) || !bystanders.has(id));
  if (kept.length === entities.length) return { entities, statements, relations };
  const renamed = new Map(kept.map(({ id }, index) => [id, `e${index + 1}`]));
  const rename = (id: string) => renamed.get(id) ?? id;
  const renameParty = (party: Party): Party =>
    party.entity === undefined ? party : { ...party, entity: rename(party.entity) };
  return {
    entities: kept.map((entity) => ({ ...entity, id: rename(entity.id) })),
    statements: statements.map((statement) => ({
      ...statement,
      ...(statement.speaker === undefined ? {} : { speaker: renameParty(statement.speaker) }),
      ...(statement.addressee === undefined ? {} : { addressee: renameParty(statement.addressee) }),
      ...(statement.via === undefined ? {} : { via: rename(statement.via) }),
      ...(statement.place === undefined ? {} : { place: rename(statement.place) }),
      about: statement.about.map(rename),
    })),
    relations: relations.map((relation) => ({
      ...relation,
      from: relation.from.map(rename),
      to: relation.to.map(rename),
      ...(relation.place === undefined ? {} : { place: rename(relation.place) }),
      ...(relation.claimedBy === undefined ? {} : { claimedBy: rename(relation.claimedBy) }),
    })),
  };
}
