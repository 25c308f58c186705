import type { GraphRelation } from "@newsgraph/schema";
import type { LayoutEdge, LayoutNode, Point, Positions } from "./layout.js";
import { placeRows } from "./place-rows.js";
import { nodeId } from "./view-graph.js";

/** Nodes on a map: `anchors` are where those lie that have a position, in pixels of the drawn world, y downwards. */
export type MapLayoutInput = {
  readonly nodes: readonly LayoutNode[];
  readonly edges: readonly LayoutEdge[];
  readonly anchors: Positions;
  readonly aspect: number;
};

/**
 * Positions in CSS pixels, y upwards, and how the drawn world lies under them: a point of it at `scale` times itself, with its y turned
 * round, and none below `bottom`, where those stand that lie nowhere.
 */
export type MapLayout = { readonly positions: Positions; readonly map: MapPlace };
export type MapPlace = { readonly scale: number; readonly bottom: number | undefined };

/** The picture is at least so wide, in CSS pixels; and it has so many times the room that its nodes take. */
const LEAST_WIDTH = 900;
const ROOM = 5;
/** Pixels of the drawn world, about Germany's: a single place is shown with what lies round it. */
const LEAST_EXTENT = 24;
/** Pixels between two nodes. Names of more than a few letters may cover each other: the drawing leaves out what has no room. */
const GAP = 7;
const LABEL_HALF = 34;
const LABEL_HEIGHT = 16;
/** Pixels of the map below its lowest node. */
const RIM = 55;
/** The golden angle: spots on it as on a sunflower are evenly spread (Vogel 1979, Mathematical Biosciences 44). */
const TURN = Math.PI * (3 - Math.sqrt(5));
const STEP = 12;

/**
 * Nodes with a position lie there; every other in the middle of those that it is tied to, or as near to it as there is room; what is tied to
 * none stands in rows below. The same input in any order gives the same positions; equal ones go by id.
 */
export function mapLayout({ nodes, edges, anchors, aspect }: MapLayoutInput): MapLayout {
  const ordered = [...nodes].sort((a, b) => b.radius - a.radius || compare(a.id, b.id));
  const anchored = ordered.filter(({ id }) => Object.hasOwn(anchors, id));
  const points = anchored.map(({ id }) => anchors[id]!);
  const scale = scaleFor(points, ordered, aspect);
  const targets = new Map(anchored.map(({ id }, at) => [id, { x: points[at]!.x * scale, y: -points[at]!.y * scale }]));
  const spots = new Spots();
  const positions: Record<string, Point> = {};
  for (const node of anchored) positions[node.id] = spots.take(targets.get(node.id)!, boxOf(node));
  const byId = new Map(ordered.map((node) => [node.id, node]));
  for (const ring of ringsFrom(targets, byId, edges)) {
    for (const [id, target] of ring) positions[id] = spots.take(target, boxOf(byId.get(id)!));
  }
  const placed = Object.values(positions);
  const rest = ordered.filter(({ id }) => !Object.hasOwn(positions, id));
  placeRows(rest, placed, positions);
  const lowest = placed.reduce((least, { y }) => Math.min(least, y), 0);
  return { positions, map: { scale, bottom: rest.length === 0 ? undefined : (RIM - lowest) / scale } };
}

/** Ties of what relations name with the place at which they happen, where no edge leads. */
export function* placeTies(relations: readonly GraphRelation[]): Generator<LayoutEdge> {
  for (const { from, to, place } of relations) {
    if (place === undefined) continue;
    const target = nodeId("entity", place);
    for (const id of [...from, ...to]) if (id !== place) yield { source: nodeId("entity", id), target, weight: 1 };
  }
}

function scaleFor(points: readonly Point[], nodes: readonly LayoutNode[], aspect: number): number {
  const extent = (axis: "x" | "y") => {
    const least = points.reduce((least, point) => Math.min(least, point[axis]), Number.POSITIVE_INFINITY);
    const most = points.reduce((most, point) => Math.max(most, point[axis]), Number.NEGATIVE_INFINITY);
    return Math.max(LEAST_EXTENT, most - least);
  };
  const area = nodes.reduce((sum, node) => sum + 4 * boxOf(node).halfWidth * boxOf(node).halfHeight, 0);
  const width = Math.max(LEAST_WIDTH, Math.sqrt(ROOM * area * aspect));
  return width / Math.max(extent("x"), extent("y") * aspect);
}

/** Step by step from those that have a target, the ids of the others with theirs: the middle of the neighbours that have one already. */
function* ringsFrom(
  targets: Map<string, Point>,
  nodes: ReadonlyMap<string, LayoutNode>,
  edges: readonly LayoutEdge[],
): Generator<readonly (readonly [id: string, target: Point])[]> {
  const neighbours = new Map<string, Map<string, number>>();
  const note = (a: string, b: string, weight: number) => {
    const list = neighbours.get(a) ?? new Map<string, number>();
    neighbours.set(a, list.set(b, (list.get(b) ?? 0) + weight));
  };
  for (const { source, target, weight } of edges) {
    if (source === target || !nodes.has(source) || !nodes.has(target)) continue;
    // That an article mentions somebody is no fact, and ties them still.
    note(source, target, Math.max(1, weight));
    note(target, source, Math.max(1, weight));
  }
  for (let reached = new Set(targets.keys()); reached.size > 0; ) {
    const next = new Set([...reached].flatMap((id) => [...(neighbours.get(id)?.keys() ?? [])]));
    // In the order of `nodes`, whatever led here first.
    const ring = [...nodes.keys()]
      .filter((id) => next.has(id) && !targets.has(id))
      .map(
        (id) =>
          [
            id,
            middleOf(
              [...neighbours.get(id)!].sort(([a], [b]) => compare(a, b)),
              targets,
            ),
          ] as const,
      );
    for (const [id, target] of ring) targets.set(id, target);
    if (ring.length > 0) yield ring;
    reached = new Set(ring.map(([id]) => id));
  }
}

function middleOf(
  weights: readonly (readonly [id: string, weight: number])[],
  targets: ReadonlyMap<string, Point>,
): Point {
  let [x, y, all] = [0, 0, 0];
  for (const [id, weight] of weights) {
    const point = targets.get(id);
    if (point === undefined) continue;
    x += point.x * weight;
    y += point.y * weight;
    all += weight;
  }
  return { x: x / all, y: y / all };
}

type Box = { readonly halfWidth: number; readonly halfHeight: number };

/** Where there is room: boxes that are taken, by the cells of a grid that they lie in. */
class Spots {
  readonly #cells = new Map<string, (Point & Box)[]>();
  /** How far the search has come for targets in about the same spot: nearer ones are taken. */
  readonly #tried = new Map<string, number>();

  /** Takes the free spot that is nearest to a target. */
  take(target: Point, box: Box): Point {
    const key = `${Math.round(target.x / STEP)} ${Math.round(target.y / STEP)}`;
    for (let at = this.#tried.get(key) ?? 0; ; at += 1) {
      const reach = STEP * Math.sqrt(at);
      const spot = {
        x: round(target.x + reach * Math.cos(at * TURN)),
        y: round(target.y + reach * Math.sin(at * TURN)),
        ...box,
      };
      if (!this.#isFree(spot)) continue;
      this.#tried.set(key, at);
      for (const cell of cellsOf(spot)) {
        const taken = this.#cells.get(cell);
        if (taken) taken.push(spot);
        else this.#cells.set(cell, [spot]);
      }
      return { x: spot.x, y: spot.y };
    }
  }

  #isFree(spot: Point & Box): boolean {
    return cellsOf(spot).every((cell) =>
      (this.#cells.get(cell) ?? []).every(
        ({ x, y, halfWidth, halfHeight }) =>
          Math.abs(x - spot.x) >= halfWidth + spot.halfWidth || Math.abs(y - spot.y) >= halfHeight + spot.halfHeight,
      ),
    );
  }
}

const CELL = 120;

function cellsOf({ x, y, halfWidth, halfHeight }: Point & Box): string[] {
  const cells: string[] = [];
  for (let column = Math.floor((x - halfWidth) / CELL); column <= Math.floor((x + halfWidth) / CELL); column += 1) {
    for (let row = Math.floor((y - halfHeight) / CELL); row <= Math.floor((y + halfHeight) / CELL); row += 1) {
      cells.push(`${column} ${row}`);
    }
  }
  return cells;
}

function boxOf({ radius, labelWidth }: LayoutNode): Box {
  const label = labelWidth > 0 ? LABEL_HEIGHT / 2 : 0;
  return { halfWidth: Math.max(radius, Math.min(LABEL_HALF, labelWidth / 2)) + GAP, halfHeight: radius + label + GAP };
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
