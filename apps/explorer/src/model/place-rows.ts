import type { LayoutNode, Point } from "./layout.js";

/** Pixels between the labels of two nodes in a row. */
const LABEL_SPACE = 22;

/** Width that a node with its label takes beside others, in CSS pixels. */
export function rowWidth({ labelWidth, radius }: LayoutNode): number {
  return Math.max(labelWidth, 2 * radius) + LABEL_SPACE;
}

/** Adds to `positions` nodes in rows below what is placed, as wide as that; y upwards. */
export function placeRows(
  nodes: readonly LayoutNode[],
  placed: readonly Point[],
  positions: Record<string, Point>,
): void {
  const range = placed.reduce(([least, most], { x }) => [Math.min(least, x), Math.max(most, x)] as const, [
    Number.POSITIVE_INFINITY,
    Number.NEGATIVE_INFINITY,
  ] as const);
  const middle = placed.length === 0 ? 0 : (range[0] + range[1]) / 2;
  const half = Math.max(400, range[1] - middle);
  const left = middle - half;
  let y = placed.reduce((least, point) => Math.min(least, point.y), placed[0]?.y ?? 0) - 110;
  let x = left;
  for (const node of nodes) {
    const width = rowWidth(node);
    if (x > left && x + width > middle + half) {
      x = left;
      y -= 70;
    }
    positions[node.id] = { x: x + width / 2, y };
    x += width;
  }
}
