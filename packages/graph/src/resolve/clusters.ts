import { type Identity, identitiesConflict, joinIdentities } from "./authority.js";
import type { MergeReason } from "./merge-reasons.js";

/** How an entity came to its cluster: the weakest link on the way to the cluster's first. */
export type Link = { reason: MergeReason; score: number };

type Edge = Link & { a: number; b: number };

/**
 * Entities of articles, joined step by step into clusters that each stand for one thing. Items are numbers 0 to `count` − 1.
 * A join that would give a cluster two ids of one register is refused. What comes out depends on the order of the joins, so the
 * caller makes them in an order that the data gives, not the input.
 */
export class Clusters {
  readonly #parent: Int32Array;
  readonly #members: (number[] | undefined)[];
  readonly #articles: (Set<number> | undefined)[];
  readonly #identities: Identity[];
  readonly #edges: Edge[] = [];
  readonly #articleOf: readonly number[];

  constructor(articleOf: readonly number[], identities: readonly Identity[]) {
    this.#articleOf = articleOf;
    this.#parent = Int32Array.from(articleOf, (_, item) => item);
    this.#members = new Array(articleOf.length);
    this.#articles = new Array(articleOf.length);
    this.#identities = [...identities];
  }

  /** The item that stands for the cluster of `item`; it changes with joins. */
  root(item: number): number {
    let root = item;
    while (this.#parent[root] !== root) root = this.#parent[root]!;
    for (let next = item; next !== root; ) {
      const after = this.#parent[next]!;
      this.#parent[next] = root;
      next = after;
    }
    return root;
  }

  /** The items in the cluster of `item`, in no order. */
  members(item: number): readonly number[] {
    const root = this.root(item);
    return this.#members[root] ?? [root];
  }

  /** The ids of the cluster of `item`. */
  identity(item: number): Identity {
    return this.#identities[this.root(item)]!;
  }

  /** True where the clusters of `a` and `b` hold entities of one article, which that article told apart. */
  shareArticle(a: number, b: number): boolean {
    const [first, second] = [this.root(a), this.root(b)];
    if (first === second) return true;
    const [small, large] =
      this.members(first).length <= this.members(second).length ? [first, second] : [second, first];
    const articles = this.#articles[large];
    const has = (article: number) => articles?.has(article) ?? this.#articleOf[large] === article;
    return this.members(small).some((item) => has(this.#articleOf[item]!));
  }

  /** True where a join of the two would give one thing two ids of one register. */
  conflict(a: number, b: number): boolean {
    return identitiesConflict(this.identity(a), this.identity(b));
  }

  /** Joins the clusters of `a` and `b` and says whether they are one now. */
  join(a: number, b: number, link: Link): boolean {
    const [first, second] = [this.root(a), this.root(b)];
    if (first === second) return true;
    if (this.conflict(first, second)) return false;
    const [small, large] = this.members(first).length < this.members(second).length ? [first, second] : [second, first];
    this.#articles[large] ??= new Set([this.#articleOf[large]!]);
    this.#members[large] ??= [large];
    for (const item of this.members(small)) {
      this.#articles[large].add(this.#articleOf[item]!);
      this.#members[large].push(item);
    }
    this.#identities[large] = joinIdentities(this.#identities[large]!, this.#identities[small]!);
    this.#parent[small] = large;
    this.#members[small] = undefined;
    this.#articles[small] = undefined;
    this.#edges.push({ a, b, reason: link.reason, score: link.score });
    return true;
  }

  /** For every item its weakest link on the way to `firstOf` its cluster; the first itself has none. */
  links(isFirst: (item: number) => boolean): (Link | undefined)[] {
    const count = this.#articleOf.length;
    const near: (Edge[] | undefined)[] = new Array(count);
    const add = (item: number, edge: Edge) => {
      const edges = near[item];
      if (edges === undefined) near[item] = [edge];
      else edges.push(edge);
    };
    for (const edge of this.#edges) {
      add(edge.a, edge);
      add(edge.b, edge);
    }
    const links: (Link | undefined)[] = new Array(count);
    for (let first = 0; first < count; first++) {
      if (near[first] === undefined || !isFirst(first)) continue;
      const open = [first];
      for (let item = open.pop(); item !== undefined; item = open.pop()) {
        for (const edge of near[item]!) {
          const next = edge.a === item ? edge.b : edge.a;
          if (next === first || links[next] !== undefined) continue;
          const way = links[item];
          links[next] = way === undefined || edge.score <= way.score ? edge : way;
          open.push(next);
        }
      }
    }
    return links;
  }
}
