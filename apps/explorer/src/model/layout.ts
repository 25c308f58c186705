import Graph from "graphology";
import forceAtlas2 from "graphology-layout-forceatlas2";
import { type Block, packBlocks } from "./pack-blocks.js";
import { separateBoxes } from "./separate-boxes.js";

/** A node to place: its radius and the width of its label, both in CSS pixels. */
export type LayoutNode = { readonly id: string; readonly radius: number; readonly labelWidth: number };
export type LayoutEdge = { readonly source: string; readonly target: string; readonly weight: number };
export type Point = { readonly x: number; readonly y: number };
export type Positions = Readonly<Record<string, Point>>;

/** What to lay out. `aspect` is the wanted width : height; nodes found in `start` begin where they were. */
export type LayoutInput = {
  readonly nodes: readonly LayoutNode[];
  readonly edges: readonly LayoutEdge[];
  readonly aspect: number;
  readonly start?: Positions;
};

/**
 * Positions in CSS pixels at the fitted zoom, y upwards. Each connected part is placed by ForceAtlas2 (Jacomy et al. 2014,
 * PLOS ONE 9(6)) from a start that depends on the ids alone, with a fixed number of iterations; nodes and labels are moved
 * off each other; the parts stand in rows, the largest first. The same input in any order gives the same positions.
 */
export function computeLayout({ nodes, edges, aspect, start = {} }: LayoutInput): Positions {
  const ordered = [...nodes].sort((a, b) => compare(a.id, b.id));
  const parts = connectedParts(ordered, edges);
  const [first = [], ...rest] = parts.map((part) => part.nodes);
  // Scraps stand in rows below and take their share of the height.
  const scraps = areaOf(rest.filter((nodes) => nodes.length <= 3).flat());
  const firstAspect = aspect * (1 + Math.min(1, scraps / Math.max(1, areaOf(first))));
  const blocks = parts.map((part, index) => placePart(part, index === 0 ? firstAspect : aspect, start));
  const positions: Record<string, Point> = {};
  for (const { x, y, block } of packBlocks(blocks, aspect)) {
    for (const [index, { id }] of block.nodes.entries()) {
      const point = block.points[index]!;
      positions[id] = { x: round(point.x + x), y: round(point.y + y) };
    }
  }
  return positions;
}

type Part = { readonly nodes: readonly LayoutNode[]; readonly edges: readonly LayoutEdge[] };

/** The connected parts of a graph, the largest first; edges in an order of their own, without loops and loose ends. */
function connectedParts(ordered: readonly LayoutNode[], edges: readonly LayoutEdge[]): Part[] {
  const root = new Map(ordered.map(({ id }) => [id, id]));
  const find = (id: string): string => {
    let at = id;
    while (root.get(at) !== at) {
      const above = root.get(root.get(at)!)!;
      root.set(at, above);
      at = above;
    }
    return at;
  };
  const usable = edges
    .filter(({ source, target }) => source !== target && root.has(source) && root.has(target))
    .sort((a, b) => compare(a.source, b.source) || compare(a.target, b.target));
  for (const { source, target } of usable) root.set(find(source), find(target));
  const parts = new Map<string, { nodes: LayoutNode[]; edges: LayoutEdge[] }>();
  for (const node of ordered) {
    const part = parts.get(find(node.id));
    if (part) part.nodes.push(node);
    else parts.set(find(node.id), { nodes: [node], edges: [] });
  }
  for (const edge of usable) parts.get(find(edge.source))!.edges.push(edge);
  return [...parts.values()].sort((a, b) => b.nodes.length - a.nodes.length || compare(a.nodes[0]!.id, b.nodes[0]!.id));
}

/** Places one part round the origin. */
function placePart({ nodes, edges }: Part, aspect: number, start: Positions): Block {
  const points = forcePositions({ nodes, edges }, start);
  if (nodes.length > 1) fitTo(points, nodes, aspect, !nodes.some(({ id }) => Object.hasOwn(start, id)));
  else points[0] = { x: 0, y: 0 };
  const boxes = nodes.map(({ radius, labelWidth }) => ({
    halfWidth: Math.max(radius + 8, labelWidth / 2 + 6),
    above: radius + 7,
    below: radius + 22,
  }));
  separateBoxes(points, boxes);
  return { nodes, points, boxes };
}

function forcePositions({ nodes, edges }: Part, start: Positions): { x: number; y: number }[] {
  const graph = new Graph({ type: "undirected" });
  for (const [index, { id }] of nodes.entries()) {
    graph.addNode(id, { ...(Object.hasOwn(start, id) ? start[id] : spiral(index, id)) });
  }
  gatherRound(graph, edges, start);
  for (const { source, target, weight } of edges) {
    const edge = graph.edge(source, target);
    if (edge === undefined) graph.addEdge(source, target, { weight });
    else graph.updateEdgeAttribute(edge, "weight", (sum: number | undefined) => (sum ?? 0) + weight);
  }
  for (const edge of graph.edges()) {
    graph.updateEdgeAttribute(edge, "weight", (sum: number | undefined) => 1 + Math.log2(Math.max(1, sum ?? 1)));
  }
  const order = graph.order;
  if (order > 1) {
    const isRefined = nodes.some(({ id }) => Object.hasOwn(start, id));
    forceAtlas2.assign(graph, {
      // 10k nodes take 0.1 s an iteration: there, a rough picture soon is worth more than a settled one late.
      iterations: isRefined ? 60 : order < 500 ? 600 : order < 3000 ? 250 : 80,
      settings: {
        ...forceAtlas2.inferSettings(order),
        barnesHutOptimize: order > 800,
        gravity: 1.4,
        strongGravityMode: false,
        linLogMode: true,
        scalingRatio: 6,
        slowDown: 4,
        edgeWeightInfluence: 0.6,
      },
    });
  }
  return nodes.map(({ id }) => ({
    x: finite(graph.getNodeAttribute(id, "x") as number),
    y: finite(graph.getNodeAttribute(id, "y") as number),
  }));
}

/** Puts nodes that `start` does not place amid their neighbours that it does, a little aside. */
function gatherRound(graph: Graph, edges: readonly LayoutEdge[], start: Positions): void {
  const neighbours = new Map<string, Point[]>();
  for (const { source, target } of edges) {
    for (const [node, other] of [
      [source, target],
      [target, source],
    ] as const) {
      if (Object.hasOwn(start, node) || !Object.hasOwn(start, other) || !graph.hasNode(node)) continue;
      const list = neighbours.get(node);
      if (list) list.push(start[other]!);
      else neighbours.set(node, [start[other]!]);
    }
  }
  for (const [node, points] of neighbours) {
    const aside = spiral(3, node);
    const mean = (axis: "x" | "y") => points.reduce((sum, point) => sum + point[axis], 0) / points.length;
    graph.mergeNodeAttributes(node, { x: mean("x") + aside.x, y: mean("y") + aside.y });
  }
}

/** Sunflower spiral, turned a little by the id so that files with numbered ids do not line up. */
function spiral(index: number, id: string): Point {
  let hash = 2166136261;
  for (let i = 0; i < id.length; i++) hash = Math.imul(hash ^ id.charCodeAt(i), 16777619);
  const angle = index * Math.PI * (3 - Math.sqrt(5)) + ((hash >>> 0) / 2 ** 32) * 0.5;
  const radius = 10 * Math.sqrt(index + 0.5);
  return { x: radius * Math.cos(angle), y: radius * Math.sin(angle) };
}

/**
 * Turns the points in place so that they spread along the wider side (where they `mayTurn`), evens the dense middle out,
 * and stretches them to the aspect and to an area that holds all nodes with their labels.
 */
function fitTo(
  points: { x: number; y: number }[],
  nodes: readonly LayoutNode[],
  aspect: number,
  mayTurn: boolean,
): void {
  const mean = (of: (point: Point) => number) => points.reduce((sum, point) => sum + of(point), 0) / points.length;
  const centre = { x: mean(({ x }) => x), y: mean(({ y }) => y) };
  for (const point of points) {
    point.x -= centre.x;
    point.y -= centre.y;
  }
  const [xx, yy, xy] = [mean(({ x }) => x * x), mean(({ y }) => y * y), mean(({ x, y }) => x * y)];
  const turn = mayTurn ? -0.5 * Math.atan2(2 * xy, xx - yy) + (aspect < 1 ? Math.PI / 2 : 0) : 0;
  const reach = Math.sqrt(xx + yy) || 1;
  for (const point of points) {
    const { x, y } = point;
    const even = (Math.hypot(x, y) / reach || 1) ** -EVENING;
    point.x = (x * Math.cos(turn) - y * Math.sin(turn)) * even;
    point.y = (x * Math.sin(turn) + y * Math.cos(turn)) * even;
  }
  const area = areaOf(nodes);
  const [deviationX, deviationY] = [Math.sqrt(mean(({ x }) => x * x)) || 1, Math.sqrt(mean(({ y }) => y * y)) || 1];
  for (const point of points) {
    point.x *= (Math.sqrt(area * aspect) * SPREAD) / deviationX;
    point.y *= (Math.sqrt(area / aspect) * SPREAD) / deviationY;
  }
}

/** Room for nodes and their labels with some space around, in square pixels. */
function areaOf(nodes: readonly LayoutNode[]): number {
  return nodes.reduce(
    (sum, { radius, labelWidth }) => sum + (Math.max(2 * radius, labelWidth) + 50) * (2 * radius + 70),
    0,
  );
}

/** Share of its distance's logarithm by which a point is drawn in or out: 0 leaves ForceAtlas2's dense middle as it is. */
const EVENING = 0.3;
/** Standard deviation along an axis, as a share of the side of the area: that of evenly spread points is 0.29. */
const SPREAD = 0.29;

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function finite(value: number): number {
  return Number.isFinite(value) ? value : 0;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
