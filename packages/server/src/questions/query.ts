import { type NewsGraph, printQuery, type QueryAnswer, runQuery } from "@newsgraph/graph";
import { z } from "zod";
import { EntityRecord, entityRecord, Named } from "../answers/entity-record.js";
import { ArticleAnswerRecord, articleAnswerRecord } from "../answers/evidence.js";
import { RelationRecord, relationRecord } from "../answers/relation-record.js";
import { StatementRecord, statementRecord } from "../answers/statement-record.js";
import { StepRecord, stepRecord } from "../answers/step-record.js";
import { readCursor, writeCursor } from "./paging.js";
import { MAX_TEXT, PAGE } from "./parameters.js";
import { QUERY_HELP } from "./query-help.js";
import { readingQuery } from "./query-problem.js";
import { question, scopeOf } from "./question.js";

/** How many of the entities that a name was taken for are told. */
const SHOWN_ENTITIES = 20;

const PathRecord = z
  .object({ steps: z.array(StepRecord) })
  .meta({ id: "PathAnswer", description: "A path from one entity to another." });

const QueryAnswerRecord = z
  .object({
    query: z.string().describe("the query as it was understood"),
    names: z
      .array(z.object({ name: z.string(), entities: z.array(Named) }))
      .describe("the names in it, and whom they were taken for"),
    kind: z.enum(["entities", "statements", "relations", "articles", "path"]).describe("what the answers are"),
    total: z.int().describe("how many answer in all"),
    items: z.array(z.union([EntityRecord, StatementRecord, RelationRecord, ArticleAnswerRecord, PathRecord])),
    next: z.string().optional().describe("`cursor` of the next page; absent on the last"),
  })
  .meta({ id: "QueryAnswer" });

export const query = question({
  name: "query",
  summary: "What answers a query of the query language: records of one kind, or paths.",
  description: QUERY_HELP,
  input: z.strictObject({
    q: z
      .string()
      .max(MAX_TEXT)
      .describe("such as `speaker:Weber about:Kiel date:2024-03`; empty for all entities, the most mentioned first"),
    ...PAGE,
  }),
  output: QueryAnswerRecord,
  quick: false,
  answer(asked, input) {
    const { graph } = asked;
    const scope = scopeOf("query", asked, input);
    const cursor = readCursor(scope);
    const answer = readingQuery(() => runQuery(graph, input.q, { limit: input.limit, cursor }));
    return {
      query: printQuery(answer.query),
      names: answer.names.map(({ name, entities }) => ({
        name,
        entities: entities.slice(0, SHOWN_ENTITIES).map(({ id, name }) => ({ id, name })),
      })),
      total: answer.total,
      ...(answer.next !== undefined && { next: writeCursor(scope, answer.next) }),
      ...itemsOf(graph, answer),
    };
  },
});

function itemsOf(graph: NewsGraph, answer: QueryAnswer) {
  switch (answer.kind) {
    case "entities":
      return { kind: answer.kind, items: answer.answers.map((each) => entityRecord(graph, each)) };
    case "statements":
      return { kind: answer.kind, items: answer.answers.map((each) => statementRecord(graph, each)) };
    case "relations":
      return { kind: answer.kind, items: answer.answers.map((each) => relationRecord(graph, each)) };
    case "articles":
      return { kind: answer.kind, items: answer.answers.map((each) => articleAnswerRecord(graph, each)) };
    case "path":
      return {
        kind: answer.kind,
        items: answer.answers.map(({ steps }) => ({ steps: steps.map((step) => stepRecord(graph, step)) })),
      };
  }
}
