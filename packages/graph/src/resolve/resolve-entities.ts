import type { Entity } from "@newsgraph/schema";
import type { Identity } from "./authority.js";
import { canonicalName } from "./canonical-name.js";
import type { Link } from "./clusters.js";
import { joinEqualNames, joinSameLinks } from "./equal-names.js";
import { MERGE_SCORES } from "./merge-reasons.js";
import { joinAliases, joinBareSpellings, joinGenitives, joinInflections, joinLegalForms } from "./name-variants.js";
import { joinShorterForms, joinSurnames } from "./person-names.js";
import { localEntities, Resolution } from "./resolution.js";
import { joinRomanisedNames, joinRomanisedSurnames } from "./romanised-names.js";

/** One entity of one article that has been found to be the same as others. */
export type Member = { article: number; entity: Entity; link: Link };

/** Entities of many articles that are one; the first member is the one that the others joined. */
export type ResolvedEntity = { name: string; identity: Identity; members: readonly Member[] };

/** The stages, the surest first; each sees what those before it joined. */
const STAGES: readonly ((resolution: Resolution) => void)[] = [
  joinSameLinks,
  joinEqualNames,
  joinBareSpellings,
  joinLegalForms,
  joinGenitives,
  joinInflections,
  joinAliases,
  joinShorterForms,
  joinRomanisedNames,
  joinSurnames,
  joinRomanisedSurnames,
];

/**
 * Finds which entities of different articles are one. `lists` has the entities of one article each, articles and entities in
 * a fixed order (by id): with that, the outcome depends on the data alone. Entities of different kinds are never one, nor are
 * those to which one register gives different ids. Joins that score below `minScore` are not made.
 */
export function resolveEntities(lists: readonly (readonly Entity[])[], minScore: number): ResolvedEntity[] {
  const resolution = new Resolution(localEntities(lists), minScore);
  for (const stage of STAGES) stage(resolution);
  const { clusters, items } = resolution;
  const groups = new Map<number, number[]>();
  for (let number = 0; number < items.length; number++) {
    const root = clusters.root(number);
    const group = groups.get(root);
    if (group === undefined) groups.set(root, [number]);
    else group.push(number);
  }
  const firsts = new Set<number>();
  const named = [...groups.values()].map((group) => {
    const name = canonicalName(group.map((number) => items[number]!.entity.name));
    const first = group.find((number) => items[number]!.entity.name === name)!;
    firsts.add(first);
    return { name, first, group };
  });
  const links = clusters.links((number) => firsts.has(number));
  return named.map(({ name, first, group }) => {
    const ordered = [first, ...group.filter((number) => number !== first)];
    const members = ordered.map((number) => {
      const { article, entity } = items[number]!;
      return { article, entity, link: links[number] ?? { reason: "first" as const, score: MERGE_SCORES.first } };
    });
    return { name, identity: clusters.identity(first), members };
  });
}
