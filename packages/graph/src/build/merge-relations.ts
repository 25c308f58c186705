import {
  type Evidence,
  type Facts,
  findPloverScore,
  type GraphRelation,
  type Relation,
  stableId,
} from "@newsgraph/schema";
import { compareText, sortByHash } from "../compare.js";
import { graphIds, type ToGraphId } from "./merge-statements.js";
import { markOtherDates } from "./other-dates.js";

/**
 * Collects the relations of many articles. Relations of one type, mode, predicate, role, participants, status and claimant are one,
 * with the evidence of all; deeds and meetings are whatever their predicate ("besuchte", "der Besuch"). A date or place that only
 * some of them name is taken for the others too, and so is the more precise of two dates that agree. Where they name different dates or
 * places, they are different relations, and those that could be either stay by themselves; deeds of persons that articles date to
 * different days of a week tell of each other's days.
 */
export class RelationMerger {
  /** Those that may be one, by what they have in common. */
  readonly #alike = new Map<string, GraphRelation[]>();

  /** Adds the relations of one article. */
  add({ article, relations }: Facts, toGraphId: ToGraphId): void {
    for (const relation of relations) this.#tell(graphRelation(article.id, relation, toGraphId));
  }

  #tell(made: GraphRelation): void {
    const key = sharedText(made, false);
    const all = this.#alike.get(key);
    const told = all?.find((other) => isToldAlike(other, made));
    if (told !== undefined) for (const one of made.evidence) told.evidence.push(one);
    else if (all !== undefined) all.push(made);
    else this.#alike.set(key, [made]);
  }

  /**
   * The relations told, sorted by id. To be asked for once, when all have been added: they are finished where they stand. `isPerson` is asked
   * of ids of the graph's entities.
   */
  relations(isPerson: (id: string) => boolean): GraphRelation[] {
    const relations: GraphRelation[] = [];
    for (const all of this.#alike.values()) {
      const before = relations.length;
      const dates = partBy(all, "date");
      for (const { value: date, relations: sameDate } of dates) {
        const places = partBy(sameDate, "place");
        for (const { value: place, relations: told } of places) {
          relations.push(joinAll(told, date, place, places.length > 1));
        }
      }
      if (dates.length > 1 && DEEDS.has(all[0]!.type)) markOtherDates(relations.slice(before), isPerson);
    }
    return sortByHash(relations);
  }
}

const isToldAlike = (a: GraphRelation, b: GraphRelation) =>
  a.place === b.place && a.date === b.date && a.predicate === b.predicate;

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
  const parts = new Map<string, GraphRelation[]>();
  for (const relation of all) {
    const value = relation[field] ?? "";
    const [only, ...more] = finest.filter((other) => other === value || isMorePrecise(other, value));
    const home = more.length === 0 ? (only ?? value) : value;
    const part = parts.get(home);
    if (part === undefined) parts.set(home, [relation]);
    else part.push(relation);
  }
  return [...parts].map(([value, relations]) => ({ value: value === "" ? undefined : value, relations }));
}

/** One relation of those told alike, with the date and place of all; its predicate is the one with the most evidence. */
function joinAll(
  told: readonly GraphRelation[],
  date: string | undefined,
  place: string | undefined,
  isOneOfSeveralPlaces: boolean,
): GraphRelation {
  const first = told[0]!;
  const isAsTold = told.length === 1 && first.date === date && first.place === place;
  const joined = isAsTold ? first : withFields(first, mainPredicate(told), date, place);
  joined.evidence = distinctEvidence(told.length === 1 ? first.evidence : told.flatMap(({ evidence }) => evidence));
  const shared = sharedText(joined, true);
  joined.id = isOneOfSeveralPlaces ? stableId("r", shared, place ?? "") : stableId("r", shared);
  return joined;
}

/** The relation with other fields, in the order in which the file has them. */
function withFields(
  relation: GraphRelation,
  predicate: string | undefined,
  date: string | undefined,
  place: string | undefined,
): GraphRelation {
  const { id, type, mode, role, from, to, status, claimedBy, score, evidence } = relation;
  return {
    id,
    type,
    ...(mode !== undefined && { mode }),
    ...(predicate !== undefined && { predicate }),
    ...(role !== undefined && { role }),
    from,
    to,
    status,
    ...(date !== undefined && { date }),
    ...(place !== undefined && { place }),
    ...(claimedBy !== undefined && { claimedBy }),
    ...(score !== undefined && { score }),
    evidence,
  };
}

function mainPredicate(told: readonly GraphRelation[]): string | undefined {
  const counts = new Map<string, number>();
  for (const { predicate, evidence } of told) {
    if (predicate !== undefined) counts.set(predicate, (counts.get(predicate) ?? 0) + evidence.length);
  }
  return [...counts].sort(([a, m], [b, n]) => n - m || compareText(a, b))[0]?.[0];
}

/**
 * A relation that has no id yet. Fields are set one by one, in the order in which the
 * file has them; see `graphStatement`.
 */
function graphRelation(article: string, relation: Relation, toGraphId: ToGraphId): GraphRelation {
  const { type, mode, predicate, role, date, confidence, rule } = relation;
  const made = { id: "", type } as GraphRelation;
  if (mode !== undefined) made.mode = mode;
  if (predicate !== undefined) made.predicate = predicate;
  if (role !== undefined) made.role = role;
  made.from = graphIds(relation.from, toGraphId);
  made.to = graphIds(relation.to, toGraphId);
  made.status = relation.status;
  if (date !== undefined) made.date = date;
  if (relation.place !== undefined) made.place = toGraphId(relation.place);
  if (relation.claimedBy !== undefined) made.claimedBy = toGraphId(relation.claimedBy);
  const score = findPloverScore(type, mode);
  if (score !== undefined) made.score = score;
  made.evidence = relation.evidence.map(({ from, to }) => ({ article, from, to, confidence, rule }));
  return made;
}

/** Types of deeds and meetings: one of them is told in many words. */
const DEEDS = new Set<string>([
  "CONSULT",
  "COOPERATE",
  "AID",
  "RETREAT",
  "PROTEST",
  "SANCTION",
  "MOBILIZE",
  "COERCE",
  "ASSAULT",
]);

/** What relations that are one have in common: all but the place, and but for the date and a deed's predicate, which `whole` counts in. */
function sharedText(relation: GraphRelation, whole: boolean): string {
  const { type, mode, predicate, role, from, to, status, date, claimedBy } = relation;
  const isFree = !whole && DEEDS.has(type);
  return JSON.stringify([
    type,
    mode ?? null,
    isFree ? null : (predicate ?? null),
    role ?? null,
    from,
    to,
    status,
    whole ? (date ?? null) : null,
    claimedBy ?? null,
  ]);
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
