import { pairBest } from "./assignment.js";
import type { Chain } from "./coreference.js";
import { spanKey, type ViewEntity } from "./graph-view.js";

/**
 * CEAFe's similarity of two entities, φ₄ (Luo 2005): twice the mentions that both have, by exact span, over the mentions of
 * both. 0 where they share none.
 */
export function phi4(a: Chain, b: Chain): number {
  const spans = new Set(a.mentions.map(spanKey));
  const shared = b.mentions.filter((mention) => spans.has(spanKey(mention))).length;
  return shared === 0 ? 0 : (2 * shared) / (a.mentions.length + b.mentions.length);
}

/** Small enough never to outweigh a difference in φ₄ between articles of news length. */
const SAME_KIND_BONUS = 1e-7;

/** Who of the system is who of gold, in both directions, by id. */
export type Alignment = { goldOf: ReadonlyMap<string, string>; systemOf: ReadonlyMap<string, string> };

/**
 * Aligns entities one to one by the assignment with the greatest sum of φ₄, the same kind deciding between equals. Of those
 * that share no mention with anybody, which have none in gold or none in the system at times, the ones of the same kind and
 * name, by letters whatever their case, are aligned after that.
 */
export function alignEntities(gold: readonly ViewEntity[], system: readonly ViewEntity[]): Alignment {
  const goldOf = new Map<string, string>();
  const systemOf = new Map<string, string>();
  const align = (wanted: ViewEntity, said: ViewEntity) => {
    goldOf.set(said.id, wanted.id);
    systemOf.set(wanted.id, said.id);
  };
  const pairs = pairBest(gold, system, (a, b) => {
    const similarity = phi4(a, b);
    return similarity > 0 && a.kind === b.kind ? similarity + SAME_KIND_BONUS : similarity;
  });
  for (const { left, right } of pairs) align(gold[left]!, system[right]!);
  for (const wanted of gold) {
    if (systemOf.has(wanted.id)) continue;
    const said = system.find((entity) => !goldOf.has(entity.id) && isNamesake(wanted, entity));
    if (said !== undefined) align(wanted, said);
  }
  return { goldOf, systemOf };
}

function isNamesake(a: ViewEntity, b: ViewEntity): boolean {
  return a.kind === b.kind && a.name.toLowerCase() === b.name.toLowerCase();
}
