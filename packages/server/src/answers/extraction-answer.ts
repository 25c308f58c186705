import { findArticles, findEntities, findRelations, findStatements, type NewsGraph } from "@newsgraph/graph";
import { z } from "zod";
import { EntityRecord, entityRecord } from "./entity-record.js";
import { ArticleRecord, articleRecord } from "./evidence.js";
import { RelationRecord, relationRecord } from "./relation-record.js";
import { StatementRecord, statementRecord } from "./statement-record.js";

/** How many of each an answer has at most. */
const MAX_ITEMS = 200;

/** What was found in texts, as answers that stand by themselves. */
export const ExtractionAnswer = z.object({
  articles: z.array(ArticleRecord),
  entities: z.array(EntityRecord),
  statements: z.array(StatementRecord),
  relations: z.array(RelationRecord),
  complete: z.boolean().describe(`false where there is more than ${MAX_ITEMS} of something`),
});
export type ExtractionAnswer = z.infer<typeof ExtractionAnswer>;

/** All that a small graph holds. */
export function extractionAnswer(graph: NewsGraph): ExtractionAnswer {
  const page = { limit: MAX_ITEMS };
  const { articles, entities, statements, relations } = graph.counts;
  return {
    articles: findArticles(graph, page).map((each) => articleRecord(graph, each)),
    entities: findEntities(graph, { evidence: 1, ...page }).map((each) => entityRecord(graph, each)),
    statements: findStatements(graph, page).map((each) => statementRecord(graph, each)),
    relations: findRelations(graph, page).map((each) => relationRecord(graph, each)),
    complete: Math.max(articles, entities, statements, relations) <= MAX_ITEMS,
  };
}
