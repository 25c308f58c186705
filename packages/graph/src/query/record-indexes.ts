import type { GraphArticle, GraphEntity, GraphRelation, GraphStatement } from "@newsgraph/schema";
import { compareText } from "../compare.js";
import { knownDateBounds } from "../date-range.js";
import type { NewsGraph } from "../news-graph.js";
import { Days } from "./day-index.js";
import { RecordIndex } from "./record-index.js";

const daysOf = (date: string | undefined) => (date === undefined ? undefined : knownDateBounds(date));

/** The numbers 0 to `count` − 1 in the order of `compare`. */
function orderOf(count: number, compare: (a: number, b: number) => number): Uint32Array {
  const order = Uint32Array.from({ length: count }, (_, number) => number);
  return order.sort(compare);
}

/** Records of the file, which has them by id, in an order of days; what falls on one day is in the order of `compare`. */
function byDay<T>(records: readonly T[], days: Days, compare: (a: number, b: number) => number) {
  const order = orderOf(records.length, (a, b) => days.compare(a, b) || compare(a, b) || a - b);
  return { records: Array.from(order, (number) => records[number]!), days: days.inOrder(order) };
}

/** Articles by date and id. */
export function articleIndex(graph: NewsGraph): RecordIndex<GraphArticle> {
  const { articles } = graph.file;
  const days = new Days(articles.length);
  for (const [number, { date }] of articles.entries()) days.set(number, daysOf(date));
  return new RecordIndex<GraphArticle>({
    ...byDay(articles, days, () => 0),
    fields: {
      id: { values: ({ id }, tell) => tell(id) },
      title: { values: ({ title }, tell) => title !== undefined && tell(title) },
      language: { values: ({ language }, tell) => tell(language) },
      source: { values: ({ source }, tell) => source !== undefined && tell(source) },
      entity: {
        values: ({ id }, tell) => {
          for (const entity of graph.index.entitiesByArticle.get(id) ?? []) tell(entity.id);
        },
        known: () => graph.index.entities.numbers,
      },
    },
    measures: {},
  });
}

/** The articles that tell of an entity: those that mention it, and those whose entities it was made of. */
function articlesOf({ merges, mentions }: GraphEntity, tell: (article: string) => void): void {
  for (const { article } of merges) tell(article);
  // A graph of another program may name articles in mentions only.
  let last: string | undefined;
  for (const { article } of mentions) {
    if (article === last) continue;
    last = article;
    tell(article);
  }
}

/** Entities by how often they are mentioned, name and id. */
export function entityIndex(graph: NewsGraph): RecordIndex<GraphEntity> {
  const { entities } = graph.file;
  const mentions = Uint32Array.from(entities, (entity) => entity.mentions.length);
  const order = orderOf(
    entities.length,
    (a, b) => mentions[b]! - mentions[a]! || compareText(entities[a]!.name, entities[b]!.name) || a - b,
  );
  return new RecordIndex<GraphEntity>({
    records: Array.from(order, (number) => entities[number]!),
    fields: {
      id: { values: ({ id }, tell) => tell(id) },
      kind: { values: ({ kind }, tell) => tell(kind) },
      article: { values: articlesOf, known: () => graph.index.articles.numbers },
      same: {
        values: ({ same }, tell) => {
          for (const link of same ?? []) tell(link);
        },
      },
      form: {
        values: ({ mentions }, tell) => {
          for (const { form } of mentions) tell(form);
        },
      },
      merge: {
        values: ({ merges }, tell) => {
          for (const { reason } of merges) tell(reason);
        },
      },
    },
    measures: {
      mentions: ({ mentions }) => mentions.length,
      articles: (entity) => {
        const articles = new Set<string>();
        articlesOf(entity, (article) => articles.add(article));
        return articles.size;
      },
    },
  });
}

/** What an article says of the facts in it. */
const articleFields = (graph: NewsGraph) => ({
  source: (article: string, tell: (value: string) => void) => {
    const source = graph.findArticle(article)?.source;
    if (source !== undefined) tell(source);
  },
  language: (article: string, tell: (value: string) => void) => {
    const language = graph.findArticle(article)?.language;
    if (language !== undefined) tell(language);
  },
});

/** Statements by date, article and place in the text; dated by their own date, else their article's. */
export function statementIndex(graph: NewsGraph): RecordIndex<GraphStatement> {
  const { statements } = graph.file;
  const days = new Days(statements.length);
  const articles = new Uint32Array(statements.length);
  const starts = new Uint32Array(statements.length);
  const ranks = new Map(graph.file.articles.map(({ id }, rank) => [id, rank]));
  for (const [number, { date, article, quote }] of statements.entries()) {
    days.set(number, daysOf(date ?? graph.findArticle(article)?.date));
    articles[number] = ranks.get(article) ?? ranks.size;
    starts[number] = quote[0]!.from;
  }
  const entities = () => graph.index.entities.numbers;
  const ofArticle = articleFields(graph);
  return new RecordIndex<GraphStatement>({
    ...byDay(statements, days, (a, b) => articles[a]! - articles[b]! || starts[a]! - starts[b]!),
    fields: {
      id: { values: ({ id }, tell) => tell(id) },
      speaker: {
        values: ({ speaker }, tell) => speaker?.entity !== undefined && tell(speaker.entity),
        known: entities,
      },
      addressee: {
        values: ({ addressee }, tell) => addressee?.entity !== undefined && tell(addressee.entity),
        known: entities,
      },
      about: {
        values: ({ about }, tell) => {
          for (const entity of about) tell(entity);
        },
        known: entities,
      },
      via: { values: ({ via }, tell) => via !== undefined && tell(via), known: entities },
      place: { values: ({ place }, tell) => place !== undefined && tell(place), known: entities },
      entity: {
        values: ({ speaker, addressee, about, via, place }, tell) => {
          if (speaker?.entity !== undefined) tell(speaker.entity);
          if (addressee?.entity !== undefined) tell(addressee.entity);
          for (const entity of about) tell(entity);
          if (via !== undefined) tell(via);
          if (place !== undefined) tell(place);
        },
        known: entities,
      },
      status: {
        values: ({ id, negated }, tell) => {
          const { statements, relations, toldWithin } = graph.index;
          if (negated === true) tell("negated");
          for (const relation of toldWithin.relationsIn.at(statements.findNumber(id)!)) {
            tell(relations.records[relation]!.status);
          }
        },
      },
      negated: { values: ({ negated }, tell) => tell(String(negated === true)) },
      type: { values: ({ type }, tell) => tell(type) },
      medium: { values: ({ medium }, tell) => tell(medium) },
      article: { values: ({ article }, tell) => tell(article), known: () => graph.index.articles.numbers },
      source: { values: ({ article }, tell) => ofArticle.source(article, tell) },
      language: { values: ({ article }, tell) => ofArticle.language(article, tell) },
      rule: { values: ({ rule }, tell) => tell(rule) },
    },
    measures: { confidence: ({ confidence }) => confidence },
  });
}

/** Relations by date, article and place in the text; dated by their own date, else that of the first article that tells them. */
export function relationIndex(graph: NewsGraph): RecordIndex<GraphRelation> {
  const { relations } = graph.file;
  const days = new Days(relations.length);
  const articles = new Uint32Array(relations.length);
  const starts = new Uint32Array(relations.length);
  const ranks = new Map(graph.file.articles.map(({ id }, rank) => [id, rank]));
  for (const [number, { date, evidence }] of relations.entries()) {
    const { article, from } = evidence[0]!;
    days.set(number, daysOf(date ?? graph.findArticle(article)?.date));
    articles[number] = ranks.get(article) ?? ranks.size;
    starts[number] = from;
  }
  const entities = () => graph.index.entities.numbers;
  const ofArticle = articleFields(graph);
  return new RecordIndex<GraphRelation>({
    ...byDay(relations, days, (a, b) => articles[a]! - articles[b]! || starts[a]! - starts[b]!),
    fields: {
      id: { values: ({ id }, tell) => tell(id) },
      from: {
        values: ({ from }, tell) => {
          for (const entity of from) tell(entity);
        },
        known: entities,
      },
      to: {
        values: ({ to }, tell) => {
          for (const entity of to) tell(entity);
        },
        known: entities,
      },
      entity: {
        values: ({ from, to, place }, tell) => {
          for (const entity of from) tell(entity);
          for (const entity of to) tell(entity);
          if (place !== undefined) tell(place);
        },
        known: entities,
      },
      place: { values: ({ place }, tell) => place !== undefined && tell(place), known: entities },
      claimedBy: { values: ({ claimedBy }, tell) => claimedBy !== undefined && tell(claimedBy), known: entities },
      type: { values: ({ type }, tell) => tell(type) },
      mode: { values: ({ mode }, tell) => mode !== undefined && tell(mode) },
      predicate: { values: ({ predicate }, tell) => predicate !== undefined && tell(predicate) },
      role: { values: ({ role }, tell) => role !== undefined && tell(role) },
      status: { values: ({ status }, tell) => tell(status) },
      article: {
        values: ({ evidence }, tell) => {
          for (const { article } of evidence) tell(article);
        },
        known: () => graph.index.articles.numbers,
      },
      source: {
        values: ({ evidence }, tell) => {
          for (const { article } of evidence) ofArticle.source(article, tell);
        },
      },
      language: {
        values: ({ evidence }, tell) => {
          for (const { article } of evidence) ofArticle.language(article, tell);
        },
      },
      rule: {
        values: ({ evidence }, tell) => {
          for (const { rule } of evidence) tell(rule);
        },
      },
    },
    measures: {
      score: ({ score }) => score,
      confidence: ({ evidence }) => evidence.reduce((most, { confidence }) => Math.max(most, confidence), 0),
      evidence: ({ evidence }) => evidence.length,
      articles: ({ evidence }) => new Set(evidence.map(({ article }) => article)).size,
    },
  });
}
