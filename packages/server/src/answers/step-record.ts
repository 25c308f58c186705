import type { NewsGraph, PathStep } from "@newsgraph/graph";
import { z } from "zod";
import { Named, named } from "./entity-record.js";
import { RelationRecord, relationRecord } from "./relation-record.js";
import { StatementRecord, statementRecord } from "./statement-record.js";

/** One step of a path, as an answer. */
export const StepRecord = z
  .object({ from: Named, to: Named, relations: z.array(RelationRecord), statements: z.array(StatementRecord) })
  .meta({ id: "Step", description: "One step of a path: every relation and statement that leads to the next entity." });
export type StepRecord = z.infer<typeof StepRecord>;

/** A step of a path that the graph found, as an answer. */
export function stepRecord(graph: NewsGraph, { from, to, relations, statements }: PathStep): StepRecord {
  return {
    from: named(graph, from.id),
    to: named(graph, to.id),
    relations: relations.map((each) => relationRecord(graph, each)),
    statements: statements.map((each) => statementRecord(graph, each)),
  };
}
