import type { LayoutNode, Point } from "./layout.js";
import type { Box } from "./separate-boxes.js";

/** A part of the picture that is placed in itself: parallel lists, y upwards. */
export type Block = {
  readonly nodes: readonly LayoutNode[];
  readonly points: readonly Point[];
  readonly boxes: readonly Box[];
};

/** Pixels between blocks. */
const SPACE = 26;

/**
 * Where to move each block to: the first stays, the others stand in rows below it in their order, each row as wide as the
 * first block, or as `aspect` asks for where there are many others, and centred under it.
 */
export function packBelow(blocks: readonly Block[], aspect: number): { x: number; y: number; block: Block }[] {
  const measured = blocks.map((block) => ({ block, ...extentOf(block) }));
  const first = measured[0];
  if (!first) return [];
  const rest = measured.slice(1);
  const area = rest.reduce((sum, { width, height }) => sum + (width + SPACE) * (height + SPACE), 0);
  const room = Math.max(first.width, Math.sqrt(area * aspect));
  const placed = [{ x: 0, y: 0, block: first.block }];
  const centre = first.left + first.width / 2;
  let y = first.bottom - SPACE;
  for (const row of rowsOf(rest, room)) {
    const width = row.reduce((sum, block) => sum + block.width, SPACE * (row.length - 1));
    // Short rows are spread over the width rather than huddled in the middle.
    const gap = row.length > 1 ? SPACE + Math.min(60, (room - width) / (row.length - 1)) : 0;
    const total = row.reduce((sum, block) => sum + block.width, gap * (row.length - 1));
    let x = centre - total / 2;
    for (const { block, left, top, width } of row) {
      placed.push({ x: x - left, y: y - top, block });
      x += width + gap;
    }
    y -= Math.max(...row.map(({ height }) => height)) + SPACE;
  }
  return placed;
}

function rowsOf<T extends { width: number }>(blocks: readonly T[], room: number): T[][] {
  const rows: T[][] = [];
  let used = Number.POSITIVE_INFINITY;
  for (const block of blocks) {
    if (used + SPACE + block.width > room) {
      rows.push([]);
      used = -SPACE;
    }
    rows.at(-1)!.push(block);
    used += SPACE + block.width;
  }
  return rows;
}

function extentOf({ points, boxes }: Block): {
  left: number;
  top: number;
  bottom: number;
  width: number;
  height: number;
} {
  let [left, right] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  let [bottom, top] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const [index, { x, y }] of points.entries()) {
    const { halfWidth, above, below } = boxes[index]!;
    left = Math.min(left, x - halfWidth);
    right = Math.max(right, x + halfWidth);
    bottom = Math.min(bottom, y - below);
    top = Math.max(top, y + above);
  }
  return { left, top, bottom, width: right - left, height: top - bottom };
}
