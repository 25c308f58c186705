import { STATUSES, type Status } from "@newsgraph/schema";
import { finish, ITEMS_A_STEP } from "../breath.js";
import { type Chosen, isEdgeChosen, isNodeChosen } from "./chosen.js";
import { type EdgesOf, IncidentEdges } from "./incident-edges.js";
import { type EdgeType, isFolded, NODE_KINDS, type NodeKind, type ViewEdge, type ViewNode } from "./view-graph.js";

/** Values to choose among. An empty list asks for nothing in particular: all of it is shown. */
type Choices = {
  readonly kinds: readonly NodeKind[];
  readonly relations: readonly EdgeType[];
  readonly statuses: readonly Status[];
  readonly articles: readonly string[];
  readonly sources: readonly string[];
};
export type Facet = keyof Choices;

/** A stretch of days as ISO 8601 (`2023-04-20`), both ends included; an end that is missing is open. */
export type DayLimits = { readonly from?: string; readonly to?: string };

/** What to show. */
export type Filters = Choices & {
  /** When it happened, was said or was published. */
  readonly dates: DayLimits | undefined;
  /** Entities and connections told by fewer articles are left out; 1 asks for nothing. */
  readonly minArticles: number;
  /** Facts of less confidence, 0 to 1, are left out; 0 asks for nothing. */
  readonly minConfidence: number;
};

/** Filters that let everything through. */
export const NO_FILTERS: Filters = {
  kinds: [],
  relations: [],
  statuses: [],
  articles: [],
  sources: [],
  dates: undefined,
  minArticles: 1,
  minConfidence: 0,
};

/** Which sorts of node the view draws beside entities. */
export type Display = {
  /** Statements as nodes of their own; otherwise they are folded into speaker → subject edges. */
  readonly statements: boolean;
  readonly articles: boolean;
};

/** The nodes and edges that are shown, in the view's order. */
export type VisibleGraph = {
  readonly nodes: ReadonlyMap<string, ViewNode>;
  readonly edges: ReadonlyMap<string, ViewEdge>;
  readonly edgesOf: EdgesOf;
};

/** True where at least one filter narrows the view. */
export function isFiltered(filters: Filters): boolean {
  const { dates, minArticles, minConfidence, ...choices } = filters;
  if (dates !== undefined || minArticles > 1 || minConfidence > 0) return true;
  return Object.values(choices).some((list) => list.length > 0);
}

/** True where `display` draws nodes of this kind at all. */
export function isDrawn(kind: NodeKind, display: Display): boolean {
  if (kind === "statement") return display.statements;
  return kind !== "article" || display.articles;
}

function isEdgeDrawn(edge: ViewEdge, display: Display): boolean {
  if (isFolded(edge)) return !display.statements;
  if (edge.type === "mentions") return display.articles;
  return filterType(edge.type) !== "said-about" || display.statements;
}

/** The type that a filter names an edge by: the links of an unfolded statement count as `said-about`. */
export function filterType(type: EdgeType): EdgeType {
  return type === "said" || type === "about" || type === "said-to" || type === "relayed" ? "said-about" : type;
}

/**
 * What of `view` is shown. Facets narrow each other; values within a facet add up. Where relations or statuses are
 * chosen, or a confidence asked for, nodes without a visible edge are left out. `chosen` narrows it to what a query and the filters by
 * date, source and confidence chose.
 */
export function visibleGraph(view: VisibleGraph, display: Display, filters: Filters, chosen?: Chosen): VisibleGraph {
  return finish(visibleSteps(view, display, filters, chosen));
}

/** {@link visibleGraph} step by step. */
export function* visibleSteps(
  view: VisibleGraph,
  display: Display,
  filters: Filters,
  chosen?: Chosen,
): Generator<void, VisibleGraph> {
  const kinds = new Set(filters.kinds);
  const relations = new Set(filters.relations);
  const statuses = new Set(filters.statuses);
  const articles = new Set(filters.articles);
  const told = (item: { articles: readonly string[] }) =>
    articles.size === 0 || item.articles.some((article) => articles.has(article));
  /** A statement or an article is one and has one: it comes along with the entities that are told often enough. */
  const often = (item: { articles: readonly string[] }) => item.articles.length >= filters.minArticles;

  let at = 0;
  const nodes = new Map<string, ViewNode>();
  for (const node of view.nodes.values()) {
    if (at++ % ITEMS_A_STEP === 0) yield;
    if (!isDrawn(node.kind, display) || !told(node)) continue;
    if (chosen !== undefined && !isNodeChosen(node, chosen)) continue;
    if (node.kind !== "statement" && node.kind !== "article" && !often(node)) continue;
    if (kinds.size === 0 || kinds.has(node.kind)) nodes.set(node.id, node);
  }
  const edges = new Map<string, ViewEdge>();
  for (const edge of view.edges.values()) {
    if (at++ % ITEMS_A_STEP === 0) yield;
    // Cheap tests first: there are five times as many edges as nodes.
    if (!nodes.has(edge.source) || !nodes.has(edge.target)) continue;
    if (!isEdgeDrawn(edge, display) || !told(edge)) continue;
    if (chosen !== undefined && !isEdgeChosen(edge, chosen)) continue;
    if (!often(edge) && edge.source.startsWith("entity:") && edge.target.startsWith("entity:")) continue;
    if (relations.size > 0 && !relations.has(filterType(edge.type))) continue;
    if (statuses.size > 0 && (edge.status === undefined || !statuses.has(edge.status))) continue;
    edges.set(edge.id, edge);
  }
  if (relations.size > 0 || statuses.size > 0 || filters.minConfidence > 0) {
    const linked = new Set([...edges.values()].flatMap(({ source, target }) => [source, target]));
    for (const id of nodes.keys()) if (!linked.has(id)) nodes.delete(id);
  }
  return { nodes, edges, edgesOf: new IncidentEdges(view.edgesOf, edges) };
}

/** A value that can be filtered by, with how many nodes or edges of the unfiltered view have it. */
export type FacetValue<T> = { readonly value: T; readonly count: number };

/** The values that occur in the view as it is displayed, kinds and statuses in the ontology's order, types by number. */
export type Facets = {
  readonly kinds: readonly FacetValue<NodeKind>[];
  readonly relations: readonly FacetValue<EdgeType>[];
  readonly statuses: readonly FacetValue<Status>[];
  readonly articles: readonly FacetValue<string>[];
  /** Sources with their numbers of articles. */
  readonly sources: readonly FacetValue<string>[];
};

/** Counts what can be filtered by. */
export function facetsOf(view: VisibleGraph, display: Display): Facets {
  return finish(facetSteps(view, display));
}

function* facetSteps(view: VisibleGraph, display: Display): Generator<void, Facets> {
  let at = 0;
  const kinds = new Map<NodeKind, number>();
  const relations = new Map<EdgeType, number>();
  const statuses = new Map<Status, number>();
  const articles = new Map<string, number>();
  const sources = new Map<string, number>();
  for (const node of view.nodes.values()) {
    if (at++ % ITEMS_A_STEP === 0) yield;
    if (isDrawn(node.kind, display)) count(kinds, node.kind);
    if (node.source !== undefined) count(sources, node.source);
    if (node.kind === "article") articles.set(node.subject, articles.get(node.subject) ?? 0);
    else if (node.kind !== "statement") for (const article of node.articles) count(articles, article);
  }
  for (const edge of view.edges.values()) {
    if (at++ % ITEMS_A_STEP === 0) yield;
    if (!isEdgeDrawn(edge, display)) continue;
    count(relations, filterType(edge.type));
    if (edge.status !== undefined) count(statuses, edge.status);
  }
  const list = <T>(map: Map<T, number>, order: readonly T[]) =>
    order.filter((value) => map.has(value)).map((value) => ({ value, count: map.get(value)! }));
  const byNumber = [...relations].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([type]) => type);
  return {
    kinds: list(kinds, NODE_KINDS),
    relations: list(relations, byNumber),
    statuses: list(statuses, STATUSES),
    articles: list(articles, [...articles.keys()].sort()),
    sources: list(sources, [...sources.keys()].sort()),
  };
}

/** What a display draws of a graph before it is filtered, and what it can be filtered by. */
export type Displayed = { readonly display: Display; readonly graph: VisibleGraph; readonly facets: Facets };

/** What a display draws of a graph, step by step. */
export function* displayedSteps(view: VisibleGraph, display: Display): Generator<void, Displayed> {
  const graph = yield* visibleSteps(view, display, NO_FILTERS);
  return { display, graph, facets: yield* facetSteps(view, display) };
}

/** The filters with `value` added to, or removed from, a facet. */
export function toggleFilter(filters: Filters, facet: Facet, value: string): Filters {
  const list = filters[facet] as readonly string[];
  const next = list.includes(value) ? list.filter((other) => other !== value) : [...list, value];
  return { ...filters, [facet]: next };
}

/** Limits with one end moved, or opened where `day` is missing; the other end is opened where it would come on the wrong side. */
export function withDay(
  dates: DayLimits | undefined,
  end: "from" | "to",
  day: string | undefined,
): DayLimits | undefined {
  let from = end === "from" ? day : dates?.from;
  let to = end === "to" ? day : dates?.to;
  if (from !== undefined && to !== undefined && from > to)
    [from, to] = end === "from" ? [from, undefined] : [undefined, to];
  return dayLimits(from, to);
}

/** Limits of two ends, either of which may be open; `undefined` where both are. */
export function dayLimits(from: string | undefined, to: string | undefined): DayLimits | undefined {
  if (from === undefined && to === undefined) return undefined;
  return { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) };
}

/** The filters without the values that `facets` does not know, as after another graph is opened. */
export function keepKnown(filters: Filters, facets: Facets): Filters {
  const keep = <T>(list: readonly T[], known: readonly FacetValue<T>[]) =>
    list.filter((value) => known.some((entry) => entry.value === value));
  return {
    ...filters,
    kinds: keep(filters.kinds, facets.kinds),
    relations: keep(filters.relations, facets.relations),
    statuses: keep(filters.statuses, facets.statuses),
    articles: keep(filters.articles, facets.articles),
    sources: keep(filters.sources, facets.sources),
  };
}

function count<T>(map: Map<T, number>, key: T): void {
  map.set(key, (map.get(key) ?? 0) + 1);
}
