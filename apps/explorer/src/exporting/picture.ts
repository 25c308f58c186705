import type { Point } from "../model/layout.js";
import type { NodeKind } from "../model/view-graph.js";

/** A line from a node to another: a quadratic curve, and the corners of its head. Lengths in CSS pixels, y downwards. */
export type PictureEdge = {
  readonly from: Point;
  readonly control: Point;
  readonly to: Point;
  readonly head: readonly [Point, Point, Point] | undefined;
  readonly color: string;
  readonly width: number;
  readonly dash: number;
  readonly gap: number;
};
export type PictureNode = {
  readonly at: Point;
  readonly kind: NodeKind;
  readonly radius: number;
  readonly color: string;
  readonly icon: string;
  readonly ring: string | undefined;
};
/** Words, written round their middle, with a halo. */
export type PictureLabel = {
  readonly at: Point;
  readonly text: string;
  readonly size: number;
  readonly weight: number;
  readonly color: string;
};

/** An outline of a map, as an SVG path, filled or drawn as a line of a width in CSS pixels. */
export type GroundShape = {
  readonly path: string;
  readonly fill?: string;
  readonly line?: string;
  readonly width: number;
};
/** A map under the picture: a point of its outlines lies at `scale` times itself plus `x`, `y`, in CSS pixels; it ends at their `bottom`. */
export type Ground = {
  readonly shapes: readonly GroundShape[];
  readonly bottom: number | undefined;
  readonly scale: number;
  readonly x: number;
  readonly y: number;
};

/** What the picture shows, in the order in which it is drawn; `hulls` are corners of outlines as thick as `hullMargin` on every side. */
export type Picture = {
  readonly width: number;
  readonly height: number;
  readonly background: string;
  readonly ground: Ground | undefined;
  readonly hulls: readonly (readonly Point[])[];
  readonly hullColors: { readonly fill: string; readonly line: string };
  readonly hullMargin: number;
  readonly edges: readonly PictureEdge[];
  readonly nodes: readonly PictureNode[];
  readonly labels: readonly PictureLabel[];
};

/** What the curve of an edge depends on: its ends and their radii, how far it bows out, and how thick it is. */
export type CurveInput = {
  readonly source: Point;
  readonly target: Point;
  readonly radii: readonly [number, number];
  readonly curvature: number;
  readonly width: number;
  readonly arrow: boolean;
};

/** The curve that `drawing/edge-program` draws for the same, from rim to rim. */
export function edgeCurve({
  source: a,
  target: b,
  radii,
  curvature,
  width,
  arrow,
}: CurveInput): Pick<PictureEdge, "from" | "control" | "to" | "head"> {
  const span = Math.max(Math.hypot(b.x - a.x, b.y - a.y), 0.001);
  const c = { x: (a.x + b.x) / 2 + 2 * (b.y - a.y) * curvature, y: (a.y + b.y) / 2 - 2 * (b.x - a.x) * curvature };
  const half = width / 2;
  const legs = [a, b].map((end) => Math.max(2 * Math.hypot(c.x - end.x, c.y - end.y), 0.001));
  const length = arrow ? 5 + 3.4 * half : 0;
  const start = Math.min(0.48, (radii[0] + 2) / legs[0]!);
  const tip = Math.max(0.52, 1 - (radii[1] + 2) / legs[1]!);
  const end = Math.max(0.5, tip - length / legs[1]!);
  /** A point of the curve, or of its blossom: the control point of the piece between two of its points. */
  const at = (t: number, u = t): Point => {
    const near = mix(a, c, t);
    return mix(near, mix(c, b, t), u);
  };
  const [to, point] = [at(end), at(tip)];
  const size = Math.hypot(point.x - to.x, point.y - to.y) || span;
  const side = {
    x: (-(point.y - to.y) / size) * (2.4 + 2.2 * half),
    y: ((point.x - to.x) / size) * (2.4 + 2.2 * half),
  };
  return {
    from: at(start),
    control: at(start, end),
    to,
    head: arrow ? [{ x: to.x + side.x, y: to.y + side.y }, point, { x: to.x - side.x, y: to.y - side.y }] : undefined,
  };
}

function mix(a: Point, b: Point, share: number): Point {
  return { x: a.x + (b.x - a.x) * share, y: a.y + (b.y - a.y) * share };
}
