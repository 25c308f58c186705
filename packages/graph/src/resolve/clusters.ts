import { type Identity, identitiesConflict, joinIdentities } from "./authority.js";
import type { MergeReason } from "./merge-reasons.js";

/** How an entity came to its cluster: the weakest link on the way to the cluster's first. */
export type Link = { readonly reason: MergeReason; readonly score: number };

/** Stands for no number in lists of numbers. */
const NONE = -1;

/**
 * Entities of articles, joined step by step into clusters that each stand for one thing. Items are numbers 0 to `count` − 1.
 * A join that would give a cluster two ids of one register is refused. What comes out depends on the order of the joins, so the
 * caller makes them in an order that the data gives, not the input.
 */
export class Clusters {
  readonly #articleOf: readonly number[];
  readonly #parent: Int32Array;
  readonly #sizes: Int32Array;
  /** The member after each of a cluster, from its root on. */
  readonly #next: Int32Array;
  /** The last member of a root's cluster. */
  readonly #last: Int32Array;
  /** The articles of the clusters that have been asked for them, by root. */
  readonly #articles = new Map<number, Set<number>>();
  readonly #identities: Identity[];
  /** The joins made: each has its two ends here, one after the other, and its link at its number in `#links`. */
  readonly #ends: Int32Array;
  readonly #links: Link[] = [];

  constructor(articleOf: readonly number[], identities: readonly Identity[]) {
    const count = articleOf.length;
    this.#articleOf = articleOf;
    this.#parent = Int32Array.from(articleOf, (_, item) => item);
    this.#sizes = new Int32Array(count).fill(1);
    this.#next = new Int32Array(count).fill(NONE);
    this.#last = Int32Array.from(this.#parent);
    this.#identities = [...identities];
    this.#ends = new Int32Array(2 * count);
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
  *members(item: number): Generator<number> {
    for (let member = this.root(item); member !== NONE; member = this.#next[member]!) yield member;
  }

  /** The ids of the cluster of `item`. */
  identity(item: number): Identity {
    return this.#identities[this.root(item)]!;
  }

  /** True where the clusters of `a` and `b` hold entities of one article, which that article told apart. */
  shareArticle(a: number, b: number): boolean {
    const [first, second] = [this.root(a), this.root(b)];
    if (first === second) return true;
    const [small, large] = this.#sizes[first]! <= this.#sizes[second]! ? [first, second] : [second, first];
    const articles = this.#articlesOf(large);
    for (const member of this.members(small)) if (articles.has(this.#articleOf[member]!)) return true;
    return false;
  }

  #articlesOf(root: number): ReadonlySet<number> {
    let articles = this.#articles.get(root);
    if (articles === undefined) {
      articles = new Set();
      for (const member of this.members(root)) articles.add(this.#articleOf[member]!);
      this.#articles.set(root, articles);
    }
    return articles;
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
    const [small, large] = this.#sizes[first]! < this.#sizes[second]! ? [first, second] : [second, first];
    const articles = this.#articles.get(large);
    if (articles !== undefined) for (const member of this.members(small)) articles.add(this.#articleOf[member]!);
    this.#articles.delete(small);
    this.#next[this.#last[large]!] = small;
    this.#last[large] = this.#last[small]!;
    this.#sizes[large]! += this.#sizes[small]!;
    this.#identities[large] = joinIdentities(this.#identities[large]!, this.#identities[small]!);
    this.#parent[small] = large;
    this.#ends.set([a, b], 2 * this.#links.length);
    this.#links.push(link);
    return true;
  }

  /** For every item its weakest link on the way to the item of its cluster for which `isFirst`; that itself has none. */
  links(isFirst: (item: number) => boolean): (Link | undefined)[] {
    const count = this.#articleOf.length;
    // The ends of joins at each item, a list of places in #ends: the first of each item, and the one after each.
    const firstEnd = new Int32Array(count).fill(NONE);
    const nextEnd = new Int32Array(2 * this.#links.length);
    for (let end = 0; end < nextEnd.length; end++) {
      const item = this.#ends[end]!;
      nextEnd[end] = firstEnd[item]!;
      firstEnd[item] = end;
    }
    const links: (Link | undefined)[] = new Array(count);
    const open: number[] = [];
    for (let first = 0; first < count; first++) {
      if (firstEnd[first] === NONE || !isFirst(first)) continue;
      open.push(first);
      for (let item = open.pop(); item !== undefined; item = open.pop()) {
        const way = links[item];
        for (let end = firstEnd[item]!; end !== NONE; end = nextEnd[end]!) {
          const other = this.#ends[end ^ 1]!;
          if (other === first || links[other] !== undefined) continue;
          const link = this.#links[end >> 1]!;
          links[other] = way === undefined || link.score <= way.score ? link : way;
          open.push(other);
        }
      }
    }
    return links;
  }
}
