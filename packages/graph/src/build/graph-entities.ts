import { type GraphEntity, type GraphMention, type Mention, type Merge, stableId } from "@newsgraph/schema";
import { compareText } from "../compare.js";
import { identityText } from "../resolve/authority.js";
import { MERGE_SCORES } from "../resolve/merge-reasons.js";
import type { LocalEntity } from "../resolve/resolution.js";
import type { Resolved } from "../resolve/resolve-entities.js";

/**
 * The ids of resolved entities: made of kind and name. Where several share both, each has what tells it apart in it as well:
 * its ids in registers, else the article and entity that its name was first seen in.
 */
function entityIds({ items, entities }: Resolved, articleIds: readonly string[]): string[] {
  const names = entities.map(({ name, first }) => JSON.stringify([items[first]!.entity.kind, name]));
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return entities.map(({ name, identity, first }, index) => {
    const { article, entity } = items[first]!;
    if (counts.get(names[index]!) === 1) return stableId("e", entity.kind, name);
    const told = identityText(identity) || [articleIds[article], entity.id];
    return stableId("e", entity.kind, name, told);
  });
}

/**
 * Entities for the graph, in no order, and the graph's id of every item that was resolved. The items are gone through as they
 * stand, article by article: going from entity to entity would jump across all the facts, which takes twice as long.
 */
export function graphEntities(
  resolved: Resolved,
  articleIds: readonly string[],
): { entities: GraphEntity[]; itemIds: string[] } {
  const { items, entities, entityOf, links } = resolved;
  const ids = entityIds(resolved, articleIds);
  const counts = mentionCounts(resolved);
  const drafts = entities.map(({ size }, index) => new EntityDraft(counts[index]!, size));
  for (let item = 0; item < items.length; item++) {
    const index = entityOf[item]!;
    const { article } = items[item]!;
    const isFirst = entities[index]!.first === item;
    const { reason, score } = isFirst ? FIRST : links[item]!;
    drafts[index]!.add(items[item]!, articleIds[article]!, isFirst, reason, score);
  }
  return {
    entities: drafts.map((draft, index) => {
      const { name, first } = entities[index]!;
      return draft.finish(ids[index]!, items[first]!.entity.kind, name);
    }),
    itemIds: Array.from(entityOf, (index) => ids[index]!),
  };
}

const FIRST = { reason: "first", score: MERGE_SCORES.first } as const;

function mentionCounts({ items, entities, entityOf }: Resolved): Uint32Array {
  const counts = new Uint32Array(entities.length);
  for (let item = 0; item < items.length; item++) counts[entityOf[item]!]! += items[item]!.entity.mentions.length;
  return counts;
}

/** An entity of the graph while its members are added. */
class EntityDraft {
  readonly #aliases = new Set<string>();
  #same: Set<string> | undefined;
  readonly #mentions: GraphMention[];
  readonly #merges: Merge[];
  #mentionCount = 0;
  /** The place of the next merge; the first is kept for the member that the others joined. */
  #mergeCount = 1;

  constructor(mentions: number, members: number) {
    this.#mentions = new Array(mentions);
    this.#merges = new Array(members);
  }

  add({ entity }: LocalEntity, article: string, isFirst: boolean, reason: Merge["reason"], score: number): void {
    for (const mention of entity.mentions) {
      this.#mentions[this.#mentionCount++] = graphMention(mention, article, entity.id);
    }
    this.#aliases.add(entity.name);
    for (const alias of entity.aliases) this.#aliases.add(alias);
    if (entity.same !== undefined) {
      this.#same ??= new Set();
      for (const link of entity.same) this.#same.add(link);
    }
    this.#merges[isFirst ? 0 : this.#mergeCount++] = { article, entity: entity.id, reason, score };
  }

  finish(id: string, kind: GraphEntity["kind"], name: string): GraphEntity {
    this.#aliases.delete(name);
    if (!isSorted(this.#mentions)) this.#mentions.sort(compareMentions);
    return {
      id,
      kind,
      name,
      aliases: [...this.#aliases].sort(compareText),
      ...(this.#same !== undefined && this.#same.size > 0 && { same: [...this.#same].sort(compareText) }),
      mentions: this.#mentions,
      merges: this.#merges,
    };
  }
}

/** Written out: V8 gives each object whose fields stand behind a spread a hidden class of its own, and there are millions. */
function graphMention({ from, to, form, rule, confidence }: Mention, article: string, entity: string): GraphMention {
  if (rule === undefined && confidence === undefined) return { from, to, form, article, entity };
  if (rule === undefined) return { from, to, form, confidence: confidence!, article, entity };
  if (confidence === undefined) return { from, to, form, rule, article, entity };
  return { from, to, form, rule, confidence, article, entity };
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
