import { z } from "zod";
import { question } from "./question.js";

const Count = z.int().nonnegative();
const Counts = z.record(z.string(), Count);

export const overview = question({
  name: "overview",
  summary: "How many of everything the graph has.",
  input: z.strictObject({}),
  output: z
    .object({
      graph: z.string().describe("changes whenever the graph does"),
      articles: Count,
      entities: Count,
      statements: Count,
      relations: Count,
      mentions: Count,
      entitiesByKind: Counts,
      statementsByType: Counts,
      relationsByType: Counts,
      relationsByStatus: Counts,
    })
    .meta({ id: "Overview" }),
  quick: true,
  answer({ graph, graphHash }) {
    const { articles, entities, statements, relations, mentions } = graph.counts;
    const { entitiesByKind, statementsByType, relationsByType, relationsByStatus } = graph.counts;
    const totals = { graph: graphHash, articles, entities, statements, relations, mentions };
    return { ...totals, entitiesByKind, statementsByType, relationsByType, relationsByStatus };
  },
});
