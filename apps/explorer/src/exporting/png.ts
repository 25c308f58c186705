import { Breath } from "../breath.js";
import { ICONS, SHAPES } from "../drawing/glyphs.js";
import { paintGround } from "../drawing/ground-layer.js";
import { FONT } from "../drawing/label-layer.js";
import type { Point } from "../model/layout.js";
import type { NodeKind } from "../model/view-graph.js";
import type { Picture } from "./picture.js";

/** Pixels of the image for each CSS pixel: enough for print. */
const SCALE = 3;

/** Lines and nodes that are noted down before they are painted. */
const MOST_NOTED = 300;

/** A picture as a PNG image. @throws where the browser gives no canvas, or none of that size. */
export async function toPng(picture: Picture): Promise<Blob> {
  const canvas = document.createElement("canvas");
  canvas.width = Math.round(picture.width * SCALE);
  canvas.height = Math.round(picture.height * SCALE);
  const context = canvas.getContext("2d", { willReadFrequently: true });
  if (!context) throw new Error("toPng: the browser gives no canvas; take the SVG");
  context.scale(SCALE, SCALE);
  await paint(context, picture);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, "image/png"));
  if (blob === null)
    throw new Error("toPng: the browser makes no image of this size; make the window smaller, or take the SVG");
  return blob;
}

async function paint(context: CanvasRenderingContext2D, picture: Picture): Promise<void> {
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
  const breath = new Breath();
  // A large canvas alone is a task of its own.
  context.getImageData(0, 0, 1, 1);
  await breath.take();
  let noted = 0;
  const breathe = async () => {
    noted += 1;
    if (noted < MOST_NOTED && !breath.isDue) return;
    // What was painted is only noted down, and would be done all at once in the end.
    context.getImageData(0, 0, 1, 1);
    noted = 0;
    if (breath.isDue) await breath.take();
  };
  for (const edge of picture.edges) {
    await breathe();
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
    await breathe();
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
function inside(context: CanvasRenderingContext2D, { x, y }: Point, scale: number, paint: () => void): void {
  context.save();
  context.translate(x, y);
  context.scale(scale, scale);
  context.translate(-12, -12);
  paint();
  context.restore();
}

function stroke(context: CanvasRenderingContext2D, path: Path2D, color: string, thickness: number): void {
  context.strokeStyle = color;
  context.lineWidth = thickness;
  context.stroke(path);
}

function fill(context: CanvasRenderingContext2D, path: Path2D, color: string, rule: CanvasFillRule = "nonzero"): void {
  context.fillStyle = color;
  context.fill(path, rule);
}

function outline(corners: readonly Point[]): Path2D {
  const path = new Path2D();
  for (const { x, y } of corners) path.lineTo(x, y);
  path.closePath();
  return path;
}
