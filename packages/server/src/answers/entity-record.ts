import { type EntityAnswer, NAME_MATCHES, type NewsGraph } from "@newsgraph/graph";
import { GraphEntity } from "@newsgraph/schema";
import { z } from "zod";
import { Evidence, evidenceOf } from "./evidence.js";

const { id, kind, name, aliases, same } = GraphEntity.shape;

/** An entity by id and name. */
export const Named = z
  .object({ id, name })
  .meta({ id: "Named", description: "An entity of the graph by id and name." });
export type Named = z.infer<typeof Named>;

/** An entity as an answer. */
export const EntityRecord = z
  .object({
    id,
    kind,
    name,
    aliases,
    same,
    mentions: z.int().describe("how often the articles mention it"),
    articles: z.int().describe("how many articles mention it"),
    matched: z
      .object({ name: z.string(), match: z.enum(NAME_MATCHES) })
      .optional()
      .describe("which of its names answered to the name asked for, and how closely"),
    evidence: z.array(Evidence).describe("some of the sentences that mention it, those that name it first"),
  })
  .meta({ id: "Entity", description: "A person, organization, state, group, place, event or work." });
export type EntityRecord = z.infer<typeof EntityRecord>;

/** The entity of that id with its name; its id for a name where the graph has none. */
export function named(graph: NewsGraph, entityId: string): Named {
  return { id: entityId, name: graph.findEntity(entityId)?.name ?? entityId };
}

/** An entity that the graph found, as an answer. */
export function entityRecord(graph: NewsGraph, answer: EntityAnswer): EntityRecord {
  const { entity, mentions, articles, name: hit, match, evidence } = answer;
  const { id, kind, name, aliases, same } = entity;
  return {
    id,
    kind,
    name,
    aliases,
    ...(same !== undefined && { same }),
    mentions,
    articles,
    ...(hit !== undefined && match !== undefined && { matched: { name: hit, match } }),
    evidence: evidenceOf(graph, evidence),
  };
}
