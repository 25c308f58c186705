import type { NewsGraph, RelationAnswer } from "@newsgraph/graph";
import { GraphRelation } from "@newsgraph/schema";
import { z } from "zod";
import { Named, named } from "./entity-record.js";
import { Evidence, evidenceOf } from "./evidence.js";

const { id, type, mode, predicate, role, status, date, score, otherDates, numbers } = GraphRelation.shape;

/** A relation as an answer. */
export const RelationRecord = z
  .object({
    id,
    type,
    mode,
    predicate,
    role,
    from: z.array(Named).describe("who acts; empty where the article does not say"),
    to: z.array(Named).describe("whom it is done to"),
    status,
    date,
    place: Named.optional(),
    claimedBy: Named.optional().describe("the speaker who claims it; absent: the article itself"),
    score,
    evidence: z.array(Evidence).describe("the sentences of the articles that tell it; the marks are its words"),
    otherDates,
    numbers,
    moreEvidence: z
      .int()
      .optional()
      .describe("how many sentences more tell it; ask for the relation by its id for all"),
  })
  .meta({
    id: "Relation",
    description: "A standing relation, or an event coded in PLOVER's types, with all its evidence.",
  });
export type RelationRecord = z.infer<typeof RelationRecord>;

/** A relation that is told by more sentences than these shows only so many where it is one of several. */
const MAX_EVIDENCE = 20;

/** A relation that the graph found, as an answer: names beside ids, and its sources, `maxEvidence` of them at most. */
export function relationRecord(
  graph: NewsGraph,
  { relation, evidence }: RelationAnswer,
  maxEvidence = MAX_EVIDENCE,
): RelationRecord {
  const { id, type, mode, predicate, role, from, to, status, date, place, claimedBy, score, otherDates, numbers } =
    relation;
  return {
    id,
    type,
    ...(mode !== undefined && { mode }),
    ...(predicate !== undefined && { predicate }),
    ...(role !== undefined && { role }),
    from: from.map((each) => named(graph, each)),
    to: to.map((each) => named(graph, each)),
    status,
    ...(date !== undefined && { date }),
    ...(place !== undefined && { place: named(graph, place) }),
    ...(claimedBy !== undefined && { claimedBy: named(graph, claimedBy) }),
    ...(score !== undefined && { score }),
    evidence: evidenceOf(graph, evidence.slice(0, maxEvidence)),
    ...(otherDates !== undefined && { otherDates }),
    ...(numbers !== undefined && { numbers }),
    ...(evidence.length > maxEvidence && { moreEvidence: evidence.length - maxEvidence }),
  };
}
