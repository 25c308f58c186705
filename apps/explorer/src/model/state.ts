import type { Span } from "@newsgraph/schema";
import type { LayoutName } from "./arrangement.js";
import { addCompared } from "./compared.js";
import { type Display, type Facet, type Filters, NO_FILTERS, toggleFilter } from "./filters.js";

/** What is selected: a node or an edge of the view, by its id. */
export type Selection = { readonly sort: "node" | "edge"; readonly id: string };

/** The article that is open, and the spans that it was opened for. */
export type ReaderPlace = { readonly article: string; readonly focus: readonly Span[] };

/** The ways of looking at the graph in the main area. */
export const VIEWS = ["graph", "timeline", "map", "statements", "outline", "compare", "sparql"] as const;
export type View = (typeof VIEWS)[number];

/** What the lanes of the timeline stand for. */
export const LANE_SORTS = ["kind", "actor"] as const;
export type LaneSort = (typeof LANE_SORTS)[number];

/** How the picture is drawn. */
export type Picture = {
  readonly layout: LayoutName;
  /** The node in the middle of the rings; absent: the one with most links. */
  readonly centre: string | undefined;
  /** Lines round the communities. */
  readonly communities: boolean;
  /** Nodes that are linked to very many recede, with their lines. */
  readonly fadedHubs: boolean;
};

/** All that a person can change about the view. Plain data: it can be kept, compared and shared. */
export type ViewState = {
  readonly view: View;
  readonly selection: Selection | undefined;
  readonly reader: ReaderPlace | undefined;
  readonly filters: Filters;
  /** The query that the graph is narrowed to, in the query language; absent: none. */
  readonly query: string | undefined;
  readonly display: Display;
  readonly picture: Picture;
  readonly lanes: LaneSort;
  /** What stands side by side in the comparison, by id (`model/compared`). */
  readonly compared: readonly string[];
  /** Whether there is a panel of details beside the main area. */
  readonly details: boolean;
};

/** What can happen to the view. */
export type Action =
  | { readonly type: "select"; readonly selection: Selection }
  | { readonly type: "clear-selection" }
  | { readonly type: "read"; readonly article: string; readonly focus?: readonly Span[] }
  | { readonly type: "close-reader" }
  | { readonly type: "show-view"; readonly view: View }
  | { readonly type: "toggle-filter"; readonly facet: Facet; readonly value: string }
  | { readonly type: "set-filters"; readonly filters: Filters }
  | { readonly type: "clear-filters" }
  | { readonly type: "set-query"; readonly query: string | undefined }
  | { readonly type: "toggle-display"; readonly what: keyof Display }
  | { readonly type: "set-picture"; readonly picture: Partial<Picture> }
  | { readonly type: "set-lanes"; readonly lanes: LaneSort }
  | { readonly type: "compare"; readonly id: string }
  | { readonly type: "set-compared"; readonly compared: readonly string[] }
  | { readonly type: "toggle-details" }
  | { readonly type: "escape" }
  | { readonly type: "open-graph" };

/** The view before anything was done. */
export const INITIAL_STATE: ViewState = {
  view: "graph",
  selection: undefined,
  reader: undefined,
  filters: NO_FILTERS,
  query: undefined,
  display: { statements: false, articles: false },
  picture: { layout: "force", centre: undefined, communities: false, fadedHubs: false },
  lanes: "kind",
  compared: [],
  details: true,
};

/** The view after an action. The given state is left as it was; an action without effect returns it itself. */
export function reduce(state: ViewState, action: Action): ViewState {
  switch (action.type) {
    case "select": {
      const { sort, id } = action.selection;
      if (state.selection?.sort === sort && state.selection.id === id) return state;
      return { ...state, selection: action.selection };
    }
    case "clear-selection":
      return state.selection === undefined ? state : { ...state, selection: undefined };
    case "read":
      return { ...state, reader: { article: action.article, focus: action.focus ?? [] } };
    case "close-reader":
      return state.reader === undefined ? state : { ...state, reader: undefined };
    case "show-view":
      return state.view === action.view ? state : { ...state, view: action.view };
    case "toggle-filter":
      return { ...state, filters: toggleFilter(state.filters, action.facet, action.value) };
    case "set-filters":
      return { ...state, filters: action.filters };
    case "clear-filters":
      return { ...state, filters: NO_FILTERS, query: undefined };
    case "set-query":
      return state.query === action.query ? state : { ...state, query: action.query };
    case "toggle-display":
      return { ...state, display: { ...state.display, [action.what]: !state.display[action.what] } };
    case "set-picture":
      return { ...state, picture: { ...state.picture, ...action.picture } };
    case "set-lanes":
      return state.lanes === action.lanes ? state : { ...state, lanes: action.lanes };
    case "compare":
      return { ...state, view: "compare", compared: addCompared(state.compared, action.id) };
    case "set-compared":
      return { ...state, compared: action.compared };
    case "toggle-details":
      return { ...state, details: !state.details };
    case "escape":
      if (state.reader !== undefined) return { ...state, reader: undefined };
      return reduce(state, { type: "clear-selection" });
    case "open-graph":
      return {
        ...INITIAL_STATE,
        view: state.view,
        display: state.display,
        picture: { ...state.picture, centre: undefined },
        lanes: state.lanes,
        details: state.details,
      };
  }
}

/** `next` with those parts of `before` that equal its own: what follows from them alone need not be derived anew. */
export function keepingEqualParts(before: ViewState, next: ViewState): ViewState {
  const parts = Object.keys(next) as (keyof ViewState)[];
  const equal = parts.filter((part) => JSON.stringify(before[part]) === JSON.stringify(next[part]));
  return { ...next, ...Object.fromEntries(equal.map((part) => [part, before[part]])) };
}
