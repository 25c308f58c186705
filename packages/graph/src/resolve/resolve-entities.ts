import type { Entity } from "@newsgraph/schema";
import type { Identity } from "./authority.js";
import { canonicalName } from "./canonical-name.js";
import type { Link } from "./clusters.js";
import { joinEqualNames, joinSameLinks } from "./equal-names.js";
import { joinAliases, joinBareSpellings, joinGenitives, joinInflections, joinLegalForms } from "./name-variants.js";
import { joinShorterForms, joinSurnames } from "./person-names.js";
import { type LocalEntity, localEntities, Resolution } from "./resolution.js";
import { joinRomanisedNames, joinRomanisedSurnames } from "./romanised-names.js";

/** Items that are one thing: its name, its ids in registers, the item that the others joined, and how many they are. */
export type ResolvedEntity = { name: string; identity: Identity; first: number; size: number };

/** What became of the entities of all articles. */
export type Resolved = {
  /** The entities of the articles, in the order of their lists; all that follows counts them from 0. */
  items: readonly LocalEntity[];
  entities: readonly ResolvedEntity[];
  /** For every item, the index of what it belongs to in `entities`. */
  entityOf: Int32Array;
  /** For every item, how it came there; `undefined` for the first of an entity. */
  links: readonly (Link | undefined)[];
};

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
export function resolveEntities(lists: readonly (readonly Entity[])[], minScore: number): Resolved {
  const items = localEntities(lists);
  const resolution = new Resolution(items, minScore);
  for (const stage of STAGES) stage(resolution);
  const { clusters } = resolution;
  const entityOf = new Int32Array(items.length);
  const entityAt = new Map<number, number>();
  const groups: number[][] = [];
  for (let item = 0; item < items.length; item++) {
    const root = clusters.root(item);
    const known = entityAt.get(root);
    if (known === undefined) entityAt.set(root, groups.push([item]) - 1);
    else groups[known]!.push(item);
    entityOf[item] = known ?? groups.length - 1;
  }
  const entities = groups.map((group) => {
    const name = canonicalName(group.map((item) => items[item]!.entity.name));
    const first = group.find((item) => items[item]!.entity.name === name)!;
    return { name, identity: clusters.identity(first), first, size: group.length };
  });
  const links = clusters.links((item) => entities[entityOf[item]!]!.first === item);
  return { items, entities, entityOf, links };
}
