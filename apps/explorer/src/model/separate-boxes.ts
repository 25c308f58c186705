import { cellKey } from "./cell-key.js";

/** A box round a point: half its width, and how far it reaches above (greater y) and below the point. */
export type Box = { readonly halfWidth: number; readonly above: number; readonly below: number };

/** Rounds at most; a crowded graph keeps some overlap rather than taking long. */
const ROUNDS = 250;

/**
 * Moves `points` in place until the boxes round them no longer overlap, each pair apart along the axis that needs the
 * smaller move; in the order of the list, hence deterministic. Neighbours are found through a grid of the largest box.
 */
export function separateBoxes(points: { x: number; y: number }[], boxes: readonly Box[]): void {
  const cellWidth = 2 * Math.max(...boxes.map(({ halfWidth }) => halfWidth), 1);
  const cellHeight = Math.max(...boxes.map(({ above, below }) => above + below), 1);
  const rounds = points.length > 3000 ? 20 : ROUNDS;
  for (let round = 0; round < rounds; round++) {
    let moved = false;
    const cells = new Map<number, number[]>();
    for (const [index, { x, y }] of points.entries()) {
      const key = cellKey(Math.floor(x / cellWidth), Math.floor(y / cellHeight));
      const cell = cells.get(key);
      if (cell) cell.push(index);
      else cells.set(key, [index]);
    }
    for (let index = 0; index < points.length; index++) {
      const column = Math.floor(points[index]!.x / cellWidth);
      const row = Math.floor(points[index]!.y / cellHeight);
      for (let i = column - 1; i <= column + 1; i++) {
        for (let j = row - 1; j <= row + 1; j++) {
          for (const other of cells.get(cellKey(i, j)) ?? []) {
            if (other > index && separatePair(points, boxes, index, other)) moved = true;
          }
        }
      }
    }
    if (!moved) return;
  }
}

function separatePair(points: { x: number; y: number }[], boxes: readonly Box[], i: number, j: number): boolean {
  const [a, b, boxA, boxB] = [points[i]!, points[j]!, boxes[i]!, boxes[j]!];
  const overX = boxA.halfWidth + boxB.halfWidth - Math.abs(a.x - b.x);
  if (overX <= 0.01) return false;
  const upper = a.y >= b.y ? { point: a, box: boxA } : { point: b, box: boxB };
  const lower = upper.point === a ? { point: b, box: boxB } : { point: a, box: boxA };
  const overY = upper.box.below + lower.box.above - (upper.point.y - lower.point.y);
  if (overY <= 0.01) return false;
  if (overY <= overX) {
    upper.point.y += overY / 2;
    lower.point.y -= overY / 2;
  } else {
    const push = a.x <= b.x ? overX / 2 : -overX / 2;
    a.x -= push;
    b.x += push;
  }
  return true;
}
