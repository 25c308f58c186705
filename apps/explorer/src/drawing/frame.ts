import type { Point } from "../model/layout.js";

/** From the least to the greatest x and y of some points. */
export type Extent = { readonly x: readonly [number, number]; readonly y: readonly [number, number] };

/**
 * A frame that pictures are fitted into one after the other, `box`, and how the present one lies in it: a point lies at `scale` times itself
 * plus `right`, `up`.
 */
export type Frame = {
  readonly box: Extent;
  readonly scale: number;
  readonly right: number;
  readonly up: number;
};

/** The extent of points; of none, that of 0 to 1. */
export function extentOf(points: readonly Point[]): Extent {
  if (points.length === 0) return { x: [0, 1], y: [0, 1] };
  const of = (axis: "x" | "y"): [number, number] => {
    let [least, greatest] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
    for (const point of points) {
      least = Math.min(least, point[axis]);
      greatest = Math.max(greatest, point[axis]);
    }
    return [least, greatest];
  };
  return { x: of("x"), y: of("y") };
}

/** Width by height of an extent. */
export function sizeOf({ x, y }: Extent): { width: number; height: number } {
  return { width: x[1] - x[0], height: y[1] - y[0] };
}

/** The frame that a picture fills by itself. */
export function ownFrame(extent: Extent): Frame {
  return { box: extent, scale: 1, right: 0, up: 0 };
}

/** A frame with a picture in the middle of its box, as large as fits in. */
export function framedIn(box: Extent, extent: Extent): Frame {
  const [inner, outer] = [sizeOf(extent), sizeOf(box)];
  const scale = Math.min(outer.width / Math.max(1, inner.width), outer.height / Math.max(1, inner.height));
  const middle = ([least, greatest]: readonly [number, number]) => (least + greatest) / 2;
  return { box, scale, right: middle(box.x) - scale * middle(extent.x), up: middle(box.y) - scale * middle(extent.y) };
}

/** Where a point of the picture lies in the frame's box. */
export function inFrame({ scale, right, up }: Frame, { x, y }: Point): Point {
  return { x: scale * x + right, y: scale * y + up };
}

/** How much smaller a picture is drawn in a view, 0 to 1, than without its frame: where their proportions differ, room is lost. */
export function fitOf({ box, scale }: Frame, extent: Extent, view: { width: number; height: number }): number {
  const fit = ({ width, height }: { width: number; height: number }) =>
    Math.min(view.width / Math.max(1, width), view.height / Math.max(1, height));
  return (scale * fit(sizeOf(box))) / fit(sizeOf(extent));
}
