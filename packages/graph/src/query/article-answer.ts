import type { GraphArticle, Span } from "@newsgraph/schema";
import type { NewsGraph } from "../news-graph.js";
import { type Passage, passagesOf } from "./passages.js";
import { findWords, type WordSearch } from "./text-words.js";

/** An article that answers a query, with the passages that do so; where none does, its first sentence, unmarked. */
export type ArticleAnswer = { article: GraphArticle; evidence: Passage[] };

/** Passages of one article at most. */
const PASSAGES = 3;

/** An article with the places in it where `words` stand and where entities are mentioned. */
export function articleAnswer(
  graph: NewsGraph,
  article: GraphArticle,
  entityIds: readonly string[],
  words: readonly WordSearch[],
): ArticleAnswer {
  const mentions = entityIds.flatMap((id) =>
    graph.findEntity(id)!.mentions.filter((mention) => mention.article === article.id),
  );
  const marks: Span[] = [...words.flatMap((search) => findWords(article.text, search)), ...mentions];
  const passages = passagesOf(article, marks).slice(0, PASSAGES);
  const [first] = article.sentences;
  return {
    article,
    evidence: passages.length > 0 || first === undefined ? passages : passagesOf(article, [], [first]),
  };
}
