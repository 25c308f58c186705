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

type Measured = ReturnType<typeof extentOf> & { readonly block: Block };
type Placed = { readonly x: number; readonly y: number; readonly block: Block };

/** Widths that are tried, as shares of the side that the blocks' area asks for. */
const TRIED = [0.7, 0.85, 1, 1.2, 1.45, 1.75];

/**
 * Where to move each block to: they stand in rows in their order, centred. Of some widths, that is taken which makes the
 * whole nearest to `aspect` (width : height).
 */
export function packBlocks(blocks: readonly Block[], aspect: number): Placed[] {
  const measured = blocks.map((block) => ({ block, ...extentOf(block) }));
  const area = measured.reduce((sum, { width, height }) => sum + (width + SPACE) * (height + SPACE), 0);
  const widest = Math.max(0, ...measured.map(({ width }) => width));
  let best: { placed: Placed[]; misfit: number } | undefined;
  for (const share of TRIED) {
    const room = Math.max(widest, share * Math.sqrt(area * aspect));
    const { placed, width, height } = packInto(measured, room);
    const misfit = Math.abs(Math.log(width / Math.max(1, height) / aspect));
    if (best === undefined || misfit < best.misfit - 0.01) best = { placed, misfit };
  }
  return best?.placed ?? [];
}

function packInto(blocks: readonly Measured[], room: number): { placed: Placed[]; width: number; height: number } {
  const placed: Placed[] = [];
  let y = 0;
  let widest = 1;
  for (const row of rowsOf(blocks, room)) {
    const width = row.reduce((sum, block) => sum + block.width, SPACE * (row.length - 1));
    // Rows are spread over the width rather than huddled in the middle.
    const gap = row.length > 1 ? SPACE + Math.min(60, (room - width) / (row.length - 1)) : 0;
    const total = row.reduce((sum, block) => sum + block.width, gap * (row.length - 1));
    const height = Math.max(...row.map((block) => block.height));
    let x = -total / 2;
    for (const { block, left, top, width, height: own } of row) {
      placed.push({ x: x - left, y: y - (height - own) / 2 - top, block });
      x += width + gap;
    }
    widest = Math.max(widest, total);
    y -= height + SPACE;
  }
  return { placed, width: widest, height: -y - SPACE };
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

/** The rectangle that the boxes of a block fill, y upwards. */
export function extentOf({ points, boxes }: Block): {
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
