import type { Evidence, Facts, GraphRelation } from "@newsgraph/schema";
import { compareText, sortByHash } from "../compare.js";
import { orderByKey } from "../order-by-key.js";
import { DEEDS, graphRelation, relationId, sharedHash, sharedText } from "./graph-relation.js";
import { mergeNumbers } from "./merge-numbers.js";
import type { ToGraphId } from "./merge-statements.js";
import { isDay, markOtherDates } from "./other-dates.js";

/**
 * Collects the relations of many articles. Relations of one type, mode, predicate, role, participants, status and claimant are one,
 * with the evidence of all; deeds and meetings are whatever their predicate ("besuchte", "der Besuch"). A date or place that only
 * some of them name is taken for the others too, and so is the more precise of two dates that agree. Where they name different dates or
 * places, they are different relations, and those that could be either stay by themselves; deeds of persons that articles date to
 * different days of a week tell of each other's days. Numbers of one noun are one where they can be true together; of a deed of one day those that
 * cannot are marked.
 */
export class RelationMerger {
  readonly #told: GraphRelation[] = [];
  readonly #hashes: number[] = [];

  /** Adds the relations of one article. */
  add({ article, relations }: Facts, toGraphId: ToGraphId): void {
    for (const relation of relations) {
      const made = graphRelation(article.id, relation, toGraphId);
      this.#told.push(made);
      this.#hashes.push(sharedHash(made));
    }
  }

  /**
   * The relations told, sorted by id. To be asked for once, when all have been added: they are finished where they stand. `isPerson` is asked
   * of ids of the graph's entities.
   */
  relations(isPerson: (id: string) => boolean): GraphRelation[] {
    const { alone, together } = this.#parts();
    const relations = alone.map((relation) => joinAll([relation], relation.date, relation.place, false));
    for (const told of together) {
      for (const alike of groupBy(told, sharedText)) {
        for (const joined of joinAlike(alike, isPerson)) relations.push(joined);
      }
    }
    return sortByHash(relations);
  }

  /** Those whose hash no other has, as most have, and the others by their hashes. */
  #parts(): { alone: GraphRelation[]; together: GraphRelation[][] } {
    const hashes = Uint32Array.from(this.#hashes);
    const order = orderByKey(hashes);
    const isAlone = new Uint8Array(order.length);
    const together: GraphRelation[][] = [];
    for (let from = 0, to = 0; from < order.length; from = to) {
      while (to < order.length && hashes[order[to]!] === hashes[order[from]!]) to++;
      if (to - from === 1) isAlone[order[from]!] = 1;
      else together.push(Array.from(order.subarray(from, to), (at) => this.#told[at]!));
    }
    return { alone: this.#told.filter((_, at) => isAlone[at] === 1), together };
  }
}

/** Relations that have in common what makes them one, but for what their dates and places keep apart. */
function joinAlike(alike: readonly GraphRelation[], isPerson: (id: string) => boolean): GraphRelation[] {
  const dates = partBy(alike, "date");
  const relations = dates.flatMap(({ value: date, relations: sameDate }) => {
    const places = partBy(sameDate, "place");
    return places.map(({ value: place, relations: told }) => joinAll(told, date, place, places.length > 1));
  });
  if (dates.length > 1 && DEEDS.has(alike[0]!.type)) markOtherDates(relations, isPerson);
  return relations;
}

/** Items that have one key, in the order in which they stand. */
function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): T[][] {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return [...groups.values()];
}

type Part = { readonly value: string | undefined; readonly relations: readonly GraphRelation[] };

/**
 * Parts relations by a value. One that others say more precisely ("2024-04" of "2024-04-12", nothing of anything) goes with those where
 * only one such value is there.
 */
function partBy(all: readonly GraphRelation[], field: "date" | "place"): Part[] {
  if (all.length === 1) return [{ value: all[0]![field], relations: all }];
  const values = [...new Set(all.map((relation) => relation[field] ?? ""))];
  const isMorePrecise = (value: string, than: string) =>
    value !== than && (than === "" || (field === "date" && value.startsWith(`${than}-`)));
  const finest = values.filter((value) => !values.some((other) => isMorePrecise(other, value)));
  const homes = new Map<string, string>();
  for (const value of values) {
    const [only, ...more] = finest.filter((other) => other === value || isMorePrecise(other, value));
    homes.set(value, more.length === 0 ? (only ?? value) : value);
  }
  const homeOf = (relation: GraphRelation) => homes.get(relation[field] ?? "")!;
  return groupBy(all, homeOf).map((relations) => ({ value: homeOf(relations[0]!) || undefined, relations }));
}

/** Makes the first of those told alike the one that stands for all, with the date and place of all; its predicate is the one with the most evidence. */
function joinAll(
  told: readonly GraphRelation[],
  date: string | undefined,
  place: string | undefined,
  isOneOfSeveralPlaces: boolean,
): GraphRelation {
  const joined = told[0]!;
  if (told.length > 1) joined.predicate = mainPredicate(told);
  joined.date = date;
  joined.place = place;
  joined.numbers = mergeNumbers(told, DEEDS.has(joined.type) && isDay(date));
  joined.evidence = distinctEvidence(told.length > 1 ? told.flatMap(({ evidence }) => evidence) : joined.evidence);
  joined.id = isOneOfSeveralPlaces ? relationId(joined, place ?? "") : relationId(joined);
  return joined;
}

function mainPredicate(told: readonly GraphRelation[]): string | undefined {
  const counts = new Map<string, number>();
  for (const { predicate, evidence } of told) {
    if (predicate !== undefined) counts.set(predicate, (counts.get(predicate) ?? 0) + evidence.length);
  }
  return [...counts].sort(([a, m], [b, n]) => n - m || compareText(a, b))[0]?.[0];
}

/** One place in one article is one piece of evidence, whichever rules found it; the surest of them is named. */
function distinctEvidence(all: Evidence[]): Evidence[] {
  if (all.length === 1) return all;
  const ordered = [...all].sort(
    (a, b) =>
      compareText(a.article, b.article) ||
      a.from - b.from ||
      a.to - b.to ||
      b.confidence - a.confidence ||
      compareText(a.rule, b.rule),
  );
  return ordered.filter((evidence, index) => {
    const before = ordered[index - 1];
    return before?.article !== evidence.article || before.from !== evidence.from || before.to !== evidence.to;
  });
}
