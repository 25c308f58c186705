import { columnLayout, type Heading } from "./column-layout.js";
import { type LayoutInput, type LayoutNode, type LayoutStep, layoutSteps, type Positions } from "./layout.js";
import { type MapPlace, mapLayout } from "./map-layout.js";
import { radialLayout } from "./radial-layout.js";
import { NODE_KINDS, type NodeKind } from "./view-graph.js";

/** The ways in which nodes are arranged: by their links, in rings round one, in columns by kind, on a map, in columns by time. */
export const LAYOUTS = ["force", "radial", "kinds", "map", "time"] as const;
export type LayoutName = (typeof LAYOUTS)[number];

/** A node with what arrangements go by; `date` is when it is told of first, as precise as that is known. */
export type ArrangedNode = LayoutNode & { readonly kind: NodeKind; readonly date?: string };

/**
 * What to arrange, and how; `centre` is the node in the middle of the rings, `anchors` are where nodes lie on the map, in pixels of the drawn
 * world.
 */
export type ArrangementInput = Omit<LayoutInput, "nodes"> & {
  readonly nodes: readonly ArrangedNode[];
  readonly layout: LayoutName;
  readonly centre?: string;
  readonly anchors?: Positions;
};

/**
 * Positions, and headings of columns: kinds of node, or dates (empty for what has none). `map` is how the world lies
 * under them, where they lie on it.
 */
export type Arrangement = {
  readonly positions: Positions;
  readonly headings: readonly Heading[];
  readonly map?: MapPlace;
};

/** More columns than this would not be told apart; dates are then taken together by month, year, decade. */
const MOST_PERIODS = 12;
/** Lengths of the calendar values that dates are cut to: day, month, year, decade. */
const PRECISIONS = [10, 7, 4, 3];

/**
 * Arranges nodes. The same input in any order gives the same arrangement, unless a step is answered with `true`: where forces place the nodes,
 * which takes its time, they then stay where they are.
 */
export function* arrangementSteps(input: ArrangementInput): Generator<LayoutStep, Arrangement, boolean | undefined> {
  const { nodes, edges, aspect, layout, centre, anchors = {} } = input;
  switch (layout) {
    case "force":
      return { positions: yield* layoutSteps(input), headings: [] };
    case "radial":
      return { positions: radialLayout(nodes, edges, centre ?? "", aspect), headings: [] };
    case "kinds": {
      const groups = NODE_KINDS.map((kind) => ({ heading: kind, nodes: nodes.filter((node) => node.kind === kind) }));
      return columnLayout(
        groups.filter((group) => group.nodes.length > 0),
        edges,
        aspect,
      );
    }
    case "map": {
      // Without any place there is nothing to gather round.
      if (Object.keys(anchors).length === 0) return { positions: yield* layoutSteps(input), headings: [] };
      return { ...mapLayout({ nodes, edges, anchors, aspect }), headings: [] };
    }
    case "time":
      return columnLayout(byPeriod(nodes), edges, aspect);
  }
}

/** Nodes by date, in order, at the finest precision that gives few enough columns; the undated at the end. */
function byPeriod(nodes: readonly ArrangedNode[]): { heading: string; nodes: ArrangedNode[] }[] {
  const dates = nodes.flatMap(({ date }) => (date === undefined ? [] : [date]));
  const length =
    PRECISIONS.find((length) => new Set(dates.map((date) => date.slice(0, length))).size <= MOST_PERIODS) ?? 2;
  const periods = new Map<string, ArrangedNode[]>();
  for (const node of nodes) {
    const cut = node.date?.slice(0, length) ?? "";
    // A decade or a century is written as EDTF has it.
    const period = cut === "" ? "" : cut.padEnd(Math.max(4, cut.length), "X");
    const list = periods.get(period);
    if (list) list.push(node);
    else periods.set(period, [node]);
  }
  return [...periods]
    .sort(([a], [b]) => (a === "" ? 1 : b === "" ? -1 : a < b ? -1 : 1))
    .map(([heading, nodes]) => ({ heading, nodes }));
}
