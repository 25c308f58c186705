import type { Block } from "@newsgraph/language";
import type { Article } from "@newsgraph/schema";

/** An article as it was read, and what was recognised of its structure. Offsets count in `article.text`. */
export type ReadArticle = { article: Article; blocks: Block[] };

/** Why something could not be read. `line` counts from 1. */
export type ReadProblem = { file: string; line?: number; message: string };

/** True for what could not be read. */
export function isReadProblem(item: ReadArticle | ReadProblem): item is ReadProblem {
  return !("article" in item);
}
