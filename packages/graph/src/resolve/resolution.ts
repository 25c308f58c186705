import type { Entity, EntityKind } from "@newsgraph/schema";
import { type NamePart, nameKey, nameParts } from "../names/fold-name.js";
import { type Identity, readIdentity } from "./authority.js";
import { Clusters } from "./clusters.js";
import { MERGE_SCORES, type MergeReason } from "./merge-reasons.js";

/** An entity as one article's facts have it. */
export type LocalEntity = {
  /** Index of the article among those being resolved. */
  article: number;
  entity: Entity;
  key: string;
  /** The words of a person's name; empty for the other kinds. */
  parts: readonly NamePart[];
  identity: Identity;
};

const NO_PARTS: readonly NamePart[] = [];

/** Prepares the entities of articles for resolution; `lists` has one list an article. */
export function localEntities(lists: readonly (readonly Entity[])[]): LocalEntity[] {
  const keys = new Map<string, string>();
  const persons = new Map<string, readonly NamePart[]>();
  const items: LocalEntity[] = [];
  for (const [article, entities] of lists.entries()) {
    for (const entity of entities) {
      const { name } = entity;
      let key = keys.get(name);
      if (key === undefined) {
        key = nameKey(name);
        keys.set(name, key);
      }
      let parts = entity.kind === "person" ? persons.get(name) : NO_PARTS;
      if (parts === undefined) {
        parts = nameParts(name);
        persons.set(name, parts);
      }
      items.push({ article, entity, key, parts, identity: readIdentity(entity.same) });
    }
  }
  return items;
}

/** What the stages of resolution work on: the entities in a fixed order and the clusters they have joined so far. */
export class Resolution {
  readonly clusters: Clusters;
  #names: number[] | undefined;

  constructor(
    readonly items: readonly LocalEntity[],
    readonly minScore: number,
  ) {
    this.clusters = new Clusters(
      items.map((item) => item.article),
      items.map((item) => item.identity),
    );
  }

  /** Joins two clusters for `reason`, unless its score is below the least asked for; says whether they are one now. */
  join(a: number, b: number, reason: MergeReason, score: number = MERGE_SCORES[reason]): boolean {
    return score >= this.minScore && this.clusters.join(a, b, { reason, score });
  }

  /** Like {@link join}, but never for two entities that one article tells apart. */
  joinAcross(a: number, b: number, reason: MergeReason, score?: number): boolean {
    if (this.clusters.shareArticle(a, b)) return false;
    return this.join(a, b, reason, score);
  }

  /** One item of every cluster that `items` belong to, without the cluster of `except`. */
  distinct(items: readonly number[] | undefined, except?: number): number[] {
    const roots = new Set<number>();
    for (const item of items ?? []) roots.add(this.clusters.root(item));
    if (except !== undefined) roots.delete(this.clusters.root(except));
    return [...roots];
  }

  /**
   * One item for each name and set of aliases of each cluster, as the clusters are when this is first asked for: after equal
   * names have been joined, most items say nothing that another of their cluster does not.
   */
  get names(): readonly number[] {
    if (this.#names !== undefined) return this.#names;
    const seen = new Set<string>();
    this.#names = [];
    for (const [number, { entity }] of this.items.entries()) {
      const aliases = entity.aliases.length === 0 ? "" : entity.aliases.join("\n");
      const said = `${this.clusters.root(number)} ${entity.name}\n${aliases}`;
      if (seen.has(said)) continue;
      seen.add(said);
      this.#names.push(number);
    }
    return this.#names;
  }

  /** The {@link names} by the keys that `keysOf` gives them within their kind. */
  indexBy(keysOf: (item: LocalEntity) => Iterable<string>): KindIndex {
    const index: KindIndex = { lists: new Map(), get: (kind, key) => index.lists.get(`${kind} ${key}`) };
    for (const number of this.names) {
      const item = this.items[number]!;
      for (const key of keysOf(item)) {
        const name = `${item.entity.kind} ${key}`;
        const list = index.lists.get(name);
        if (list === undefined) index.lists.set(name, [number]);
        else list.push(number);
      }
    }
    return index;
  }
}

/** Items by kind and key. */
export type KindIndex = {
  lists: Map<string, number[]>;
  get(kind: EntityKind, key: string): readonly number[] | undefined;
};
