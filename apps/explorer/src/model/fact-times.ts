import { type DayRange, knownDateBounds } from "@newsgraph/graph";
import type { GraphFile } from "@newsgraph/schema";

/** The days of a fact; `own` is false where it has no date and stands at that of the article which tells it first. */
export type FactTime = DayRange & { readonly own: boolean };

/** When everything was, by id: vague dates as all their days. What has no date, nor its article, is missing. */
export type FactTimes = {
  readonly articles: ReadonlyMap<string, FactTime>;
  readonly statements: ReadonlyMap<string, FactTime>;
  readonly relations: ReadonlyMap<string, FactTime>;
};

/** The times of a graph's articles, statements and relations. */
export function factTimes(file: GraphFile): FactTimes {
  const articles = new Map<string, FactTime>();
  const statements = new Map<string, FactTime>();
  const relations = new Map<string, FactTime>();
  // Thousands of facts share a few days.
  const known = new Map<string, FactTime>();
  const ownTime = (date: string) => {
    const time = known.get(date) ?? { ...knownDateBounds(date), own: true };
    known.set(date, time);
    return time;
  };
  const put = (map: Map<string, FactTime>, id: string, date: string | undefined, article?: string) => {
    const fallback = article === undefined ? undefined : articles.get(article);
    if (date !== undefined) map.set(id, ownTime(date));
    else if (fallback !== undefined) map.set(id, { ...fallback, own: false });
  };
  for (const { id, date } of file.articles) put(articles, id, date);
  for (const { id, date, article } of file.statements) put(statements, id, date, article);
  for (const { id, date, evidence } of file.relations) put(relations, id, date, evidence[0]?.article);
  return { articles, statements, relations };
}
