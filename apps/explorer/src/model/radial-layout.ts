import type { LayoutEdge, LayoutNode, Positions } from "./layout.js";
import { placeRows, rowWidth } from "./place-rows.js";
import { separateBoxes } from "./separate-boxes.js";

/** Pixels between two rings, at least. */
const RING_GAP = 130;

/**
 * Rings round `centre`: on each stands what is one step further, in the sector of the node that leads there, so that the lines from ring
 * to ring do not cross (a breadth-first tree; Wills 1999, "NicheWorks"). What nothing leads to stands in rows below. Drawn to the wanted
 * width : height as ellipses. Positions in CSS pixels, y upwards; equal ones go by id.
 */
export function radialLayout(
  nodes: readonly LayoutNode[],
  edges: readonly LayoutEdge[],
  centre: string,
  aspect: number,
): Positions {
  const byId = new Map([...nodes].sort((a, b) => compare(a.id, b.id)).map((node) => [node.id, node]));
  const { rings, children } = stepsFrom(byId, edges, centre);
  const room = new Map<string, number>();
  for (const ring of [...rings].reverse()) {
    for (const id of ring) {
      const below = (children.get(id) ?? []).reduce((sum, child) => sum + room.get(child)!, 0);
      room.set(id, Math.max(rowWidth(byId.get(id)!), below));
    }
  }
  const radii = radiiOf(rings.map((ring) => ring.reduce((sum, id) => sum + rowWidth(byId.get(id)!), 0)));
  const stretch = Math.sqrt(aspect);
  const points = new Map<string, { x: number; y: number }>();
  const spread = (id: string, step: number, from: number, to: number) => {
    const angle = Math.PI / 2 - (from + to) / 2;
    points.set(id, { x: radii[step]! * Math.cos(angle) * stretch, y: (radii[step]! * Math.sin(angle)) / stretch });
    const inner = children.get(id) ?? [];
    const all = inner.reduce((sum, child) => sum + room.get(child)!, 0);
    let at = from;
    for (const child of inner) {
      const sector = ((to - from) * room.get(child)!) / all;
      spread(child, step + 1, at, at + sector);
      at += sector;
    }
  };
  if (byId.has(centre)) spread(centre, 0, 0, 2 * Math.PI);
  const reached = [...points.keys()];
  const placed = reached.map((id) => points.get(id)!);
  separateBoxes(
    placed,
    reached.map((id) => boxOf(byId.get(id)!)),
  );
  const positions: Record<string, { x: number; y: number }> = Object.fromEntries(
    reached.map((id, at) => [id, placed[at]!]),
  );
  placeRows(
    [...byId.values()].filter(({ id }) => !points.has(id)),
    placed,
    positions,
  );
  return positions;
}

/** The nodes at each number of steps from the centre, and for each those that it leads to first. */
function stepsFrom(nodes: ReadonlyMap<string, LayoutNode>, edges: readonly LayoutEdge[], centre: string) {
  const neighbours = new Map<string, Set<string>>();
  for (const { source, target } of edges) {
    if (!nodes.has(source) || !nodes.has(target)) continue;
    neighbours.set(source, (neighbours.get(source) ?? new Set()).add(target));
    neighbours.set(target, (neighbours.get(target) ?? new Set()).add(source));
  }
  const seen = new Set([centre]);
  const children = new Map<string, string[]>();
  const rings: string[][] = nodes.has(centre) ? [[centre]] : [];
  for (let ring = rings[0] ?? []; ring.length > 0; ) {
    const next: string[] = [];
    for (const id of ring) {
      const found = [...(neighbours.get(id) ?? [])].filter((other) => !seen.has(other)).sort();
      for (const other of found) seen.add(other);
      children.set(id, found);
      next.push(...found);
    }
    if (next.length > 0) rings.push(next);
    ring = next;
  }
  return { rings, children };
}

/** Each ring has room for its labels, and distance from the one before. */
function radiiOf(lengths: readonly number[]): number[] {
  const radii: number[] = [];
  for (const [step, length] of lengths.entries()) {
    radii.push(step === 0 ? 0 : Math.max(radii[step - 1]! + RING_GAP, length / (2 * Math.PI)));
  }
  return radii;
}

function boxOf({ radius, labelWidth }: LayoutNode) {
  return { halfWidth: Math.max(radius + 8, labelWidth / 2 + 6), above: radius + 7, below: radius + 22 };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
