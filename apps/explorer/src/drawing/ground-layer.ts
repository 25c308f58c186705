import type { Ground } from "../exporting/picture.js";
import { clearedContext } from "./canvas-context.js";

/** Draws a map on a canvas under the graph. */
export class GroundLayer {
  readonly #canvas: HTMLCanvasElement;
  readonly #paths = new Map<string, Path2D>();
  #drawn = "";

  constructor(canvas: HTMLCanvasElement) {
    this.#canvas = canvas;
    canvas.style.pointerEvents = "none";
  }

  /** Draws the ground anew where it, or how it is seen, has changed: its outlines are long. */
  draw(size: { width: number; height: number }, ground: Ground | undefined): void {
    if (ground === undefined && this.#drawn === "") return;
    const colors = ground?.shapes.map(({ fill, line, width }) => [fill, line, width]);
    const next = JSON.stringify([
      size,
      window.devicePixelRatio,
      ground?.scale,
      ground?.x,
      ground?.y,
      ground?.bottom,
      colors,
    ]);
    if (next === this.#drawn) return;
    this.#drawn = ground === undefined ? "" : next;
    const context = clearedContext(this.#canvas, size);
    if (!context || !ground) return;
    paintGround(context, ground, (path) => {
      const known = this.#paths.get(path) ?? new Path2D(path);
      this.#paths.set(path, known);
      return known;
    });
  }
}

/** Further than any outline reaches. */
const BEYOND = 10_000;

/** Paints a ground in CSS pixels; `toPath` may keep the paths that it makes. */
export function paintGround(
  context: CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D,
  { shapes, bottom, scale, x, y }: Ground,
  toPath: (path: string) => Path2D = (path) => new Path2D(path),
): void {
  context.save();
  context.transform(scale, 0, 0, scale, x, y);
  if (bottom !== undefined) {
    context.beginPath();
    context.rect(-BEYOND, -BEYOND, 2 * BEYOND, BEYOND + bottom);
    context.clip();
  }
  for (const { path, fill, line, width } of shapes) {
    const shape = toPath(path);
    if (fill !== undefined) {
      context.fillStyle = fill;
      context.fill(shape);
    }
    if (line !== undefined) {
      context.strokeStyle = line;
      context.lineWidth = width / scale;
      context.stroke(shape);
    }
  }
  context.restore();
}
