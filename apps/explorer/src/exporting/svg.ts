import { escapeXml } from "@newsgraph/graph";
import { FONT } from "../drawing/font.js";
import { ICONS, SHAPES } from "../drawing/glyphs.js";
import type { Point } from "../model/layout.js";
import type { Ground, Picture, PictureEdge, PictureLabel, PictureNode } from "./picture.js";

/** A picture as an SVG document, in pieces; its words stay text, to be searched and set in another type. */
export function* svgChunks(picture: Picture, title: string): Generator<string> {
  const { width, height, background } = picture;
  yield `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img">\n`;
  yield `<title>${escapeXml(title)}</title>\n`;
  yield `<rect width="${width}" height="${height}" fill="${background}"/>\n`;
  if (picture.ground) yield `${groundMarkup(picture.ground)}\n`;
  for (const corners of picture.hulls) yield `${hullMarkup(corners, picture)}\n`;
  yield `<g fill="none">\n`;
  for (const edge of picture.edges) yield `${edgeMarkup(edge)}\n`;
  yield "</g>\n";
  for (const node of picture.nodes) yield `${nodeMarkup(node, background)}\n`;
  yield `<g font-family="${escapeXml(FONT)}" text-anchor="middle" stroke="${background}" stroke-width="4" stroke-linejoin="round" paint-order="stroke">\n`;
  for (const label of picture.labels) yield `${labelMarkup(label)}\n`;
  yield "</g>\n</svg>\n";
}

function groundMarkup({ shapes, bottom = 10_000, scale, x, y }: Ground): string {
  const layers = shapes.map(({ path, fill = "none", line = "none", width }) => {
    return `<path d="${path}" fill="${fill}" stroke="${line}" stroke-width="${short(width)}" vector-effect="non-scaling-stroke"/>`;
  });
  const edge = `<clipPath id="ground"><rect x="-10000" y="-10000" width="20000" height="${short(10_000 + bottom)}"/></clipPath>`;
  return `<g transform="translate(${short(x)} ${short(y)}) scale(${scale})">${edge}<g clip-path="url(#ground)">${layers.join("")}</g></g>`;
}

function hullMarkup(corners: readonly Point[], { hullColors, hullMargin }: Picture): string {
  const shape = `M${corners.map(({ x, y }) => `${short(x)} ${short(y)}`).join("L")}Z`;
  const layer = (color: string, width: number) =>
    `<path d="${shape}" fill="${color}" stroke="${color}" stroke-width="${width}" stroke-linejoin="round"/>`;
  return layer(hullColors.line, 2 * hullMargin + 2.5) + layer(hullColors.fill, 2 * hullMargin);
}

function edgeMarkup({ from, control, to, head, color, width, dash, gap }: PictureEdge): string {
  const dashes = dash > 0 ? ` stroke-dasharray="${dash} ${gap}"` : "";
  const line = `<path d="M${pair(from)}Q${pair(control)} ${pair(to)}" stroke="${color}" stroke-width="${short(width)}"${dashes}/>`;
  return head === undefined ? line : `${line}<path d="M${head.map(pair).join("L")}Z" fill="${color}"/>`;
}

function nodeMarkup({ at, kind, radius, color, icon, ring }: PictureNode, background: string): string {
  const scale = radius / 12;
  const place = (share: number) => `translate(${pair(at)}) scale(${short(scale * share)}) translate(-12 -12)`;
  const halo = `<path d="${SHAPES[kind]}" fill="${color}" stroke="${ring ?? background}" stroke-width="${short((ring ? 4 : 3) / scale)}" paint-order="stroke" stroke-linejoin="round"/>`;
  return `<g transform="${place(1)}">${halo}</g><path transform="${place(0.86)}" d="${ICONS[kind]}" fill="${icon}" fill-rule="evenodd"/>`;
}

function labelMarkup({ at, text, size, weight, color }: PictureLabel): string {
  return `<text x="${short(at.x)}" y="${short(at.y)}" font-size="${size}" font-weight="${weight}" fill="${color}" dominant-baseline="central">${escapeXml(text)}</text>`;
}

function pair({ x, y }: Point): string {
  return `${short(x)} ${short(y)}`;
}

function short(value: number): string {
  return String(Math.round(value * 100) / 100);
}
