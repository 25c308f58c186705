import type { Point } from "../model/layout.js";
import { clearedContext } from "./canvas-context.js";

/** Pixels that a hull keeps from the middle of its nodes. */
export const HULL_MARGIN = 34;

/** Draws the outlines of communities on a canvas under the graph. */
export class HullLayer {
  readonly #canvas: HTMLCanvasElement;
  #isEmpty = true;

  constructor(canvas: HTMLCanvasElement) {
    this.#canvas = canvas;
    canvas.style.pointerEvents = "none";
  }

  /** Draws hulls anew; their corners are in CSS pixels of the picture. A line as thick as the margin rounds them. */
  draw(
    size: { width: number; height: number },
    hulls: readonly (readonly Point[])[],
    { fill, line }: { fill: string; line: string },
  ): void {
    // A canvas that nothing is drawn on takes time all the same, above all when it gets another size.
    if (this.#isEmpty && hulls.length === 0) return;
    this.#isEmpty = hulls.length === 0;
    const context = clearedContext(this.#canvas, size);
    if (!context) return;
    context.lineJoin = "round";
    context.lineCap = "round";
    const shapes = hulls.map(outline);
    for (const shape of shapes) {
      for (const [color, thickness] of [
        [line, 2 * HULL_MARGIN + 2.5],
        [fill, 2 * HULL_MARGIN],
      ] as const) {
        context.strokeStyle = color;
        context.fillStyle = color;
        context.lineWidth = thickness;
        context.stroke(shape);
        context.fill(shape);
      }
    }
  }
}

function outline(corners: readonly Point[]): Path2D {
  const path = new Path2D();
  for (const { x, y } of corners) path.lineTo(x, y);
  path.closePath();
  return path;
}
