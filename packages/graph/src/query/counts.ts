import type { EntityKind, GraphFile, MentionForm, RelationType, StatementType, Status } from "@newsgraph/schema";
import { compareText } from "../compare.js";

/** How many of everything a graph has. What does not occur has no entry. */
export type GraphCounts = {
  articles: number;
  entities: number;
  statements: number;
  relations: number;
  mentions: number;
  evidence: number;
  entitiesByKind: Partial<Record<EntityKind, number>>;
  mentionsByForm: Partial<Record<MentionForm, number>>;
  statementsByType: Partial<Record<StatementType, number>>;
  relationsByType: Partial<Record<RelationType, number>>;
  relationsByStatus: Partial<Record<Status, number>>;
};

/** Counts everything in `file`. */
export function countAll(file: GraphFile): GraphCounts {
  const mentions = file.entities.flatMap((entity) => entity.mentions);
  return {
    articles: file.articles.length,
    entities: file.entities.length,
    statements: file.statements.length,
    relations: file.relations.length,
    mentions: mentions.length,
    evidence: file.relations.reduce((sum, { evidence }) => sum + evidence.length, 0),
    entitiesByKind: countBy(file.entities, ({ kind }) => kind),
    mentionsByForm: countBy(mentions, ({ form }) => form),
    statementsByType: countBy(file.statements, ({ type }) => type),
    relationsByType: countBy(file.relations, ({ type }) => type),
    relationsByStatus: countBy(file.relations, ({ status }) => status),
  };
}

function countBy<T, K extends string>(items: readonly T[], keyOf: (item: T) => K): Partial<Record<K, number>> {
  const counts = new Map<K, number>();
  for (const item of items) counts.set(keyOf(item), (counts.get(keyOf(item)) ?? 0) + 1);
  return Object.fromEntries([...counts].sort(([a], [b]) => compareText(a, b))) as Partial<Record<K, number>>;
}
