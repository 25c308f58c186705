import type { GraphFile } from "@newsgraph/schema";
import type { Chosen } from "./chosen.js";
import { dayNumber } from "./days.js";
import type { FactTime, FactTimes } from "./fact-times.js";
import type { Filters } from "./filters.js";

/** The filters that choose among facts, not among what is displayed of them. */
export type FactFilters = Pick<Filters, "dates" | "sources" | "minConfidence">;

/** Of filters, those that choose among facts. */
export function factFilters({ dates, sources, minConfidence }: FactFilters): FactFilters {
  return { dates, sources, minConfidence };
}

/** True where filters by date, source or confidence choose among facts. */
export function choosesFacts({ dates, sources, minConfidence }: FactFilters): boolean {
  return dates !== undefined || sources.length > 0 || minConfidence > 0;
}

/**
 * What the filters by date, source and confidence choose; `undefined` where none of them is set. A date answers where at least one of its days
 * may lie within the limits. An entity is chosen where a chosen article mentions it, or it is part of a chosen fact.
 */
export function chooseFacts(file: GraphFile, times: FactTimes, filters: FactFilters): Chosen | undefined {
  const { dates, minConfidence } = filters;
  if (!choosesFacts(filters)) return undefined;
  const first = dates?.from === undefined ? -Infinity : dayNumber(dates.from);
  const last = dates?.to === undefined ? Infinity : dayNumber(dates.to);
  const within = (time: FactTime | undefined) =>
    dates === undefined || (time !== undefined && time.first <= last && time.last >= first);
  const sources = new Set(filters.sources);
  const published = new Set(
    file.articles
      .filter(({ source }) => sources.size === 0 || (source !== undefined && sources.has(source)))
      .map(({ id }) => id),
  );

  const entities = new Set<string>();
  const take = (id: string | undefined) => {
    if (id !== undefined) entities.add(id);
  };
  const articles = new Set([...published].filter((id) => within(times.articles.get(id))));
  const statements = new Set<string>();
  for (const { id, article, confidence, speaker, addressee, via, about } of file.statements) {
    if (!published.has(article) || confidence < minConfidence || !within(times.statements.get(id))) continue;
    statements.add(id);
    take(speaker?.entity);
    take(addressee?.entity);
    take(via);
    about.forEach(take);
  }
  const relations = new Set<string>();
  for (const { id, evidence, from, to, place, claimedBy } of file.relations) {
    if (!within(times.relations.get(id))) continue;
    if (!evidence.some(({ article, confidence }) => published.has(article) && confidence >= minConfidence)) continue;
    relations.add(id);
    from.forEach(take);
    to.forEach(take);
    take(place);
    take(claimedBy);
  }
  for (const { id, mentions } of file.entities) {
    if (mentions.some(({ article }) => articles.has(article))) entities.add(id);
  }
  return { entities, statements, relations, articles };
}
