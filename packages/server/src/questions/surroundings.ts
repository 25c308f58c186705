import { findShortestPath, neighbourhood as neighbourhoodOf, WAYS } from "@newsgraph/graph";
import { STATUSES } from "@newsgraph/schema";
import { z } from "zod";
import { EntityRecord, Named, named } from "../answers/entity-record.js";
import { RelationRecord, relationRecord } from "../answers/relation-record.js";
import { StatementRecord, statementRecord } from "../answers/statement-record.js";
import { StepRecord, stepRecord } from "../answers/step-record.js";
import { EntityName, flag, MAX_LIMIT, oneOrMore } from "./parameters.js";
import { question } from "./question.js";
import { resolveEntity } from "./resolve-entity.js";

const WALK = {
  along: oneOrMore(z.enum(WAYS), "only along these; along both unless told"),
  status: oneOrMore(z.enum(STATUSES), "only along relations told as this"),
  directed: flag("only from who acts or speaks to the other; false unless told"),
};

/** How many relations, and how many statements, a neighbourhood or a step of a path shows at most. */
const MAX_LINKS = 200;

export const neighbourhood = question({
  name: "neighbourhood",
  summary: "What is round an entity: the entities at most so many links away, and what links them.",
  input: z.strictObject({
    id: EntityName.describe("the entity in the middle, by id or name"),
    steps: z.coerce.number().int().min(1).max(4).default(1).describe("links from the middle to the farthest"),
    limit: z.coerce.number().int().min(1).max(MAX_LIMIT).default(50).describe("how many entities at most"),
    ...WALK,
  }),
  output: z
    .object({
      centre: Named,
      entities: z.array(
        Named.extend({ kind: EntityRecord.shape.kind, distance: z.int().describe("links from the middle") }),
      ),
      relations: z.array(RelationRecord),
      statements: z.array(StatementRecord),
      complete: z.boolean().describe("false where a limit cut it short"),
    })
    .meta({ id: "Neighbourhood" }),
  quick: false,
  answer({ graph }, { id, ...options }) {
    const found = neighbourhoodOf(graph, resolveEntity(graph, id), options);
    const { centre, entities, relations, statements } = found;
    return {
      centre: named(graph, centre.id),
      entities: entities.map(({ entity: { id, name, kind }, distance }) => ({ id, name, kind, distance })),
      relations: relations.slice(0, MAX_LINKS).map((each) => relationRecord(graph, each)),
      statements: statements.slice(0, MAX_LINKS).map((each) => statementRecord(graph, each)),
      complete: found.complete && relations.length <= MAX_LINKS && statements.length <= MAX_LINKS,
    };
  },
});

export const path = question({
  name: "path",
  summary: "A shortest way from one entity to another, with what leads from each to the next.",
  input: z.strictObject({
    from: EntityName.describe("where it starts, by id or name"),
    to: EntityName.describe("where it ends, by id or name"),
    ...WALK,
  }),
  output: z
    .object({
      from: Named,
      to: Named,
      found: z.boolean().describe("false where no way leads there"),
      steps: z.array(StepRecord),
    })
    .meta({ id: "Path" }),
  quick: false,
  answer({ graph }, { from, to, ...options }) {
    const [start, end] = [resolveEntity(graph, from), resolveEntity(graph, to)];
    const steps = findShortestPath(graph, start, end, options);
    return {
      from: named(graph, start),
      to: named(graph, end),
      found: steps !== undefined,
      steps: (steps ?? []).map(({ relations, statements, ...ends }) =>
        stepRecord(graph, {
          ...ends,
          relations: relations.slice(0, MAX_LINKS),
          statements: statements.slice(0, MAX_LINKS),
        }),
      ),
    };
  },
});
