import { type Span, STATUSES } from "@newsgraph/schema";
import { LAYOUTS } from "./arrangement.js";
import { addCompared, isComparable } from "./compared.js";
import { isDay } from "./days.js";
import { type DayLimits, type Display, dayLimits, type Facets, type Filters, facetsOf } from "./filters.js";
import type { GraphIndex } from "./graph-index.js";
import {
  INITIAL_STATE,
  LANE_SORTS,
  type Picture,
  type ReaderPlace,
  type Selection,
  type View,
  type ViewState,
} from "./state.js";
import type { ViewGraph } from "./view-graph.js";

/** The graph that an address is read for, whose ids mean something there only, and the views that the page has. */
export type AddressContext = { readonly index: GraphIndex; readonly view: ViewGraph; readonly views: readonly View[] };

/** A view read from an address; `ignored` are the parts that say nothing about this graph, as `name=value`. */
export type AddressReading = { readonly state: ViewState; readonly ignored: readonly string[] };

/** Longer texts are no view that this page wrote. */
const LONGEST_ADDRESS = 100_000;

const FACET_NAMES: Readonly<Record<keyof Facets, string>> = {
  kinds: "kind",
  relations: "relation",
  statuses: "status",
  articles: "article",
  sources: "source",
};
const FACETS = Object.keys(FACET_NAMES) as (keyof Facets)[];
const DISPLAYS = Object.keys(INITIAL_STATE.display) as (keyof Display)[];

const MARK_NAMES = { communities: "communities", hubs: "fadedHubs" } as const;
const MARKS = Object.keys(MARK_NAMES) as (keyof typeof MARK_NAMES)[];

/**
 * The whole view as the fragment of an address, without `#`: `view=statements&kind=person&kind=state&node=entity:e1`. What is as at
 * the beginning is left out, so that {@link INITIAL_STATE} is the empty text. Equal views give equal addresses.
 */
export function writeAddress(state: ViewState): string {
  const { view, selection, reader, filters, query, display, picture, lanes, compared, details, ...rest } = state;
  // A new field of the state must be written here and read below, or it is lost with every link and every step back.
  rest satisfies Record<string, never>;
  const params = new URLSearchParams();
  if (view !== INITIAL_STATE.view) params.append("view", view);
  if (query !== undefined) params.append("query", query);
  for (const facet of FACETS) for (const value of filters[facet]) params.append(FACET_NAMES[facet], value);
  if (filters.dates?.from !== undefined) params.append("from", filters.dates.from);
  if (filters.dates?.to !== undefined) params.append("to", filters.dates.to);
  if (filters.minArticles > 1) params.append("min-articles", String(filters.minArticles));
  if (filters.minConfidence > 0) params.append("min-confidence", String(filters.minConfidence));
  for (const what of DISPLAYS) if (display[what]) params.append("show", what);
  if (picture.layout !== INITIAL_STATE.picture.layout) params.append("layout", picture.layout);
  if (picture.centre !== undefined) params.append("centre", picture.centre);
  for (const mark of MARKS) if (picture[MARK_NAMES[mark]]) params.append("mark", mark);
  if (lanes !== INITIAL_STATE.lanes) params.append("lanes", lanes);
  if (selection !== undefined) params.append(selection.sort, selection.id);
  if (reader !== undefined) params.append("read", reader.article);
  for (const { from, to } of reader?.focus ?? []) params.append("at", `${from}-${to}`);
  for (const id of compared) params.append("compare", id);
  if (!details) params.append("details", "closed");
  // Colons, slashes and commas may stand in a fragment as they are, and read better so.
  return params.toString().replaceAll("%3A", ":").replaceAll("%2F", "/").replaceAll("%2C", ",");
}

/**
 * The view that an address describes, with or without `#`. Untrusted: what is unknown, what the graph does not have and what is said twice
 * is left out and given back as ignored. Whether `query` is one of the query language is for the caller to find out. Never throws.
 */
export function readAddress(address: string, { index, view, views }: AddressContext): AddressReading {
  const text = address.replace(/^#/, "");
  if (text.length > LONGEST_ADDRESS) return { state: INITIAL_STATE, ignored: [`${text.slice(0, 40)}…`] };
  const parts = new Parts(text);

  const shown = parts.takeAll("show", isOneOf(DISPLAYS));
  const display: Display = { statements: shown.includes("statements"), articles: shown.includes("articles") };
  const node = parts.take("node", (id) => view.nodes.has(id));
  const edge = node === undefined ? parts.take("edge", (id) => view.edges.has(id)) : undefined;
  const state: ViewState = {
    view: parts.take("view", isOneOf(views)) ?? INITIAL_STATE.view,
    selection: selectionOf(node, edge),
    reader: takeReader(parts, index),
    filters: takeFilters(parts, facetsOf(view, display)),
    query: parts.take("query", (query) => query.trim() !== ""),
    display,
    picture: takePicture(parts, view),
    lanes: parts.take("lanes", isOneOf(LANE_SORTS)) ?? INITIAL_STATE.lanes,
    compared: takeCompared(parts, index),
    details: parts.take("details", (value) => value === "closed") === undefined,
  };
  return { state, ignored: parts.rest() };
}

function selectionOf(node: string | undefined, edge: string | undefined): Selection | undefined {
  if (node !== undefined) return { sort: "node", id: node };
  return edge === undefined ? undefined : { sort: "edge", id: edge };
}

function takeCompared(parts: Parts, index: GraphIndex): readonly string[] {
  const ids = parts.takeAll("compare", (id): id is string => isComparable(index, id));
  return ids.reduce<readonly string[]>(addCompared, []);
}

function takePicture(parts: Parts, view: ViewGraph): Picture {
  const marks = parts.takeAll("mark", isOneOf(MARKS));
  return {
    layout: parts.take("layout", isOneOf(LAYOUTS)) ?? INITIAL_STATE.picture.layout,
    centre: parts.take("centre", (id) => view.nodes.has(id)),
    communities: marks.includes("communities"),
    fadedHubs: marks.includes("hubs"),
  };
}

function takeReader(parts: Parts, index: GraphIndex): ReaderPlace | undefined {
  const article = index.articles.get(parts.take("read", (id) => index.articles.has(id)) ?? "");
  if (article === undefined) return undefined;
  const spans = parts.takeAll("at", (text): text is string => findSpan(text, article.text.length) !== undefined);
  return { article: article.id, focus: spans.map((text) => findSpan(text, article.text.length)!) };
}

function takeFilters(parts: Parts, facets: Facets): Filters {
  const take = <T extends string>(facet: keyof Facets, known: readonly { readonly value: T }[]) =>
    parts.takeAll(FACET_NAMES[facet], isOneOf(known.map(({ value }) => value)));
  return {
    kinds: take("kinds", facets.kinds),
    relations: take("relations", facets.relations),
    statuses: take("statuses", facets.statuses).filter(isOneOf(STATUSES)),
    articles: take("articles", facets.articles),
    sources: take("sources", facets.sources),
    dates: takeDates(parts),
    minArticles: Number(parts.take("min-articles", (text) => /^[1-9]\d{0,5}$/.test(text)) ?? 1),
    minConfidence: Number(parts.take("min-confidence", (text) => /^(?:0\.\d{1,4}|1)$/.test(text)) ?? 0),
  };
}

function takeDates(parts: Parts): DayLimits | undefined {
  const from = parts.take("from", isDay);
  const to = parts.take("to", (text) => isDay(text) && (from === undefined || from <= text));
  return dayLimits(from, to);
}

function findSpan(text: string, length: number): Span | undefined {
  const match = /^(\d{1,9})-(\d{1,9})$/.exec(text);
  const [from, to] = [Number(match?.[1]), Number(match?.[2])];
  return match !== null && from <= to && to <= length ? { from, to } : undefined;
}

function isOneOf<T extends string>(list: readonly T[]) {
  const known: ReadonlySet<string> = new Set(list);
  return (value: string): value is T => known.has(value);
}

/** The parts of an address, each taken once; what is never taken, or refused, is left. */
class Parts {
  readonly #left: [name: string, value: string][];

  constructor(text: string) {
    this.#left = [...new URLSearchParams(text)];
  }

  /** Takes the values under `name` that are known, each once. */
  takeAll<T extends string>(name: string, isKnown: (value: string) => value is T): T[] {
    const taken: T[] = [];
    for (const part of [...this.#left]) {
      const [key, value] = part;
      if (key !== name || !isKnown(value) || taken.includes(value)) continue;
      taken.push(value);
      this.#left.splice(this.#left.indexOf(part), 1);
    }
    return taken;
  }

  /** Takes the first known value under `name`. */
  take<T extends string>(name: string, isKnown: ((value: string) => value is T) | ((value: string) => boolean)) {
    const at = this.#left.findIndex(([key, value]) => key === name && isKnown(value));
    return at < 0 ? undefined : (this.#left.splice(at, 1)[0]![1] as T);
  }

  rest(): string[] {
    return this.#left.map(([name, value]) => `${name}=${value}`);
  }
}
