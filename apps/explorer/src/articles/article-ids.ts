import type { Article } from "@newsgraph/schema";

/**
 * Keeps the ids of articles apart. What it returns gives the id under which an article is taken: its own, with a number behind
 * it where another text has that id already, and `undefined` for a text that was taken under it before. `known` are the
 * articles that are there from the start.
 */
export function articleIds(known: Iterable<Pick<Article, "id" | "text">>): (article: Article) => string | undefined {
  const texts = new Map<string, string>();
  for (const { id, text } of known) texts.set(id, text);
  return ({ id, text }) => {
    let free = id;
    for (let number = 2; texts.has(free); number += 1) {
      if (texts.get(free) === text) return undefined;
      free = `${id}-${number}`;
    }
    texts.set(free, text);
    return free;
  };
}
