import type { ArticleAnswer, NewsGraph, Passage } from "@newsgraph/graph";
import { GraphArticle, Span, sliceSpan } from "@newsgraph/schema";
import { z } from "zod";

const { id, title, date, language, source, url } = GraphArticle.shape;

/** Which article something stands in, with what a citation needs. */
export const ArticleReference = z
  .object({ id, title, date, source, url })
  .meta({ id: "ArticleReference", description: "The article that something stands in, with what a citation needs." });
export type ArticleReference = z.infer<typeof ArticleReference>;

/** An article without its text. */
export const ArticleRecord = z
  .object({
    id,
    title,
    date,
    language,
    source,
    url,
    characters: z.int().describe("length of the text in UTF-16 code units, in which all offsets count"),
  })
  .meta({ id: "Article", description: "An article without its text." });
export type ArticleRecord = z.infer<typeof ArticleRecord>;

/** A stretch of an article's text and its words. */
export const Mark = z.object({ from: Span.shape.from, to: Span.shape.to, text: z.string() }).meta({
  id: "Mark",
  description: "A stretch of the article's text, half-open, in UTF-16 code units, and its words.",
});

/** One piece of evidence: whole sentences of one article, and what in them says it. */
export const Evidence = z
  .object({
    article: ArticleReference,
    sentence: z.string().describe("the whole sentence or sentences"),
    from: Span.shape.from,
    to: Span.shape.to,
    marks: z.array(Mark).describe("the words in them that say it"),
  })
  .meta({ id: "Evidence", description: "Whole sentences of an article, and the words in them that say it." });
export type Evidence = z.infer<typeof Evidence>;

/** An article with the places in it that answer. */
export const ArticleAnswerRecord = ArticleRecord.extend({
  evidence: z.array(Evidence).describe("the sentences that answer; its first where none does"),
}).meta({ id: "ArticleAnswer", description: "An article without its text, and the sentences in it that answer." });

/** What a citation of an article needs. @throws RangeError where the graph has no such article. */
export function articleReference(graph: NewsGraph, articleId: string): ArticleReference {
  const article = graph.findArticle(articleId);
  if (article === undefined) throw new RangeError(`articleReference: ${JSON.stringify(articleId)} is no article`);
  const { id, title, date, source, url } = article;
  return {
    id,
    ...(title !== undefined && { title }),
    ...(date !== undefined && { date }),
    ...(source !== undefined && { source }),
    ...(url !== undefined && { url }),
  };
}

/** An article as a list shows it. */
export function articleRecord(graph: NewsGraph, article: GraphArticle): ArticleRecord {
  const { language, text } = article;
  return { ...articleReference(graph, article.id), language, characters: text.length };
}

/** Passages of the graph as evidence that stands by itself. */
export function evidenceOf(graph: NewsGraph, passages: readonly Passage[]): Evidence[] {
  return passages.map(({ article, from, to, text, marks }) => ({
    article: articleReference(graph, article),
    sentence: text,
    from,
    to,
    marks: marks.map((mark) => ({ ...mark, text: sliceSpan(graph.findArticle(article)!.text, mark) })),
  }));
}

/** An article that answers a query, with the sentences that do. */
export function articleAnswerRecord(
  graph: NewsGraph,
  { article, evidence }: ArticleAnswer,
): z.infer<typeof ArticleAnswerRecord> {
  return { ...articleRecord(graph, article), evidence: evidenceOf(graph, evidence) };
}
