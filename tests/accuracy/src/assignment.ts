/**
 * The one-to-one assignment of rows to columns with the greatest total weight: for each row its column, or −1 where there
 * are more rows than columns. Every row or every column, whichever are fewer, is assigned, at weight 0 too. Of several best
 * assignments the same one is taken every time. Rows of unequal length throw.
 *
 * Shortest augmenting paths with potentials, O(rows² · columns) (Kuhn 1955, Munkres 1957; Jonker & Volgenant 1987).
 */
export function assignBest(weights: readonly (readonly number[])[]): number[] {
  const rows = weights.length;
  const columns = weights[0]?.length ?? 0;
  for (const [index, row] of weights.entries()) {
    if (row.length !== columns) {
      throw new Error(`assignBest: row ${index} has ${row.length} weights, row 0 has ${columns}; give a full matrix`);
    }
  }
  if (columns === 0) return Array.from({ length: rows }, () => -1);
  if (rows > columns) {
    const byColumn = assignBest(Array.from({ length: columns }, (_, column) => weights.map((row) => row[column]!)));
    const result = Array.from({ length: rows }, () => -1);
    for (const [column, row] of byColumn.entries()) result[row] = column;
    return result;
  }

  // Index 0 stands for "none" in rows and columns; costs are negated weights.
  const rowPotential = new Float64Array(rows + 1);
  const columnPotential = new Float64Array(columns + 1);
  const rowOf = new Int32Array(columns + 1);
  for (let row = 1; row <= rows; row++) {
    const previous = new Int32Array(columns + 1);
    const least = new Float64Array(columns + 1).fill(Number.POSITIVE_INFINITY);
    const done = new Uint8Array(columns + 1);
    rowOf[0] = row;
    let column = 0;
    do {
      done[column] = 1;
      const current = rowOf[column]!;
      let delta = Number.POSITIVE_INFINITY;
      let next = 0;
      for (let candidate = 1; candidate <= columns; candidate++) {
        if (done[candidate]) continue;
        const reduced = -weights[current - 1]![candidate - 1]! - rowPotential[current]! - columnPotential[candidate]!;
        if (reduced < least[candidate]!) {
          least[candidate] = reduced;
          previous[candidate] = column;
        }
        if (least[candidate]! < delta) {
          delta = least[candidate]!;
          next = candidate;
        }
      }
      for (let candidate = 0; candidate <= columns; candidate++) {
        if (done[candidate]) {
          rowPotential[rowOf[candidate]!]! += delta;
          columnPotential[candidate]! -= delta;
        } else {
          least[candidate]! -= delta;
        }
      }
      column = next;
    } while (rowOf[column] !== 0);
    while (column !== 0) {
      const before = previous[column]!;
      rowOf[column] = rowOf[before]!;
      column = before;
    }
  }
  const result = Array.from({ length: rows }, () => -1);
  for (let column = 1; column <= columns; column++) {
    if (rowOf[column] !== 0) result[rowOf[column]! - 1] = column - 1;
  }
  return result;
}

/** Pairs of the best assignment whose weight is above 0, as indexes into `left` and `right`. */
export function pairBest<L, R>(
  left: readonly L[],
  right: readonly R[],
  weigh: (left: L, right: R) => number,
): { left: number; right: number; weight: number }[] {
  const weights = left.map((a) => right.map((b) => weigh(a, b)));
  const pairs: { left: number; right: number; weight: number }[] = [];
  for (const [row, column] of assignBest(weights).entries()) {
    const weight = column < 0 ? 0 : weights[row]![column]!;
    if (weight > 0) pairs.push({ left: row, right: column, weight });
  }
  return pairs;
}
