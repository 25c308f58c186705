import type { GroundShape } from "../exporting/picture.js";
import { mix, type Palette } from "./palette.js";

/** Outlines of the drawn world, as SVG paths. */
export type WorldOutlines = {
  readonly sphere: string;
  readonly land: string;
  readonly borders: string;
  readonly regionBorders: string;
};

/** The world as the ground of the picture: fainter than what stands on it. */
export function groundShapes(world: WorldOutlines, palette: Palette): GroundShape[] {
  const ink = (share: number) => mix(palette.background, palette.text, share);
  return [
    { path: world.sphere, fill: mix(palette.background, palette.cooperation, 0.08), width: 0 },
    { path: world.land, fill: ink(0.05), width: 0 },
    { path: world.regionBorders, line: ink(0.11), width: 0.6 },
    { path: world.borders, line: ink(0.2), width: 0.9 },
  ];
}
