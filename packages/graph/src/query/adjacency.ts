import type { GraphEntity, GraphRelation, GraphStatement } from "@newsgraph/schema";
import type { NewsGraph } from "../news-graph.js";
import { MarkedNumbers } from "./marked-numbers.js";

/**
 * A link between two entities as one of them has it: a relation, or a statement that one made to, about or through the other.
 * In one number: that of the record, whether it is a statement, and whether the link leads here instead of away.
 */
export type Link = number;

const STATEMENT = 2;
const INWARD = 1;

/** True where the link is a statement, false where it is a relation. */
export const isStatement = (link: Link) => (link & STATEMENT) !== 0;

/** True where the link leads away: from the relation's actor or the statement's speaker to the other. */
export const isOutward = (link: Link) => (link & INWARD) === 0;

/** The link as the other end has it. */
export const turned = (link: Link): Link => link ^ INWARD;

/** The number of the relation or statement among those of the graph. */
export const recordOf = (link: Link) => link >>> 2;

/** Numbers of entities, relations and statements. */
export type Seen = { entities: MarkedNumbers; relations: MarkedNumbers; statements: MarkedNumbers };

/** Notes the relation or statement that a link is. */
export function seeFact({ relations, statements }: Seen, link: Link): void {
  (isStatement(link) ? statements : relations).add(recordOf(link));
}

/**
 * The links of every entity to others. Entities have numbers in the order of their ids; the links of one stand in the order of
 * the others' numbers, relations before statements, by date. A link to itself is none.
 */
export class Adjacency {
  readonly #graph: NewsGraph;
  /** By the number that the entity index gives an entity, its number here. */
  readonly #byRank: Uint32Array;
  readonly #starts: Uint32Array;
  /** The other end of every link. */
  readonly others: Uint32Array;
  readonly links: Uint32Array;

  constructor(graph: NewsGraph) {
    this.#graph = graph;
    const { entities, relations, statements } = graph.index;
    this.#byRank = new Uint32Array(entities.count);
    for (const [number, { id }] of graph.file.entities.entries()) this.#byRank[entities.findNumber(id)!] = number;
    const found = new Ends();
    const add = (from: string, to: string, link: Link) => {
      const [one, other] = [this.findNumber(from), this.findNumber(to)];
      if (one === undefined || other === undefined || one === other) return;
      found.push(one, other, link);
      found.push(other, one, turned(link));
    };
    for (const [number, { from, to, place }] of relations.records.entries()) {
      const link = number * 4;
      for (const one of from) {
        for (const other of to) add(one, other, link);
        if (place !== undefined && !to.includes(place)) add(one, place, link);
      }
    }
    for (const [number, { speaker, addressee, via, about }] of statements.records.entries()) {
      if (speaker?.entity === undefined) continue;
      const link = number * 4 + STATEMENT;
      const others = new Set(about);
      if (addressee?.entity !== undefined) others.add(addressee.entity);
      if (via !== undefined) others.add(via);
      for (const other of others) add(speaker.entity, other, link);
    }
    const order = found.sorted(entities.count);
    this.#starts = found.starts(entities.count);
    this.others = order.map((at) => found.others[at]!);
    this.links = order.map((at) => found.links[at]!);
  }

  /** Entities and facts that a search has seen, empty. Whoever asks for them must be done before somebody asks anew. */
  seen(): Seen {
    this.#seen ??= {
      entities: new MarkedNumbers(this.#starts.length - 1),
      relations: new MarkedNumbers(this.#graph.index.relations.count),
      statements: new MarkedNumbers(this.#graph.index.statements.count),
    };
    for (const set of Object.values(this.#seen)) set.clear();
    return this.#seen;
  }
  #seen: Seen | undefined;

  /** The number of an entity; `undefined` for an id that is none. */
  findNumber(id: string): number | undefined {
    const rank = this.#graph.index.entities.findNumber(id);
    return rank === undefined ? undefined : this.#byRank[rank];
  }

  /** The entity of that number. */
  entityAt(number: number): GraphEntity {
    return this.#graph.file.entities[number]!;
  }

  /** Where the links of an entity begin in `others` and `links`. */
  startOf(number: number): number {
    return this.#starts[number]!;
  }

  /** Where the links of an entity end in `others` and `links`. */
  endOf(number: number): number {
    return this.#starts[number + 1]!;
  }

  /** The relation that a link is; `undefined` for a statement. */
  findRelation(link: Link): GraphRelation | undefined {
    return isStatement(link) ? undefined : this.#graph.index.relations.records[recordOf(link)];
  }

  /** The statement that a link is; `undefined` for a relation. */
  findStatement(link: Link): GraphStatement | undefined {
    return isStatement(link) ? this.#graph.index.statements.records[recordOf(link)] : undefined;
  }
}

/** The ends of links in the order in which they were told. */
class Ends {
  #ones = new Uint32Array(1024);
  others = new Uint32Array(1024);
  links = new Uint32Array(1024);
  #count = 0;

  push(one: number, other: number, link: Link): void {
    if (this.#count === this.links.length) {
      this.#ones = longer(this.#ones);
      this.others = longer(this.others);
      this.links = longer(this.links);
    }
    this.#ones[this.#count] = one;
    this.others[this.#count] = other;
    this.links[this.#count++] = link;
  }

  /** Their places in the order of the first end, then of the second, then as they were told. */
  sorted(entities: number): Uint32Array {
    const told = Uint32Array.from({ length: this.#count }, (_, at) => at);
    return stableOrder(stableOrder(told, this.others, entities), this.#ones, entities);
  }

  /** By entity, how many links belong to those before it. */
  starts(entities: number): Uint32Array {
    return startsOf(this.#ones.subarray(0, this.#count), entities);
  }
}

function longer(list: Uint32Array): Uint32Array<ArrayBuffer> {
  const twice = new Uint32Array(list.length * 2);
  twice.set(list);
  return twice;
}

function startsOf(keys: Uint32Array, count: number): Uint32Array {
  const starts = new Uint32Array(count + 1);
  for (const key of keys) starts[key + 1]!++;
  for (let key = 0; key < count; key++) starts[key + 1]! += starts[key]!;
  return starts;
}

/** `places` in the order of their keys, which are below `count`; equal ones stay as they are. */
function stableOrder(places: Uint32Array, keys: Uint32Array, count: number): Uint32Array {
  const ends = startsOf(keys.subarray(0, places.length), count);
  const order = new Uint32Array(places.length);
  for (const place of places) order[ends[keys[place]!]!++] = place;
  return order;
}
