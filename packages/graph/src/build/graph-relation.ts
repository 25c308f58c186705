import { findPloverScore, type GraphRelation, type Relation, stableId } from "@newsgraph/schema";
import { addText, HASH_START } from "../text-hash.js";
import { graphId, graphIds, type ToGraphId } from "./merge-statements.js";

/** A relation that has no id yet. Every field is named, in the order in which the file has them; see `graphStatement`. */
export function graphRelation(article: string, relation: Relation, toGraphId: ToGraphId): GraphRelation {
  const { type, mode, predicate, role, from, to, status, date, place, claimedBy, confidence, rule } = relation;
  return {
    id: "",
    type,
    mode,
    predicate,
    role,
    from: graphIds(from, toGraphId),
    to: graphIds(to, toGraphId),
    status,
    date,
    place: graphId(place, toGraphId),
    claimedBy: graphId(claimedBy, toGraphId),
    score: findPloverScore(type, mode),
    evidence: relation.evidence.map((span) => ({ article, from: span.from, to: span.to, confidence, rule })),
    otherDates: undefined,
    numbers: relation.numbers?.map((number) => ({ ...number, articles: [article] })),
  };
}

/** The id of a relation: made of what it shares with those that are one with it, its date and predicate, and what else tells it apart. */
export function relationId(relation: GraphRelation, ...apart: readonly string[]): string {
  return stableId("r", factsText(relation, relation.predicate, relation.date), ...apart);
}

/** Types of deeds and meetings: one of them is told in many words. */
export const DEEDS: ReadonlySet<string> = new Set([
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

const sharedPredicate = ({ type, predicate }: GraphRelation) => (DEEDS.has(type) ? undefined : predicate);

/** What relations that are one have in common: all but date and place, and but for the predicate of a deed. */
export function sharedText(relation: GraphRelation): string {
  return factsText(relation, sharedPredicate(relation), undefined);
}

function factsText(relation: GraphRelation, predicate: string | undefined, date: string | undefined): string {
  const { type, mode, role, from, to, status, claimedBy } = relation;
  return JSON.stringify([
    type,
    mode ?? null,
    predicate ?? null,
    role ?? null,
    from,
    to,
    status,
    date ?? null,
    claimedBy ?? null,
  ]);
}

/** A number of 32 bits that is the same for relations of one {@link sharedText}, and made at a fraction of the cost. */
export function sharedHash(relation: GraphRelation): number {
  const { type, mode, role, from, to, status, claimedBy } = relation;
  let hash = addText(HASH_START, type);
  hash = addText(hash, mode ?? "");
  hash = addText(hash, sharedPredicate(relation) ?? "");
  hash = addText(hash, role ?? "");
  for (const id of from) hash = addText(hash, id);
  hash = addText(hash, status);
  for (const id of to) hash = addText(hash, id);
  return addText(hash, claimedBy ?? "");
}
