import { polygonHull } from "d3-polygon";
import type { Point, Positions } from "./layout.js";

/** Smaller communities need no line round them. */
const FEWEST_MEMBERS = 3;

/**
 * The corners round the members of each community that are shown, in the order of the communities; those of fewer than three are left out,
 * and so is one that holds everything, which would say nothing.
 */
export function hullsOf(
  communities: readonly (readonly string[])[],
  isShown: (id: string) => boolean,
  positions: Positions,
): Point[][] {
  const hulls = communities.flatMap((members) => {
    const points = members.filter((id) => isShown(id) && Object.hasOwn(positions, id)).map((id) => positions[id]!);
    if (points.length < FEWEST_MEMBERS) return [];
    return [polygonHull(points.map(({ x, y }) => [x, y]))!.map(([x, y]) => ({ x, y }))];
  });
  return hulls.length > 1 ? hulls : [];
}
