import { cellKey } from "./cell-key.js";

/** Code units at which names in the picture are cut; the whole name is in the panel. */
export const LABEL_LENGTH = 30;

/** A label to place beside a disc: sizes and positions in CSS pixels, y downwards; greater `priority` goes first. */
export type LabelCandidate = {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly width: number;
  readonly height: number;
  readonly priority: number;
  /** Drawn even where no free place is left. */
  readonly required: boolean;
};

export type Rectangle = {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
};

/** A label that found its place. */
export type PlacedLabel = Rectangle & { readonly id: string };

type Disc = { readonly x: number; readonly y: number; readonly radius: number };

const GAP = 3;
const RIM = 4;

/**
 * Places labels below, above, right or left of their disc, wherever the first free place is, so that no two overlap and
 * none lies on another node; labels without a free place are left out, unless they are required. Those outside
 * `bounds` are skipped. Order of equal priority: by id.
 */
export function placeLabels(
  candidates: readonly LabelCandidate[],
  discs: readonly Disc[],
  bounds: { readonly width: number; readonly height: number },
  taken: readonly Rectangle[] = [],
): PlacedLabel[] {
  const boxes = new Grid();
  for (const rectangle of taken) boxes.add(rectangle);
  const nodes = new Grid();
  for (const { x, y, radius } of discs) {
    // A disc's inscribed square and a bit: labels may touch the corners of its bounding box.
    const half = radius * 0.85;
    nodes.add({ left: x - half, top: y - half, right: x + half, bottom: y + half });
  }
  const placed: PlacedLabel[] = [];
  const ordered = [...candidates].sort((a, b) => b.priority - a.priority || (a.id < b.id ? -1 : 1));
  for (const candidate of ordered) {
    const { id, x, y, radius } = candidate;
    if (x + radius < 0 || y + radius < 0 || x - radius > bounds.width || y - radius > bounds.height) continue;
    const places = placesOf(candidate, bounds.width);
    const free =
      places.find((place) => !boxes.hits(place) && !nodes.hits(place)) ?? places.find((place) => !boxes.hits(place));
    const place = candidate.required ? (free ?? places[0]!) : free && !nodes.hits(free) ? free : undefined;
    if (!place) continue;
    boxes.add(place);
    placed.push({ id, ...place });
  }
  return placed;
}

/** Below and above, moved sideways so as not to be cut off at the rim; then right and left, where there is room. */
function placesOf({ x, y, radius, width, height }: LabelCandidate, boundsWidth: number): Rectangle[] {
  const at = (left: number, top: number) => ({ left, top, right: left + width, bottom: top + height });
  const reach = radius + GAP;
  const inside = Math.max(RIM, Math.min(x - width / 2, boundsWidth - width - RIM));
  const middle = Math.abs(inside - (x - width / 2)) <= width / 2 ? inside : x - width / 2;
  return [
    at(middle, y + reach),
    at(middle, y - reach - height),
    ...(x + reach + width <= boundsWidth ? [at(x + reach, y - height / 2)] : []),
    ...(x - reach - width >= 0 ? [at(x - reach - width, y - height / 2)] : []),
  ];
}

/** Rectangles by the cells they touch, so that only near ones are compared. */
class Grid {
  readonly #cells = new Map<number, Rectangle[]>();

  add(rectangle: Rectangle): void {
    for (const key of cellsOf(rectangle)) {
      const cell = this.#cells.get(key);
      if (cell) cell.push(rectangle);
      else this.#cells.set(key, [rectangle]);
    }
  }

  hits(rectangle: Rectangle): boolean {
    for (const key of cellsOf(rectangle)) {
      if (this.#cells.get(key)?.some((other) => overlaps(rectangle, other))) return true;
    }
    return false;
  }
}

/** True where two rectangles share some area. */
export function overlaps(a: Rectangle, b: Rectangle): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

const CELL = 96;

function* cellsOf({ left, top, right, bottom }: Rectangle): Generator<number> {
  for (let column = Math.floor(left / CELL); column <= Math.floor(right / CELL); column++) {
    for (let row = Math.floor(top / CELL); row <= Math.floor(bottom / CELL); row++) yield cellKey(column, row);
  }
}
