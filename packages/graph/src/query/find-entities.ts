import {
  compareSpans,
  ENTITY_KINDS,
  type EntityKind,
  type GraphEntity,
  type GraphMention,
  MENTION_FORMS,
  type MentionForm,
} from "@newsgraph/schema";
import { compareText } from "../compare.js";
import type { NewsGraph } from "../news-graph.js";
import type { MergeReason } from "../resolve/merge-reasons.js";
import {
  asList,
  checkArticles,
  checkEntities,
  checkValues,
  matching,
  type OneOrMore,
  type Page,
  takePage,
} from "./check-query.js";
import { NAME_MATCHES, type NameHit, type NameMatch } from "./name-index.js";
import { listOf, listSet, type NumberSet } from "./number-set.js";
import { type Passage, passagesOf } from "./passages.js";
import type { NumberRange } from "./record-index.js";
import { Selection } from "./selection.js";

/** Which entities to find; every criterion given must hold. */
export type EntityQuery = Page & {
  kind?: OneOrMore<EntityKind> | undefined;
  /** A name or alias, or a part of one; case, umlaut spelling (ü, ue, u), diacritics and hyphens do not count. */
  name?: string | undefined;
  /**
   * How loosely a name may answer; `substring` unless told, the closest first. Parts of less than three letters are looked
   * for at the beginning of words only.
   */
  match?: NameMatch | undefined;
  /** Only entities that this article names. */
  article?: OneOrMore<string> | undefined;
  /** A link to the same entity elsewhere. */
  same?: OneOrMore<string> | undefined;
  /** A form that one of its mentions has. */
  form?: OneOrMore<MentionForm> | undefined;
  /** A reason for which entities of articles were joined in it. */
  merge?: OneOrMore<MergeReason> | undefined;
  /** How often it is mentioned. */
  mentions?: NumberRange | undefined;
  /** How many articles name it. */
  articles?: NumberRange | undefined;
  /** How many passages to give as evidence for each; 3 unless told. `mentionsOf` gives all. */
  evidence?: number | undefined;
};

/** An entity that answers a query. `name` and `match` say what matched, where a name was asked for. */
export type EntityAnswer = {
  entity: GraphEntity;
  name?: string;
  match?: NameMatch;
  mentions: number;
  articles: number;
  evidence: Passage[];
};

const DEFAULT_EVIDENCE = 3;

/** What entities may be counted by. */
export type EntityField = "kind" | "article" | "same" | "form" | "merge";

/**
 * Entities by kind and name: the closest match first, then the most mentioned, then by name.
 * @throws RangeError for a kind, form or match that is none, an empty name, an article that the graph does not have.
 */
export function findEntities(graph: NewsGraph, query: EntityQuery = {}): EntityAnswer[] {
  return select("findEntities", graph, query).page(query).answers;
}

/**
 * The same entities to go through one by one, to page, to count. `limit` and `offset` of the query do not count here.
 * @throws RangeError as {@link findEntities} does.
 */
export function selectEntities(graph: NewsGraph, query: EntityQuery = {}): Selection<EntityAnswer, EntityField> {
  return select("selectEntities", graph, query);
}

function select(caller: string, graph: NewsGraph, query: EntityQuery): Selection<EntityAnswer, EntityField> {
  const { kind, name, match = "substring", article, same, form, merge, mentions, articles } = query;
  checkValues(caller, "kind", asList(kind) ?? [], ENTITY_KINDS);
  checkValues(caller, "match", [match], NAME_MATCHES);
  checkValues(caller, "form", asList(form) ?? [], MENTION_FORMS);
  checkArticles(caller, asList(article) ?? [], graph);
  if (name !== undefined && name.trim() === "") {
    throw new RangeError(`${caller}: name is empty; leave it out to find entities of any name`);
  }
  const index = graph.index.entities;
  const hits =
    name === undefined ? undefined : new Map(graph.index.names.find(name, match).map((hit) => [hit.entity, hit]));
  const set = matching(index, { kind, article, same, form, merge }, [
    ...(hits === undefined ? [] : [listSet(Uint32Array.from(hits.keys()).sort())]),
    ...(mentions === undefined ? [] : [index.measured("mentions", mentions)]),
    ...(articles === undefined ? [] : [index.measured("articles", articles)]),
  ]);
  const answer = (number: number) => entityAnswer(graph, index.records[number]!, query.evidence, hits?.get(number));
  return new Selection({ index, set, ranked: hits && rankByName(set, hits), answer });
}

/** The entities of a set, the closest names first. */
export function rankByName(set: NumberSet, hits: ReadonlyMap<number, NameHit>): number[] {
  const closeness = (number: number) => {
    const hit = hits.get(number);
    return hit === undefined ? NAME_MATCHES.length : NAME_MATCHES.indexOf(hit.match);
  };
  return [...listOf(set)].sort((a, b) => closeness(a) - closeness(b) || a - b);
}

/** An entity of the graph with up to `evidence` passages, 3 unless told. `hit` says how it was found by name. */
export function entityAnswer(
  graph: NewsGraph,
  entity: GraphEntity,
  evidence: number = DEFAULT_EVIDENCE,
  hit?: Pick<NameHit, "name" | "match">,
): EntityAnswer {
  return {
    entity,
    ...(hit && { name: hit.name, match: hit.match }),
    mentions: entity.mentions.length,
    articles: new Set(entity.merges.map(({ article }) => article)).size,
    evidence: evidenceFor(graph, entity, evidence),
  };
}

/** Passages that mention the entity, those that name it first, each sentence once. */
function evidenceFor(graph: NewsGraph, { mentions }: GraphEntity, limit: number): Passage[] {
  const passages = new Map<string, Passage>();
  // No sorting: of some ten thousand mentions the first few are wanted.
  for (const form of MENTION_FORMS) {
    for (const mention of mentions) {
      if (passages.size >= limit) return [...passages.values()];
      if (mention.form !== form) continue;
      const passage = passagesOf(graph.findArticle(mention.article)!, [mention])[0]!;
      const key = JSON.stringify([passage.article, passage.from]);
      if (!passages.has(key)) passages.set(key, passage);
    }
  }
  return [...passages.values()];
}

/** Which mentions of an entity to give. */
export type MentionQuery = Page & {
  form?: OneOrMore<MentionForm> | undefined;
  article?: OneOrMore<string> | undefined;
};

/** A mention with the sentence it stands in. `text` is its surface. */
export type MentionAnswer = { mention: GraphMention; text: string; evidence: Passage[] };

/**
 * The mentions of an entity by article and place in the text.
 * @throws RangeError where the graph has no such entity or article, or a form is none.
 */
export function mentionsOf(graph: NewsGraph, entityId: string, query: MentionQuery = {}): MentionAnswer[] {
  checkEntities("mentionsOf", "entityId", [entityId], graph);
  const forms = asList(query.form);
  const articles = asList(query.article);
  checkValues("mentionsOf", "form", forms ?? [], MENTION_FORMS);
  checkArticles("mentionsOf", articles ?? [], graph);
  const mentions = graph
    .findEntity(entityId)!
    .mentions.filter(({ form }) => forms === undefined || forms.includes(form))
    .filter(({ article }) => articles === undefined || articles.includes(article));
  return takePage("mentionsOf", mentions, query).map((mention) => {
    const article = graph.findArticle(mention.article)!;
    return { mention, text: article.text.slice(mention.from, mention.to), evidence: passagesOf(article, [mention]) };
  });
}

/** A mention in an article and the graph's entity that it refers to. */
export type ArticleMention = { mention: GraphMention; entity: GraphEntity };

/**
 * Everything that an article mentions, in text order, longer mentions first where two start together: what a reader marks.
 * @throws RangeError where the graph has no such article.
 */
export function mentionsIn(graph: NewsGraph, articleId: string): ArticleMention[] {
  checkArticles("mentionsIn", [articleId], graph);
  const entities = graph.index.entitiesByArticle.get(articleId) ?? [];
  return entities
    .flatMap((entity) =>
      entity.mentions.filter(({ article }) => article === articleId).map((mention) => ({ mention, entity })),
    )
    .sort((a, b) => compareSpans(a.mention, b.mention) || compareText(a.entity.id, b.entity.id));
}
