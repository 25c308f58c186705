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

type Told = { relation: Omit<GraphRelation, "id" | "evidence" | "score">; evidence: Evidence[] };

/**
 * Collects the relations of many articles. Relations of one type, mode, predicate, role, participants, status, date and
 * claimant are one, with the evidence of all; a place that only some of them name is taken for the others too. Where they
 * name different places, they are different relations, and those without a place stay by themselves.
 */
export class RelationMerger {
  readonly #byKey = new Map<string, Told[]>();

  /** Adds the relations of one article. */
  add({ article, relations }: Facts, toGraphId: ToGraphId): void {
    for (const relation of relations) this.#tell(article.id, relation, toGraphId);
  }

  #tell(article: string, relation: Relation, toGraphId: ToGraphId): void {
    const { type, mode, predicate, role, status, date } = relation;
    const place = relation.place === undefined ? undefined : toGraphId(relation.place);
    // Set one by one, in the order in which the file has them; see `graphStatement`.
    const made = { type } as Told["relation"];
    if (mode !== undefined) made.mode = mode;
    if (predicate !== undefined) made.predicate = predicate;
    if (role !== undefined) made.role = role;
    made.from = graphIds(relation.from, toGraphId);
    made.to = graphIds(relation.to, toGraphId);
    made.status = status;
    if (date !== undefined) made.date = date;
    if (place !== undefined) made.place = place;
    if (relation.claimedBy !== undefined) made.claimedBy = toGraphId(relation.claimedBy);
    const key = JSON.stringify(keyParts(made));
    const all = this.#byKey.get(key);
    let told = all?.find((one) => one.relation.place === place);
    if (told === undefined) {
      told = { relation: made, evidence: [] };
      if (all === undefined) this.#byKey.set(key, [told]);
      else all.push(told);
    }
    const { confidence, rule } = relation;
    for (const { from, to } of relation.evidence) told.evidence.push({ article, from, to, confidence, rule });
  }

  /** The relations told so far, sorted by id. */
  relations(): GraphRelation[] {
    const relations: GraphRelation[] = [];
    for (const [key, all] of this.#byKey) {
      const placed = all.filter(({ relation }) => relation.place !== undefined);
      if (placed.length <= 1) {
        const { relation } = placed[0] ?? all[0]!;
        const evidence = all.length === 1 ? all[0]!.evidence : all.flatMap((told) => told.evidence);
        relations.push(finish(relation, evidence, stableId("r", key)));
      } else {
        for (const { relation, evidence } of all) {
          relations.push(finish(relation, evidence, stableId("r", key, relation.place ?? "")));
        }
      }
    }
    return sortByHash(relations);
  }
}

function keyParts({ type, mode, predicate, role, from, to, status, date, claimedBy }: Told["relation"]): unknown[] {
  return [type, mode ?? null, predicate ?? null, role ?? null, from, to, status, date ?? null, claimedBy ?? null];
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

function finish(relation: Told["relation"], evidence: Evidence[], id: string): GraphRelation {
  const score = findPloverScore(relation.type, relation.mode);
  const made = { id, ...relation } as GraphRelation;
  if (score !== undefined) made.score = score;
  made.evidence = distinctEvidence(evidence);
  return made;
}
