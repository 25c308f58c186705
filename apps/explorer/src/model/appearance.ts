import { filterType, type VisibleGraph } from "./filters.js";
import { mix, type Palette } from "./palette.js";
import type { Selection } from "./state.js";
import { NODE_KINDS, otherEnd, type ViewEdge, type ViewNode } from "./view-graph.js";

/** What the eye is led to: the selection or what the pointer is over, and its neighbourhood. */
export type Emphasis = {
  readonly nodes: ReadonlySet<string>;
  readonly edges: ReadonlySet<string>;
  /** The nodes in the centre of it. */
  readonly centre: ReadonlySet<string>;
};

/** How a node is drawn; `size` is its radius in CSS pixels at the fitted zoom, `glyph` the index of its kind. */
export type NodeAppearance = {
  readonly color: string;
  readonly icon: string;
  readonly ring: string | undefined;
  readonly size: number;
  readonly glyph: number;
  readonly faded: boolean;
  readonly zIndex: number;
};

/** How an edge is drawn: `width` in CSS pixels; `dash` and `gap` in CSS pixels, 0 for a full line. */
export type EdgeAppearance = {
  readonly color: string;
  readonly width: number;
  readonly dash: number;
  readonly gap: number;
  readonly arrow: boolean;
  readonly faded: boolean;
  readonly zIndex: number;
};

/** Share of the background in what is not emphasised. */
export const FADE = 0.82;
/** The same for hubs, which are still to be seen. */
export const HUB_FADE = 0.55;
/** Share of the background in the icon of a node that recedes. */
export const ICON_FADE = 0.5;

/**
 * The emphasis for a hovered node or edge, else for the selection; `undefined` where nothing is. A statement that is
 * folded emphasises the edges it is folded into, an article that is not drawn what it mentions.
 */
export function emphasisOf(
  visible: VisibleGraph,
  selection: Selection | undefined,
  hovered: Selection | undefined,
): Emphasis | undefined {
  for (const what of [hovered, selection]) {
    if (what?.sort === "node" && visible.nodes.has(what.id)) {
      const around = visible.edgesOf.get(what.id) ?? [];
      return {
        nodes: new Set([what.id, ...around.map((edge) => otherEnd(edge, what.id))]),
        edges: new Set(around.map(({ id }) => id)),
        centre: new Set([what.id]),
      };
    }
    const edge = what?.sort === "edge" ? visible.edges.get(what.id) : undefined;
    if (edge) {
      const ends = new Set([edge.source, edge.target]);
      return { nodes: ends, edges: new Set([edge.id]), centre: ends };
    }
    const hidden = what?.sort === "node" ? emphasisOfHidden(visible, what.id) : undefined;
    if (hidden) return hidden;
  }
  return undefined;
}

function emphasisOfHidden(visible: VisibleGraph, id: string): Emphasis | undefined {
  const statement = id.startsWith("statement:") ? id.slice("statement:".length) : undefined;
  const article = id.startsWith("article:") ? id.slice("article:".length) : undefined;
  const edges = [...visible.edges.values()].filter((edge) =>
    statement !== undefined ? edge.statements.includes(statement) : edge.articles.includes(article ?? ""),
  );
  if (edges.length === 0) return undefined;
  return {
    nodes: new Set(edges.flatMap(({ source, target }) => [source, target])),
    edges: new Set(edges.map((edge) => edge.id)),
    centre: statement === undefined ? new Set() : new Set(edges.map(({ source }) => source)),
  };
}

/** Radius of a node in CSS pixels: grows with the square root of its mentions, so that area tells the number. */
export function nodeRadius(node: Pick<ViewNode, "kind" | "weight">): number {
  if (node.kind === "statement") return 8;
  if (node.kind === "article") return 12;
  return Math.min(LARGEST_RADIUS, 8.5 + 2.6 * Math.sqrt(Math.max(0, node.weight - 1)));
}

const LARGEST_RADIUS = 26;
/** In a picture of more nodes, the small ones shrink to dots, so that the large ones stand out. */
const CROWD = 1500;

/** A node's radius in a picture of so many nodes: the more there are, the more small ones differ from large ones, which stay as they are. */
export function radiusInCrowd(radius: number, nodes: number): number {
  return nodes <= CROWD ? radius : radius * (radius / LARGEST_RADIUS) ** (0.65 * Math.log10(nodes / CROWD));
}

const NO_HUBS: ReadonlySet<string> = new Set();

/** How a node looks; `hubs` recede where nothing is emphasised. */
export function nodeAppearance(
  node: ViewNode,
  palette: Palette,
  emphasis: Emphasis | undefined,
  hubs: ReadonlySet<string> = NO_HUBS,
): NodeAppearance {
  const faded = emphasis === undefined ? hubs.has(node.id) : !emphasis.nodes.has(node.id);
  const central = emphasis?.centre.has(node.id) ?? false;
  const color = palette.kinds[node.kind];
  return {
    color: faded ? mix(color, palette.background, emphasis === undefined ? HUB_FADE : FADE) : color,
    icon: faded ? mix(palette.icon, palette.background, ICON_FADE) : palette.icon,
    ring: central ? palette.selection : undefined,
    size: nodeRadius(node),
    glyph: NODE_KINDS.indexOf(node.kind),
    faded,
    zIndex: central ? 2 : faded ? 0 : 1,
  };
}

/** The colour of PLOVER's score, −10 (conflict) to +10 (cooperation); around 0 that of a plain edge. */
export function scoreColor(score: number, palette: Palette): string {
  // The root lifts the weak scores of talk (1 to 4), which are most of the news, off the neutral grey.
  const strength = Math.sqrt(Math.min(1, Math.abs(score) / 10));
  return mix(palette.edge, score < 0 ? palette.conflict : palette.cooperation, strength);
}

/** How an edge looks: width by the number of articles that tell it, colour by score, dashed where it is not told as fact, dotted where it folds statements. */
export function edgeAppearance(
  edge: ViewEdge,
  palette: Palette,
  emphasis: Emphasis | undefined,
  hubs: ReadonlySet<string> = NO_HUBS,
): EdgeAppearance {
  const emphasised = emphasis?.edges.has(edge.id) ?? false;
  const faded = emphasis === undefined ? hubs.has(edge.source) || hubs.has(edge.target) : !emphasised;
  const speech = filterType(edge.type) === "said-about" || edge.type === "mentions";
  const uncertain = edge.status !== undefined && edge.status !== "asserted" && edge.status !== "historical";
  const base = speech ? palette.speech : edge.score === undefined ? palette.edge : scoreColor(edge.score, palette);
  const width = Math.min(5, (speech ? 1.3 : 1.8) + 0.8 * Math.log2(Math.max(1, edge.articles.length)));
  return {
    color: faded ? mix(base, palette.background, FADE) : emphasised ? mix(base, palette.text, 0.18) : base,
    width: emphasised ? width + 0.9 : width,
    dash: uncertain ? 7 : speech ? 1.5 : 0,
    gap: uncertain ? 5 : speech ? 4 : 0,
    arrow: edge.directed,
    faded,
    zIndex: emphasised ? 2 : faded ? 0 : 1,
  };
}
