/** A point of the drawn world, or of the picture, in pixels. */
export type Point = { readonly x: number; readonly y: number };

/** How the drawn world is shown: a point of it lies at `scale` times itself plus `x`, `y`. */
export type Camera = { readonly scale: number; readonly x: number; readonly y: number };

export type Size = { readonly width: number; readonly height: number };

/** A town and its surroundings fill the picture. */
const NEAREST = 60;
const FARTHEST = 0.3;
/** About the width of Germany: a single place is shown with what lies round it. */
const LEAST_EXTENT = 24;

/** Where a point of the world lies in the picture. */
export function onScreen({ scale, x, y }: Camera, point: Point): Point {
  return { x: point.x * scale + x, y: point.y * scale + y };
}

/** The camera scaled by `factor` about a point of the picture: more than 1 comes nearer. */
export function zoomedAt(camera: Camera, factor: number, { x, y }: Point): Camera {
  const scale = Math.min(NEAREST, Math.max(FARTHEST, camera.scale * factor));
  const by = scale / camera.scale;
  return { scale, x: x - (x - camera.x) * by, y: y - (y - camera.y) * by };
}

/** The camera that shows all of `points` with a rim; the whole world of `world` where there are none. */
export function fittedTo(points: readonly Point[], size: Size, world: Size): Camera {
  const shown =
    points.length > 0
      ? points
      : [
          { x: 0, y: 0 },
          { x: world.width, y: world.height },
        ];
  const range = (axis: "x" | "y") => {
    const least = shown.reduce((least, point) => Math.min(least, point[axis]), Number.POSITIVE_INFINITY);
    const most = shown.reduce((most, point) => Math.max(most, point[axis]), Number.NEGATIVE_INFINITY);
    return { middle: (least + most) / 2, extent: Math.max(LEAST_EXTENT, most - least) };
  };
  const [x, y] = [range("x"), range("y")];
  const rim = Math.min(70, 0.14 * Math.min(size.width, size.height));
  const room = Math.min((size.width - 2 * rim) / x.extent, (size.height - 2 * rim) / y.extent);
  const scale = Math.min(NEAREST, Math.max(FARTHEST, room));
  return { scale, x: size.width / 2 - x.middle * scale, y: size.height / 2 - y.middle * scale };
}
