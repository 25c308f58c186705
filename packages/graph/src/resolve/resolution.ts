import type { Entity, EntityKind } from "@newsgraph/schema";
import { type NamePart, nameKey, nameParts } from "../names/fold-name.js";
import { isSurnameOnly } from "../names/surname.js";
import { type Identity, readIdentity } from "./authority.js";
import { Clusters, type Link } from "./clusters.js";
import { MERGE_SCORES, type MergeReason } from "./merge-reasons.js";

/** An entity as one article's facts have it. */
export type LocalEntity = {
  /** Index of the article among those being resolved. */
  article: number;
  entity: Entity;
  key: string;
  /** The kind and the key: what an index has it under. */
  kindKey: string;
  /** The words of a person's name; empty for the other kinds. */
  parts: readonly NamePart[];
  /** A number that entities have in common that have kind, name and aliases in common. */
  said: number;
  identity: Identity;
};

const NO_PARTS: readonly NamePart[] = [];

/** Prepares the entities of articles for resolution; `lists` has one list an article. */
export function localEntities(lists: readonly (readonly Entity[])[]): LocalEntity[] {
  const names = new Map<EntityKind, Map<string, NameForms>>();
  const items: LocalEntity[] = [];
  let saidCount = 0;
  for (const [article, entities] of lists.entries()) {
    for (const entity of entities) {
      const { kind, name } = entity;
      let ofKind = names.get(kind);
      if (ofKind === undefined) {
        ofKind = new Map();
        names.set(kind, ofKind);
      }
      let forms = ofKind.get(name);
      if (forms === undefined) {
        forms = nameForms(kind, name);
        ofKind.set(name, forms);
      }
      const aliases = entity.aliases.length > 1 ? entity.aliases.join("\n") : (entity.aliases[0] ?? "");
      let said = forms.said.get(aliases);
      if (said === undefined) {
        said = saidCount++;
        forms.said.set(aliases, said);
      }
      const { key, kindKey, parts } = forms;
      items.push({ article, entity, key, kindKey, parts, said, identity: readIdentity(entity.same) });
    }
  }
  return items;
}

/** What is made of a name once, however many articles have it; `said` has the number of each list of aliases given to it. */
type NameForms = Pick<LocalEntity, "key" | "kindKey" | "parts"> & { said: Map<string, number> };

function nameForms(kind: EntityKind, name: string): NameForms {
  const key = nameKey(name);
  return { key, kindKey: indexKey(kind, key), parts: kind === "person" ? nameParts(name) : NO_PARTS, said: new Map() };
}

const indexKey = (kind: EntityKind, key: string) => `${kind} ${key}`;

/** False for a person that is named by surname alone. */
export const isFullName = (item: LocalEntity) => item.entity.kind !== "person" || !isSurnameOnly(item.parts);

/** The link that a join for each reason makes, unless it has a score of its own. */
const LINKS = Object.fromEntries(
  Object.entries(MERGE_SCORES).map(([reason, score]) => [reason, { reason, score }]),
) as Readonly<Record<MergeReason, Link>>;

/** What the stages of resolution work on: the entities in a fixed order and the clusters they have joined so far. */
export class Resolution {
  readonly clusters: Clusters;
  #names: number[] | undefined;
  #byFullName: KindIndex | undefined;

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
  join(a: number, b: number, reason: MergeReason, score?: number): boolean {
    const link = score === undefined ? LINKS[reason] : { reason, score };
    return link.score >= this.minScore && this.clusters.join(a, b, link);
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
    const seen = new Set<number>();
    this.#names = [];
    for (const [number, { said }] of this.items.entries()) {
      const saidOfCluster = this.clusters.root(number) * this.items.length + said;
      if (seen.has(saidOfCluster)) continue;
      seen.add(saidOfCluster);
      this.#names.push(number);
    }
    return this.#names;
  }

  /** The {@link names} by their own keys, without persons named by surname alone. */
  get byFullName(): KindIndex {
    if (this.#byFullName !== undefined) return this.#byFullName;
    this.#byFullName = new KindIndex();
    for (const number of this.names) {
      const item = this.items[number]!;
      if (isFullName(item)) this.#byFullName.add(item.kindKey, number);
    }
    return this.#byFullName;
  }

  /** The {@link names} by the keys that `keysOf` gives them within their kind. */
  indexBy(keysOf: (item: LocalEntity) => Iterable<string>): KindIndex {
    const index = new KindIndex();
    for (const number of this.names) {
      const item = this.items[number]!;
      for (const key of keysOf(item)) index.add(indexKey(item.entity.kind, key), number);
    }
    return index;
  }
}

/** Items by kind and key. */
export class KindIndex {
  readonly lists = new Map<string, number[]>();

  /** Puts an item under its kind and key, which are one text. */
  add(kindKey: string, item: number): void {
    const list = this.lists.get(kindKey);
    if (list === undefined) this.lists.set(kindKey, [item]);
    else list.push(item);
  }

  /** The items of that kind and key, in the order in which they were added; `undefined` where there is none. */
  get(kind: EntityKind, key: string): readonly number[] | undefined {
    return this.lists.get(indexKey(kind, key));
  }
}
