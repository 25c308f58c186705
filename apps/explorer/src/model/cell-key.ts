/** One number for a cell of a grid, quick to look up: neither column nor row is ever so large that two cells share it. */
export function cellKey(column: number, row: number): number {
  return column * 2 ** 26 + row;
}
