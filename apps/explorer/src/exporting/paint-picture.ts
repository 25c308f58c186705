import { FONT } from "../drawing/font.js";
import { ICONS, SHAPES } from "../drawing/glyphs.js";
import { paintGround } from "../drawing/ground-layer.js";
import type { Point } from "../model/layout.js";
import type { NodeKind } from "../model/view-graph.js";
import type { Picture } from "./picture.js";

/** Paints a picture on a canvas of its size, in CSS pixels. */
export function paintPicture(context: OffscreenCanvasRenderingContext2D, picture: Picture): void {
  const { width, height, background, hullColors, hullMargin } = picture;
  context.fillStyle = background;
  context.fillRect(0, 0, width, height);
  context.lineJoin = "round";
  if (picture.ground) paintGround(context, picture.ground);
  for (const corners of picture.hulls) {
    const shape = outline(corners);
    for (const [color, thickness] of [
      [hullColors.line, 2 * hullMargin + 2.5],
      [hullColors.fill, 2 * hullMargin],
    ] as const) {
      stroke(context, shape, color, thickness);
      fill(context, shape, color);
    }
  }
  for (const edge of picture.edges) {
    const { from, control, to, head, color, width: thickness, dash, gap } = edge;
    const line = new Path2D();
    line.moveTo(from.x, from.y);
    line.quadraticCurveTo(control.x, control.y, to.x, to.y);
    context.setLineDash(dash > 0 ? [dash, gap] : []);
    stroke(context, line, color, thickness);
    if (head) fill(context, outline(head), color);
  }
  context.setLineDash([]);
  const [shapes, icons] = [pathsOf(SHAPES), pathsOf(ICONS)];
  for (const { at, kind, radius, color, icon, ring } of picture.nodes) {
    const scale = radius / 12;
    inside(context, at, scale, () => {
      const shape = shapes(kind);
      stroke(context, shape, ring ?? background, (ring ? 4 : 3) / scale);
      fill(context, shape, color);
    });
    inside(context, at, scale * 0.86, () => fill(context, icons(kind), icon, "evenodd"));
  }
  context.textAlign = "center";
  context.textBaseline = "middle";
  for (const { at, text, size, weight, color } of picture.labels) {
    context.font = `${weight} ${size}px ${FONT}`;
    context.strokeStyle = background;
    context.lineWidth = 4;
    context.strokeText(text, at.x, at.y);
    context.fillStyle = color;
    context.fillText(text, at.x, at.y);
  }
}

/** The paths of the kinds of node, each made once. */
function pathsOf(paths: Readonly<Record<NodeKind, string>>): (kind: NodeKind) => Path2D {
  const made = new Map<NodeKind, Path2D>();
  return (kind) => {
    const path = made.get(kind) ?? new Path2D(paths[kind]);
    made.set(kind, path);
    return path;
  };
}

/** Paints on the 24 × 24 grid of the glyphs, whose middle stands at a point. */
function inside(context: OffscreenCanvasRenderingContext2D, { x, y }: Point, scale: number, paint: () => void): void {
  context.save();
  context.translate(x, y);
  context.scale(scale, scale);
  context.translate(-12, -12);
  paint();
  context.restore();
}

function stroke(context: OffscreenCanvasRenderingContext2D, path: Path2D, color: string, thickness: number): void {
  context.strokeStyle = color;
  context.lineWidth = thickness;
  context.stroke(path);
}

function fill(
  context: OffscreenCanvasRenderingContext2D,
  path: Path2D,
  color: string,
  rule: CanvasFillRule = "nonzero",
): void {
  context.fillStyle = color;
  context.fill(path, rule);
}

function outline(corners: readonly Point[]): Path2D {
  const path = new Path2D();
  for (const { x, y } of corners) path.lineTo(x, y);
  path.closePath();
  return path;
}
