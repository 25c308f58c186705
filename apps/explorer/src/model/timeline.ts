import type { RelationType } from "@newsgraph/schema";
import { ITEMS_A_STEP } from "../breath.js";
import { type Chosen, chosenByBoth } from "./chosen.js";
import { chooseFacts } from "./fact-filter.js";
import type { FactTime, FactTimes } from "./fact-times.js";
import type { Filters } from "./filters.js";
import { firstFew } from "./first-few.js";
import type { GraphIndex } from "./graph-index.js";
import type { LaneSort, Selection } from "./state.js";
import { nodeId } from "./view-graph.js";

/** Something with a time: an article that was published, a statement, a relation. */
export type TimeItem = {
  readonly sort: "article" | "statement" | "relation";
  /** The id in the graph file. */
  readonly subject: string;
  readonly type: "article" | "statement" | RelationType;
  readonly time: FactTime;
  /** The entities that take part in it, by their ids in the file; of an article, none. */
  readonly actors: readonly string[];
  readonly score?: number;
};

/** What of the timeline there is to show, sorted by day; `undated` counts what has no time at all. */
export type TimelineItems = { readonly items: readonly TimeItem[]; readonly undated: number };

/** The lane of what has no lane of its own. */
export const REST = "rest";
/** With more lanes, the ones with least in them are put together in {@link REST}. */
const MOST_LANES = 12;

/** One lane: its key is a sort or type of {@link TimeItem}, an entity's id, or {@link REST}. */
export type Lane = { readonly key: string; readonly items: readonly TimeItem[] };

/**
 * What stands on the timeline under filters and a query, whatever days are asked for: what lies outside of them is drawn, too, and
 * can be asked for next. Statements and articles are no relations and have no status: where one of these is filtered by, they are left out.
 * Of many items some are looked at a step.
 */
export function* timelineSteps(
  index: GraphIndex,
  times: FactTimes,
  filters: Filters,
  queried?: Chosen,
): Generator<void, TimelineItems> {
  // By days, since to sort everything at once would be one long step.
  const days = new Map<number, TimeItem[]>();
  let undated = 0;
  let at = 0;
  for (const { item, time } of chosenItems(index, times, filters, queried)) {
    if (at++ % ITEMS_A_STEP === 0) yield;
    if (time === undefined) {
      undated += 1;
      continue;
    }
    const day = days.get(time.first);
    if (day === undefined) days.set(time.first, [{ ...item, time }]);
    else day.push({ ...item, time });
  }
  const items: TimeItem[] = [];
  for (const day of [...days.keys()].sort((a, b) => a - b)) {
    const before = items.length;
    // One by one: an argument list of a hundred thousand overflows the stack.
    for (const item of days.get(day)!.sort(compareItems)) items.push(item);
    if (Math.floor(before / ITEMS_A_STEP) < Math.floor(items.length / ITEMS_A_STEP)) yield;
  }
  return { items, undated };
}

/** Something to show, and when it was; `undefined` where nobody says. */
type ChosenItem = { readonly item: Omit<TimeItem, "time">; readonly time: FactTime | undefined };

function* chosenItems(
  index: GraphIndex,
  times: FactTimes,
  filters: Filters,
  queried: Chosen | undefined,
): Generator<ChosenItem> {
  const { file, entities } = index;
  const chosen = chosenByBoth(queried, chooseFacts(file, times, { ...filters, dates: undefined }));
  const kinds = new Set<string>(filters.kinds);
  const relations = new Set<string>(filters.relations);
  const isOfKind = (ids: readonly string[]) =>
    kinds.size === 0 || ids.some((id) => kinds.has(entities.get(id)?.kind ?? ""));
  const isTold = (articles: readonly string[]) =>
    filters.articles.length === 0 || articles.some((article) => filters.articles.includes(article));

  if (relations.size === 0 && filters.statuses.length === 0 && (kinds.size === 0 || kinds.has("article"))) {
    for (const { id } of file.articles) {
      if (!isTold([id]) || (chosen !== undefined && !chosen.articles.has(id))) continue;
      yield { item: { sort: "article", subject: id, type: "article", actors: [] }, time: times.articles.get(id) };
    }
  }
  if ((relations.size === 0 || relations.has("said-about")) && filters.statuses.length === 0) {
    for (const { id, article, speaker, addressee, via, about } of file.statements) {
      const actors = distinct([speaker?.entity, addressee?.entity, via, ...about]);
      if (!isTold([article]) || (chosen !== undefined && !chosen.statements.has(id))) continue;
      if (kinds.has("statement") || isOfKind(speaker?.entity === undefined ? [] : [speaker.entity])) {
        yield { item: { sort: "statement", subject: id, type: "statement", actors }, time: times.statements.get(id) };
      }
    }
  }
  for (const { id, type, status, from, to, place, evidence, score } of file.relations) {
    if (relations.size > 0 && !relations.has(type)) continue;
    if (filters.statuses.length > 0 && !filters.statuses.includes(status)) continue;
    if (chosen !== undefined && !chosen.relations.has(id)) continue;
    const articles = distinct(evidence.map(({ article }) => article));
    if (!isTold(articles) || articles.length < filters.minArticles) continue;
    const actors = distinct([...from, ...to, place]);
    if (!isOfKind(actors)) continue;
    const item = { sort: "relation", subject: id, type, actors } as const;
    yield { item: score === undefined ? item : { ...item, score }, time: times.relations.get(id) };
  }
}

/** Of the same first day, the vaguer first, and by sort and id. */
function compareItems(a: TimeItem, b: TimeItem): number {
  if (a.time.last !== b.time.last) return b.time.last - a.time.last;
  return a.sort === b.sort ? (a.subject < b.subject ? -1 : 1) : a.sort < b.sort ? -1 : 1;
}

/** An id that no two items share. */
export function itemId({ sort, subject }: Pick<TimeItem, "sort" | "subject">): string {
  return `${sort}:${subject}`;
}

/**
 * The items in lanes: articles, statements and each type of relation, or each entity that takes part, which may put an item in several
 * lanes. Articles come first, then statements, then what has most in it; equal ones go by key. Of many items some are put in lanes a step.
 */
export function* laneSteps(items: readonly TimeItem[], by: LaneSort): Generator<void, Lane[]> {
  const keysOf = ({ sort, type, actors }: TimeItem): readonly string[] =>
    by === "kind" || sort === "article" ? [type] : actors;
  // Counted first: of thousands of actors a dozen get a lane.
  const counts = new Map<string, number>();
  for (const [at, item] of items.entries()) {
    if (at % ITEMS_A_STEP === 0) yield;
    for (const key of keysOf(item)) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const fixed = ["article", ...(by === "kind" ? ["statement"] : [])];
  const leading = fixed.filter((key) => counts.has(key));
  const others = [...counts].filter(([key]) => !fixed.includes(key) && key !== REST);
  const shown = firstFew(others, MOST_LANES - leading.length, ([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
  const lanes = new Map<string, TimeItem[]>([...leading, ...shown.map(([key]) => key)].map((key) => [key, []]));
  const rest: TimeItem[] = [];
  for (const [at, item] of items.entries()) {
    if (at % ITEMS_A_STEP === 0) yield;
    let isLaned = false;
    for (const key of keysOf(item)) {
      const lane = lanes.get(key);
      lane?.push(item);
      isLaned ||= lane !== undefined;
    }
    if (!isLaned) rest.push(item);
  }
  return [
    ...[...lanes].map(([key, items]) => ({ key, items })),
    ...(rest.length === 0 ? [] : [{ key: REST, items: rest }]),
  ];
}

/** What is selected by choosing an item: the statement or article, else the line of the relation; where it has none, who takes part. */
export function selectionOf(item: TimeItem, edgeOf: (relation: string) => string | undefined): Selection | undefined {
  if (item.sort !== "relation") return { sort: "node", id: nodeId(item.sort, item.subject) };
  const edge = edgeOf(item.subject);
  if (edge !== undefined) return { sort: "edge", id: edge };
  return item.actors[0] === undefined ? undefined : { sort: "node", id: nodeId("entity", item.actors[0]) };
}

/** Without a set: the lists have a few entries each, and there are many. */
function distinct(ids: readonly (string | undefined)[]): string[] {
  return ids.filter((id, at): id is string => id !== undefined && ids.indexOf(id) === at);
}
