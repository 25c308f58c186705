import { FACTS_FORMAT, type Facts } from "@newsgraph/schema";

/**
 * Refuses facts that a graph cannot be built from: another version, an id given twice, a reference to no entity. Facts from
 * outside go through the schema's `parseFacts`, which checks all the rest as well; this costs next to nothing.
 * @throws TypeError that names the article and the id.
 */
export function checkFacts(facts: Facts): void {
  if (facts?.format !== FACTS_FORMAT) {
    throw new TypeError(
      `add: expected facts of format ${FACTS_FORMAT}, got ${JSON.stringify(facts?.format)}; read them with parseFacts first`,
    );
  }
  const refuse = (what: string): never => {
    throw new TypeError(
      `add: the facts of article ${JSON.stringify(facts.article.id)} ${what}; check them with parseFacts`,
    );
  };
  const entities = new Set<string>();
  for (const { id } of facts.entities) {
    if (entities.has(id)) refuse(`have entity ${JSON.stringify(id)} twice`);
    entities.add(id);
  }
  const need = (id: string | undefined, owner: string) => {
    if (id !== undefined && !entities.has(id)) refuse(`name ${JSON.stringify(id)} in ${owner}, which is no entity`);
  };
  for (const statement of facts.statements) {
    need(statement.speaker?.entity, statement.id);
    need(statement.addressee?.entity, statement.id);
    need(statement.via, statement.id);
    need(statement.place, statement.id);
    for (const id of statement.about) need(id, statement.id);
  }
  for (const relation of facts.relations) {
    for (const id of relation.from) need(id, relation.id);
    for (const id of relation.to) need(id, relation.id);
    need(relation.place, relation.id);
    need(relation.claimedBy, relation.id);
    if (relation.evidence.length === 0) refuse(`have relation ${JSON.stringify(relation.id)} without evidence`);
  }
}
