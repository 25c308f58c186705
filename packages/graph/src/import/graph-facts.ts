import {
  type Entity,
  FACTS_FORMAT,
  type Facts,
  type GraphArticle,
  type GraphEntity,
  type GraphRelation,
  type GraphStatement,
  type Party,
  type Relation,
} from "@newsgraph/schema";
import type { NewsGraph } from "../news-graph.js";

/** What one article tells, gathered from the whole graph. */
type Gathered = {
  article: GraphArticle;
  entities: Map<string, Entity>;
  /** The id within the article of each entity of the graph: the first where it has several. */
  ids: Map<string, string>;
  statements: GraphStatement[];
  relations: Relation[];
};

/**
 * The facts of every article of a graph, in the order of the articles: what the graph was built from, so that it can be built
 * again together with more. Every entity of an article has the name and aliases that it has in the graph.
 */
export function* graphFacts(graph: NewsGraph): Generator<Facts> {
  const { articles, entities, statements, relations } = graph.file;
  const gathered = new Map(articles.map((article) => [article.id, emptyOf(article)]));
  for (const entity of entities) gatherEntity(gathered, entity);
  for (const statement of statements) gathered.get(statement.article)!.statements.push(statement);
  for (const relation of relations) gatherRelation(gathered, relation, graph);
  for (const one of gathered.values()) yield factsOf(one, graph);
}

function emptyOf(article: GraphArticle): Gathered {
  return { article, entities: new Map(), ids: new Map(), statements: [], relations: [] };
}

function gatherEntity(all: ReadonlyMap<string, Gathered>, entity: GraphEntity): void {
  for (const { article, entity: local } of entity.merges) localEntity(all.get(article)!, entity, local);
  for (const { article, entity: local, ...mention } of entity.mentions) {
    localEntity(all.get(article)!, entity, local).mentions.push(mention);
  }
}

function localEntity(
  { entities, ids }: Gathered,
  { id, kind, name, aliases, same }: GraphEntity,
  local: string,
): Entity {
  const known = entities.get(local);
  if (known !== undefined) return known;
  const made: Entity = { id: local, kind, name, aliases, ...(same !== undefined && { same }), mentions: [] };
  entities.set(local, made);
  if (!ids.has(id)) ids.set(id, local);
  return made;
}

/** The id within an article of an entity of the graph, which becomes one of the article's where it was none. */
function localId(one: Gathered, id: string, graph: NewsGraph): string {
  const known = one.ids.get(id);
  if (known !== undefined) return known;
  const free = one.entities.has(id) ? `graph:${id}` : id;
  return localEntity(one, graph.findEntity(id)!, free).id;
}

/** A relation for each article that tells it, and for each rule and confidence that found it there. */
function gatherRelation(all: ReadonlyMap<string, Gathered>, relation: GraphRelation, graph: NewsGraph): void {
  const { id, from, to, place, claimedBy, evidence, score: _, otherDates: __, numbers, ...told } = relation;
  const made = new Map<string, Relation>();
  for (const { article, from: start, to: end, confidence, rule } of evidence) {
    const one = all.get(article)!;
    const key = JSON.stringify([article, confidence, rule]);
    const known = made.get(key);
    if (known !== undefined) {
      known.evidence.push({ from: start, to: end });
      continue;
    }
    const local = (entity: string) => localId(one, entity, graph);
    const counted = numbers?.filter(({ articles }) => articles.includes(article));
    const own: Relation = {
      ...told,
      id: `${id}.${made.size}`,
      from: from.map(local),
      to: to.map(local),
      ...(place !== undefined && { place: local(place) }),
      ...(claimedBy !== undefined && { claimedBy: local(claimedBy) }),
      ...(counted?.length && { numbers: counted.map(({ articles: _, contradicted: __, ...number }) => number) }),
      evidence: [{ from: start, to: end }],
      confidence,
      rule,
    };
    made.set(key, own);
    one.relations.push(own);
  }
}

function factsOf(one: Gathered, graph: NewsGraph): Facts {
  const { sentences, times, ...article } = one.article;
  const local = (entity: string) => localId(one, entity, graph);
  const party = ({ spans, entity }: Party): Party => ({
    spans,
    ...(entity !== undefined && { entity: local(entity) }),
  });
  const statements = one.statements.map(({ article: _, speaker, addressee, about, via, place, ...statement }) => ({
    ...statement,
    ...(speaker !== undefined && { speaker: party(speaker) }),
    ...(addressee !== undefined && { addressee: party(addressee) }),
    about: about.map(local),
    ...(via !== undefined && { via: local(via) }),
    ...(place !== undefined && { place: local(place) }),
  }));
  return {
    format: FACTS_FORMAT,
    article,
    sentences,
    entities: [...one.entities.values()],
    statements,
    relations: one.relations,
    times,
    diagnostics: [],
  };
}
