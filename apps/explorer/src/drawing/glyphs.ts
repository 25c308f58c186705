import { NODE_KINDS, type NodeKind } from "../model/view-graph.js";

/** The outline of each kind of node as an SVG path on a 24 × 24 grid whose middle is the node. */
export const SHAPES: Readonly<Record<NodeKind, string>> = {
  person: "M12 0a12 12 0 1 1 0 24 12 12 0 0 1 0-24z",
  organization: "M5 1h14a4 4 0 0 1 4 4v14a4 4 0 0 1-4 4H5a4 4 0 0 1-4-4V5a4 4 0 0 1 4-4z",
  state:
    "M7.1.9h9.8a2.4 2.4 0 0 1 2 1.2l4.7 8.7a2.4 2.4 0 0 1 0 2.4l-4.7 8.7a2.4 2.4 0 0 1-2 1.2H7.1a2.4 2.4 0 0 1-2-1.2L.4 13.2a2.4 2.4 0 0 1 0-2.4l4.7-8.7a2.4 2.4 0 0 1 2-1.2z",
  group: "M8 1.5h8L22.5 8v8L16 22.5H8L1.5 16V8z",
  place:
    "M10.3-.8a2.4 2.4 0 0 1 3.4 0l11.1 11.1a2.4 2.4 0 0 1 0 3.4L13.7 24.8a2.4 2.4 0 0 1-3.4 0L-.8 13.7a2.4 2.4 0 0 1 0-3.4z",
  event: "M12 0 23.6 8.5 19.2 22.5H4.8L.4 8.5z",
  work: "M5 0h14a2 2 0 0 1 2 2v20a2 2 0 0 1-2 2H5a2 2 0 0 1-2-2V2a2 2 0 0 1 2-2z",
  statement: "M4 2h16a4 4 0 0 1 4 4v9a4 4 0 0 1-4 4h-8l-6 5v-5H4a4 4 0 0 1-4-4V6a4 4 0 0 1 4-4z",
  article: "M3.5 0h12L22 6.5v15a2.5 2.5 0 0 1-2.5 2.5h-16A2.5 2.5 0 0 1 1 21.5v-19A2.5 2.5 0 0 1 3.5 0z",
};

/** The icon of each kind, drawn inside its shape: SVG paths on a 24 × 24 grid, filled by the even-odd rule. */
export const ICONS: Readonly<Record<NodeKind, string>> = {
  person: "M12 4.5a3.7 3.7 0 1 1 0 7.4 3.7 3.7 0 0 1 0-7.4zM4.8 19.8c0-4.2 3.2-6.5 7.2-6.5s7.2 2.3 7.2 6.5z",
  organization: "M4.2 9 12 4l7.8 5v1.7H4.2zM6 11.9h2.3v5H6zm4.85 0h2.3v5h-2.3zm4.85 0H18v5h-2.3zM4.2 18.1h15.6V20H4.2z",
  state: "M6 3.8h1.9v1.3c3-1.4 5 1.2 10.3-.2v8.6c-5.3 1.4-7.3-1.2-10.3.2v6.7H6z",
  group:
    "M12 5a2.9 2.9 0 1 1 0 5.8A2.9 2.9 0 0 1 12 5zM5.6 7.4a2.2 2.2 0 1 1 0 4.4 2.2 2.2 0 0 1 0-4.4zm12.8 0a2.2 2.2 0 1 1 0 4.4 2.2 2.2 0 0 1 0-4.4zM7.2 18.6c0-3.8 1.9-6.4 4.8-6.4s4.8 2.6 4.8 6.4zM2 17.8c0-3 1.4-4.9 3.6-4.9.8 0 1.4.2 1.9.5-1 1.2-1.5 2.7-1.6 4.4zm20 0h-3.9c-.1-1.7-.6-3.2-1.6-4.4.5-.3 1.1-.5 1.9-.5 2.2 0 3.6 1.9 3.6 4.9z",
  place:
    "M12 4a5.8 5.8 0 0 1 5.8 5.8c0 4.2-5.8 10.7-5.8 10.7S6.2 14 6.2 9.8A5.8 5.8 0 0 1 12 4zm0 3.5a2.3 2.3 0 1 0 0 4.6 2.3 2.3 0 0 0 0-4.6z",
  event: "M7.5 5h1.7v1.4h5.6V5h1.7v1.4h2v12.1h-13V6.4h2zM7 10v7h10v-7zm1.7 1.7h3v3h-3z",
  work: "M6.5 5h11v14h-11zM8.5 7.5V9h7V7.5zm0 3.3v1.5h7v-1.5zm0 3.2v1.5h4.5V14z",
  statement:
    "M5.5 11.6c0-3.2 1.6-5.3 4.5-5.9v1.9c-1.2.5-1.8 1.3-1.9 2.4H10v5.2H5.5zm8 0c0-3.2 1.6-5.3 4.5-5.9v1.9c-1.2.5-1.8 1.3-1.9 2.4H18v5.2h-4.5z",
  article: "M5 9h5v5H5zm6.5 0H18v1.6h-6.5zm0 3.4H18V14h-6.5zM5 15.5h13v1.6H5zm0 3h9v1.6H5zM5 4.5h8v2.3H5z",
};

/** Cells of the atlas a row, and the share of half a cell that a shape of radius 1 reaches to. */
export const ATLAS_COLUMNS = 4;
export const ATLAS_REACH = 0.72;
const CELL = 128;

/**
 * All glyphs in one picture: red tells the shape, green the icon. Drawn here rather than loaded, so that the page needs
 * no image and no `data:` URL. `undefined` where the browser gives no canvas.
 */
export function drawAtlas(): ImageData | undefined {
  const side = ATLAS_COLUMNS * CELL;
  const shapes = drawLayer(side, SHAPES, 1, "nonzero");
  const icons = drawLayer(side, ICONS, 0.86, "evenodd");
  if (!shapes || !icons) return undefined;
  for (let at = 0; at < shapes.data.length; at += 4) {
    shapes.data[at] = shapes.data[at + 3]!;
    shapes.data[at + 1] = icons.data[at + 3]!;
    shapes.data[at + 2] = 0;
    shapes.data[at + 3] = 255;
  }
  return shapes;
}

function drawLayer(
  side: number,
  paths: Readonly<Record<NodeKind, string>>,
  scale: number,
  rule: CanvasFillRule,
): ImageData | undefined {
  const canvas = document.createElement("canvas");
  canvas.width = side;
  canvas.height = side;
  const context = canvas.getContext("2d");
  if (!context) return undefined;
  for (const [index, kind] of NODE_KINDS.entries()) {
    const size = (CELL / 24) * ATLAS_REACH * scale;
    const column = index % ATLAS_COLUMNS;
    const row = Math.floor(index / ATLAS_COLUMNS);
    context.setTransform(size, 0, 0, size, (column + 0.5) * CELL - 12 * size, (row + 0.5) * CELL - 12 * size);
    context.fill(new Path2D(paths[kind]), rule);
  }
  return context.getImageData(0, 0, side, side);
}
