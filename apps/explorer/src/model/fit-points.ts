import type { LayoutNode, Point } from "./layout.js";

/**
 * Turns the points in place so that they spread along the wider side (where they `mayTurn`), evens the dense middle out,
 * and stretches them to the aspect and to an area that holds all nodes with their labels.
 */
export function fitPoints(
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
export function areaOf(nodes: readonly LayoutNode[]): number {
  return nodes.reduce(
    (sum, { radius, labelWidth }) => sum + (Math.max(2 * radius, labelWidth) + 50) * (2 * radius + 70),
    0,
  );
}

/** Share of its distance's logarithm by which a point is drawn in or out: 0 leaves ForceAtlas2's dense middle as it is. */
const EVENING = 0.3;
/** Standard deviation along an axis, as a share of the side of the area: that of evenly spread points is 0.29. */
const SPREAD = 0.29;
