import { ENTITY_KINDS, type EntityKind, type GraphEntity } from "@newsgraph/schema";
import type { NewsGraph } from "../news-graph.js";
import { asList, checkEntities, checkValues, type OneOrMore, type Page, takePage } from "./check-query.js";
import { type Passage, passagesOf } from "./passages.js";

/** Whom to look for beside an entity. */
export type CoMentionOptions = Page & {
  /** How near the two must be mentioned: in one sentence, unless told, or in one article. */
  within?: "sentence" | "article" | undefined;
  kind?: OneOrMore<EntityKind> | undefined;
  /** How many passages to give as evidence for each; 3 unless told. */
  evidence?: number | undefined;
};

/**
 * An entity that is mentioned beside another, in how many sentences or articles, and some of the sentences with both marked;
 * articles that have both but in no one sentence give none.
 */
export type CoMention = { entity: GraphEntity; count: number; evidence: Passage[] };

const DEFAULT_EVIDENCE = 3;

/**
 * The entities that are mentioned together with one, the most often first.
 * @throws RangeError where the graph has no such entity, or an option is none.
 */
export function coMentions(graph: NewsGraph, entityId: string, options: CoMentionOptions = {}): CoMention[] {
  const { within = "sentence", evidence = DEFAULT_EVIDENCE } = options;
  const kinds = asList(options.kind);
  checkEntities("coMentions", "entityId", [entityId], graph);
  checkValues("coMentions", "within", [within], ["sentence", "article"]);
  checkValues("coMentions", "kind", kinds ?? [], ENTITY_KINDS);
  const { entities, texts } = graph.index;
  const self = entities.findNumber(entityId)!;
  const sentences = sentencesOf(graph, entityId);
  const counts = new Map<number, number>();
  const add = (numbers: Uint32Array) => {
    for (const number of numbers) counts.set(number, (counts.get(number) ?? 0) + 1);
  };
  if (within === "sentence") for (const sentence of sentences) add(texts.entities.at(sentence));
  else for (const article of new Set(entities.valuesAt("article", self))) add(entitiesIn(graph, article));
  counts.delete(self);
  const found = [...counts]
    .filter(([number]) => kinds === undefined || kinds.includes(entities.records[number]!.kind))
    .sort(([a, most], [b, least]) => least - most || a - b);
  return takePage("coMentions", found, options).map(([number, count]) => {
    const together = sentences.filter((sentence) => texts.entities.at(sentence).includes(number)).slice(0, evidence);
    return {
      entity: entities.records[number]!,
      count,
      evidence: together.flatMap((sentence) => bothIn(graph, sentence, [entityId, entities.records[number]!.id])),
    };
  });
}

/** The sentences that mention an entity, by their numbers in the text index, ascending. */
export function sentencesOf(graph: NewsGraph, entityId: string): number[] {
  const { texts } = graph.index;
  const found = new Set<number>();
  for (const mention of graph.findEntity(entityId)!.mentions) {
    const { from, to } = texts.unitsAt(mention.article, mention);
    for (let unit = from; unit < to; unit++) found.add(unit);
  }
  return [...found].sort((a, b) => a - b);
}

function entitiesIn(graph: NewsGraph, article: string): Uint32Array {
  return graph.index.entities.postings("article").with(article);
}

function bothIn(graph: NewsGraph, sentence: number, ids: readonly string[]): Passage[] {
  const { article, span } = graph.index.texts.findSentence(sentence)!;
  const marks = ids.flatMap((id) =>
    graph
      .findEntity(id)!
      .mentions.filter((one) => one.article === article.id && one.from >= span.from && one.to <= span.to),
  );
  return passagesOf(article, marks, [span]);
}
