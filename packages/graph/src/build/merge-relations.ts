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

/**
 * Collects the relations of many articles. Relations of one type, mode, predicate, role, participants, status, date and
 * claimant are one, with the evidence of all; a place that only some of them name is taken for the others too. Where they
 * name different places, they are different relations, and those without a place stay by themselves.
 */
export class RelationMerger {
  /** The first told of those that differ in nothing but their place, by the id that they have until several places are known. */
  readonly #first = new Map<string, GraphRelation>();
  /** The others of that id, where there are any. */
  readonly #others = new Map<string, GraphRelation[]>();

  /** Adds the relations of one article. */
  add({ article, relations }: Facts, toGraphId: ToGraphId): void {
    for (const relation of relations) this.#tell(graphRelation(article.id, relation, toGraphId));
  }

  #tell(made: GraphRelation): void {
    const first = this.#first.get(made.id);
    if (first === undefined) {
      this.#first.set(made.id, made);
      return;
    }
    const others = this.#others.get(made.id) ?? [];
    const told = first.place === made.place ? first : others.find(({ place }) => place === made.place);
    if (told !== undefined) for (const one of made.evidence) told.evidence.push(one);
    else this.#others.set(made.id, [...others, made]);
  }

  /** The relations told, sorted by id. To be asked for once, when all have been added: they are finished where they stand. */
  relations(): GraphRelation[] {
    const relations: GraphRelation[] = [];
    for (const first of this.#first.values()) {
      const others = this.#others.get(first.id);
      if (others === undefined) relations.push(first);
      else relations.push(...settlePlaces([first, ...others]));
    }
    for (const relation of relations) relation.evidence = distinctEvidence(relation.evidence);
    return sortByHash(relations);
  }
}

/** Relations that differ in their place only: one where at most one place is known, else each by itself, with an id of its own. */
function settlePlaces(all: readonly GraphRelation[]): readonly GraphRelation[] {
  const placed = all.filter(({ place }) => place !== undefined);
  if (placed.length > 1) {
    for (const relation of all) relation.id = stableId("r", sharedText(relation), relation.place ?? "");
    return all;
  }
  const relation = placed[0] ?? all[0]!;
  relation.evidence = all.flatMap(({ evidence }) => evidence);
  return [relation];
}

/**
 * A relation with the id of all that differ from it in their place only. Fields are set one by one, in the order in which the
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
  made.id = stableId("r", sharedText(made));
  return made;
}

/** What relations that are one have in common, all but the place. */
function sharedText({ type, mode, predicate, role, from, to, status, date, claimedBy }: GraphRelation): string {
  const parts = [
    type,
    mode ?? null,
    predicate ?? null,
    role ?? null,
    from,
    to,
    status,
    date ?? null,
    claimedBy ?? null,
  ];
  return JSON.stringify(parts);
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
