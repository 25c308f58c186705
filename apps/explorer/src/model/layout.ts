import { areaOf, fitPoints } from "./fit-points.js";
import { forceLayout, type MovablePoint, type Part } from "./force-layout.js";
import { type Block, extentOf, packBlocks } from "./pack-blocks.js";
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

/** How far a layout has come: from 0 to 1, and how the picture looks by now. Nodes whose turn has not come have no place in a sketch. */
export type LayoutStep = { readonly share: number; readonly sketch: () => Positions };

/** Of more nodes, most names cannot be written: none is given room. */
const MOST_NAMED = 1500;
/** Pixels from the rim of a node to the lower end of its name. */
const LABEL_HEIGHT = 22;
/** Share of the work that the forces are; the rest is moving nodes off each other. */
const FORCES_SHARE = 0.85;

/**
 * Positions in CSS pixels at the fitted zoom, y upwards. Each connected part is placed by forces from a start that depends on the
 * ids alone, with a fixed number of iterations; nodes and labels are moved off each other; the parts stand in rows, the largest
 * first. The same input in any order gives the same positions. A step that is answered with `true` ends the forces where they are.
 */
export function* layoutSteps(input: LayoutInput): Generator<LayoutStep, Positions, boolean | undefined> {
  const { nodes, edges, aspect, start = {} } = input;
  const isCrowd = nodes.length > MOST_NAMED;
  const named = isCrowd ? nodes.map((node) => ({ ...node, labelWidth: 0 })) : [...nodes];
  const ordered = named.sort((a, b) => compare(a.id, b.id));
  const all = connectedParts(ordered, edges);
  const parts = isCrowd ? all.filter(({ nodes }) => nodes.length > 1) : all;
  const [first = [], ...rest] = parts.map((part) => part.nodes);
  // Scraps stand in rows below and take their share of the height.
  const scraps = areaOf(rest.filter((nodes) => nodes.length <= 3).flat());
  const firstAspect = aspect * (1 + Math.min(1, scraps / Math.max(1, areaOf(first))));
  const blocks: Block[] = [];
  let placed = 0;
  let stopped = false;
  for (const [index, part] of parts.entries()) {
    const mayTurn = !part.nodes.some(({ id }) => Object.hasOwn(start, id));
    const fitted = (nodes: readonly LayoutNode[], points: MovablePoint[]) =>
      fittedBlock(nodes, points, index === 0 ? firstAspect : aspect, mayTurn, isCrowd ? 4 : LABEL_HEIGHT);
    const forces = forceLayout(part, start);
    let step = forces.next();
    while (!step.done) {
      const { share, nodes: moving, points } = step.value;
      const sketch = () => positionsOf([...blocks, fitted(moving, points())], aspect);
      const done = (placed + share * part.nodes.length) / ordered.length;
      stopped ||= (yield { share: FORCES_SHARE * done, sketch }) ?? false;
      step = forces.next(stopped);
    }
    const block = fitted(part.nodes, step.value);
    separateBoxes(block.points, block.boxes);
    blocks.push(block);
    placed += part.nodes.length;
  }
  // The parts are in the order of their sizes: these are the last.
  const lone = all.slice(parts.length).flatMap((part) => part.nodes);
  if (lone.length > 0) blocks.push(loneBlock(lone, aspect, blocks[0]));
  return positionsOf(blocks, aspect);
}

/** Nodes without links, the largest first, close together in rows as wide as the block above them. */
function loneBlock(nodes: readonly LayoutNode[], aspect: number, above: Block | undefined): Block {
  const ordered = [...nodes].sort((a, b) => b.radius - a.radius || compare(a.id, b.id));
  const boxes = ordered.map(({ radius }) => ({ halfWidth: radius + 4, above: radius + 4, below: radius + 4 }));
  const area = boxes.reduce((sum, { halfWidth }) => sum + 4 * halfWidth ** 2, 0);
  const width = Math.max(above === undefined ? 0 : extentOf(above).width, Math.sqrt(area * aspect));
  const points: Point[] = [];
  let [x, y, height] = [0, 0, 0];
  for (const { halfWidth } of boxes) {
    if (x + 2 * halfWidth > width) [x, y, height] = [0, y - height, 0];
    // The first of a row is its largest.
    height ||= 2 * halfWidth;
    points.push({ x: x + halfWidth, y: y - height / 2 });
    x += 2 * halfWidth;
  }
  return { nodes: ordered, points, boxes };
}

function positionsOf(blocks: readonly Block[], aspect: number): Positions {
  const positions: Record<string, Point> = {};
  for (const { x, y, block } of packBlocks(blocks, aspect)) {
    for (const [index, { id }] of block.nodes.entries()) {
      const point = block.points[index]!;
      positions[id] = { x: round(point.x + x), y: round(point.y + y) };
    }
  }
  return positions;
}

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

/** The nodes of a part round the origin, as large as they and their names need. */
function fittedBlock(
  nodes: readonly LayoutNode[],
  points: MovablePoint[],
  aspect: number,
  mayTurn: boolean,
  labelHeight: number,
) {
  if (nodes.length > 1) fitPoints(points, nodes, aspect, mayTurn);
  else points[0] = { x: 0, y: 0 };
  const boxes = nodes.map(({ radius, labelWidth }) => ({
    halfWidth: Math.max(radius + 8, labelWidth / 2 + 6),
    above: radius + 7,
    below: radius + labelHeight,
  }));
  return { nodes, points, boxes };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
