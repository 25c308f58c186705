import type { LayoutEdge, LayoutNode, Positions } from "./layout.js";

/** Nodes that stand in one column, under a heading. */
export type ColumnGroup = { readonly heading: string; readonly nodes: readonly LayoutNode[] };

/** Where a column's heading stands: over its middle. */
export type Heading = { readonly text: string; readonly x: number };

/** Pixels between columns, and between the rows of one. */
const COLUMN_SPACE = 54;
const ROW_HEIGHT = 64;
/** Turns of putting each node level with its neighbours; more change next to nothing. */
const SWEEPS = 6;

/**
 * Groups beside each other in their order, each as one column or, where it is too long for the wanted width : height, several. In a
 * column, nodes stand about level with their neighbours in others, so that fewer lines cross; equal ones go by id. Positions in CSS
 * pixels, y upwards.
 */
export function columnLayout(
  groups: readonly ColumnGroup[],
  edges: readonly LayoutEdge[],
  aspect: number,
): { positions: Positions; headings: Heading[] } {
  const ordered = groups.map(({ nodes }) => [...nodes].sort((a, b) => b.radius - a.radius || compare(a.id, b.id)));
  level(ordered, edges);
  const widths = ordered.map(
    (nodes) => Math.max(40, ...nodes.map(({ labelWidth, radius }) => Math.max(labelWidth, 2 * radius))) + COLUMN_SPACE,
  );
  const rows = rowsFor(
    ordered.map(({ length }) => length),
    widths,
    aspect,
  );
  const positions: Record<string, { x: number; y: number }> = {};
  const headings: Heading[] = [];
  let left = 0;
  for (const [index, nodes] of ordered.entries()) {
    const width = widths[index]!;
    const columns = Math.max(1, Math.ceil(nodes.length / rows));
    for (const [at, { id }] of nodes.entries()) {
      // Neighbours in the order stay neighbours: a group of several columns is filled row by row.
      const row = Math.floor(at / columns);
      const used = Math.ceil(nodes.length / columns);
      positions[id] = { x: left + (at % columns) * width + width / 2, y: ((used - 1) / 2 - row) * ROW_HEIGHT };
    }
    headings.push({ text: groups[index]!.heading, x: left + (columns * width) / 2 });
    left += columns * width + COLUMN_SPACE / 2;
  }
  return { positions, headings };
}

/** Rows of the longest column with which the whole is as wide as `aspect` asks for at most. */
function rowsFor(lengths: readonly number[], widths: readonly number[], aspect: number): number {
  const longest = Math.max(1, ...lengths);
  for (let rows = 1; rows < longest; rows += 1) {
    const width = lengths.reduce((sum, length, index) => sum + Math.ceil(length / rows) * widths[index]!, 0);
    if (width / (rows * ROW_HEIGHT) <= aspect) return rows;
  }
  return longest;
}

/** Sorts each column in place by the mean place of its nodes' neighbours in other columns, as a share of their columns' lengths. */
function level(columns: LayoutNode[][], edges: readonly LayoutEdge[]): void {
  const column = new Map<string, number>();
  for (const [index, nodes] of columns.entries()) for (const { id } of nodes) column.set(id, index);
  const neighbours = new Map<string, string[]>();
  for (const { source, target } of edges) {
    if (!column.has(source) || !column.has(target) || column.get(source) === column.get(target)) continue;
    for (const [node, other] of [
      [source, target],
      [target, source],
    ] as const) {
      const list = neighbours.get(node);
      if (list) list.push(other);
      else neighbours.set(node, [other]);
    }
  }
  const place = new Map<string, number>();
  const note = (nodes: readonly LayoutNode[]) => {
    for (const [at, { id }] of nodes.entries()) place.set(id, (at + 0.5) / nodes.length);
  };
  for (const nodes of columns) note(nodes);
  for (let sweep = 0; sweep < SWEEPS; sweep += 1) {
    for (const nodes of columns) {
      const mean = new Map(
        nodes.map(({ id }) => {
          const others = neighbours.get(id) ?? [];
          return [
            id,
            others.length === 0
              ? place.get(id)!
              : others.reduce((sum, other) => sum + place.get(other)!, 0) / others.length,
          ];
        }),
      );
      nodes.sort((a, b) => mean.get(a.id)! - mean.get(b.id)! || compare(a.id, b.id));
      note(nodes);
    }
  }
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
