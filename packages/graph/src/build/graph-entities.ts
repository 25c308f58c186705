import { type GraphEntity, type GraphMention, type Merge, stableId } from "@newsgraph/schema";
import { compareText, sortByHash } from "../compare.js";
import { identityText } from "../resolve/authority.js";
import type { ResolvedEntity } from "../resolve/resolve-entities.js";

/**
 * The ids of resolved entities: made of kind and name. Where several share both, each has what tells it apart in it as well:
 * its ids in registers, else the article and entity that its name was first seen in.
 */
function entityIds(resolved: readonly ResolvedEntity[], articleIds: readonly string[]): string[] {
  const nameOf = ({ name, members }: ResolvedEntity) => JSON.stringify([members[0]!.entity.kind, name]);
  const names = resolved.map(nameOf);
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return resolved.map((entity, index) => {
    const { article, entity: first } = entity.members[0]!;
    if (counts.get(names[index]!) === 1) return stableId("e", first.kind, entity.name);
    const told = identityText(entity.identity) || [articleIds[article], first.id];
    return stableId("e", first.kind, entity.name, told);
  });
}

/** Entities for the graph, sorted by id, and for every article the graph's id of each of its entities. */
export function graphEntities(
  resolved: readonly ResolvedEntity[],
  articleIds: readonly string[],
): { entities: GraphEntity[]; idsByArticle: Map<string, string>[] } {
  const idsByArticle = articleIds.map(() => new Map<string, string>());
  const ids = entityIds(resolved, articleIds);
  const entities = resolved.map((found, index) => {
    const id = ids[index]!;
    for (const { article, entity } of found.members) idsByArticle[article]!.set(entity.id, id);
    return graphEntity(id, found, articleIds);
  });
  return { entities: sortByHash(entities), idsByArticle };
}

function graphEntity(id: string, { name, members }: ResolvedEntity, articleIds: readonly string[]): GraphEntity {
  const aliases = new Set<string>();
  const same = new Set<string>();
  const mentions = new Array<GraphMention>(members.reduce((sum, { entity }) => sum + entity.mentions.length, 0));
  const merges = new Array<Merge>(members.length);
  let count = 0;
  for (const [number, { article: index, entity, link }] of members.entries()) {
    const article = articleIds[index]!;
    for (const { from, to, form } of entity.mentions) {
      mentions[count++] = { from, to, form, article, entity: entity.id };
    }
    aliases.add(entity.name);
    for (const alias of entity.aliases) aliases.add(alias);
    for (const link of entity.same ?? []) same.add(link);
    merges[number] = { article, entity: entity.id, reason: link.reason, score: link.score };
  }
  aliases.delete(name);
  if (!isSorted(mentions)) mentions.sort(compareMentions);
  return {
    id,
    kind: members[0]!.entity.kind,
    name,
    aliases: [...aliases].sort(compareText),
    ...(same.size > 0 && { same: [...same].sort(compareText) }),
    mentions,
    merges,
  };
}

/** Mostly they are: articles come in order, and mentions as they stand in the text. */
function isSorted(mentions: readonly GraphMention[]): boolean {
  for (let at = 1; at < mentions.length; at++) {
    if (compareMentions(mentions[at - 1]!, mentions[at]!) > 0) return false;
  }
  return true;
}

function compareMentions(a: GraphMention, b: GraphMention): number {
  return (
    compareText(a.article, b.article) ||
    a.from - b.from ||
    a.to - b.to ||
    compareText(a.entity, b.entity) ||
    compareText(a.form, b.form)
  );
}
