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
import {
  asList,
  checkArticles,
  checkEntities,
  checkValues,
  type OneOrMore,
  type Page,
  takePage,
} from "./check-query.js";
import { NAME_MATCHES, type NameHit, type NameMatch } from "./name-index.js";
import { type Passage, passagesOf } from "./passages.js";

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

/**
 * Entities by kind and name: the closest match first, then the most mentioned, then by name.
 * @throws RangeError for a kind or match that is none, an empty name, an article that the graph does not have.
 */
export function findEntities(graph: NewsGraph, query: EntityQuery = {}): EntityAnswer[] {
  const { name, match = "substring", evidence = DEFAULT_EVIDENCE } = query;
  const kinds = asList(query.kind);
  const articles = asList(query.article);
  checkValues("findEntities", "kind", kinds ?? [], ENTITY_KINDS);
  checkValues("findEntities", "match", [match], NAME_MATCHES);
  checkArticles("findEntities", articles ?? [], graph);
  if (name !== undefined && name.trim() === "") {
    throw new RangeError("findEntities: name is empty; leave it out to find entities of any name");
  }
  const entities = graph.index.entities.records;
  const hits: { entity: GraphEntity; hit?: NameHit }[] =
    name === undefined
      ? candidates(graph, articles).map((entity) => ({ entity }))
      : graph.index.names.find(name, match).map((hit) => ({ entity: entities[hit.entity]!, hit }));
  const closeness = ({ hit }: { hit?: NameHit }) => (hit === undefined ? 0 : NAME_MATCHES.indexOf(hit.match));
  const found = hits
    .filter(({ entity }) => kinds === undefined || kinds.includes(entity.kind))
    .filter(({ entity }) => articles === undefined || entity.merges.some(({ article }) => articles.includes(article)))
    .sort(
      (a, b) =>
        closeness(a) - closeness(b) ||
        b.entity.mentions.length - a.entity.mentions.length ||
        compareText(a.entity.name, b.entity.name) ||
        compareText(a.entity.id, b.entity.id),
    );
  return takePage("findEntities", found, query).map(({ entity, hit }) => entityAnswer(graph, entity, evidence, hit));
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

function candidates(graph: NewsGraph, articles: readonly string[] | undefined): readonly GraphEntity[] {
  if (articles === undefined) return graph.file.entities;
  return [...new Set(articles.flatMap((article) => graph.index.entitiesByArticle.get(article) ?? []))];
}

const FORM_ORDER: readonly MentionForm[] = MENTION_FORMS;

/** Passages that mention the entity, those that name it first, each sentence once. */
function evidenceFor(graph: NewsGraph, { mentions }: GraphEntity, limit: number): Passage[] {
  const ordered = [...mentions].sort((a, b) => FORM_ORDER.indexOf(a.form) - FORM_ORDER.indexOf(b.form));
  const passages = new Map<string, Passage>();
  for (const mention of ordered) {
    if (passages.size >= limit) break;
    const passage = passagesOf(graph.findArticle(mention.article)!, [mention])[0]!;
    const key = JSON.stringify([passage.article, passage.from]);
    if (!passages.has(key)) passages.set(key, passage);
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
