import type { PictureLabel } from "../exporting/picture.js";
import { type LabelCandidate, type PlacedLabel, placeLabels } from "../model/labels.js";
import { clearedContext } from "./canvas-context.js";
import { FONT } from "./font.js";

/** Text to draw beside a node or on an edge; `strong` for what is selected, `faded` for what recedes. */
export type LabelText = {
  readonly text: string;
  readonly color: string;
  readonly strong: boolean;
  readonly faded: boolean;
};

/** A label's text and where it may stand. */
export type NodeLabel = LabelText & Omit<LabelCandidate, "width" | "height">;
export type EdgeLabel = LabelText & { readonly id: string; readonly x: number; readonly y: number };

/** Sizes in CSS pixels. */
const NODE_SIZE = 13;
const EDGE_SIZE = 11.5;
const HALO = 4;
/** Pixels between headings, and below them. */
const HEADING_SPACE = 14;

/** A label as it was drawn, and what it belongs to stood where. */
type Drawn = { place: PlacedLabel; label: LabelText; size: number; x: number; y: number };

/** Draws labels on a canvas over the graph, never one over another. */
export class LabelLayer {
  readonly #canvas: HTMLCanvasElement;
  readonly #widths = new Map<string, number>();
  #placed: readonly PlacedLabel[] = [];
  #drawn: Drawn[] = [];
  #written: PictureLabel[] = [];

  constructor(canvas: HTMLCanvasElement) {
    this.#canvas = canvas;
    canvas.style.pointerEvents = "none";
  }

  /** The words as they were written last. */
  get written(): readonly PictureLabel[] {
    return this.#written;
  }

  /** The node whose label is at a point of the viewport. */
  findLabelAt({ x, y }: { x: number; y: number }): string | undefined {
    return this.#placed.find(({ left, top, right, bottom }) => left <= x && x <= right && top <= y && y <= bottom)?.id;
  }

  /** Draws the labels anew; `background` is the halo that lifts them off the edges. */
  draw(
    size: { width: number; height: number },
    nodes: readonly NodeLabel[],
    edges: readonly EdgeLabel[],
    discs: readonly { x: number; y: number; radius: number }[],
    background: string,
  ): void {
    const context = clearedContext(this.#canvas, size);
    if (!context) return;
    const texts = new Map(nodes.map((label) => [label.id, label]));
    const candidates = nodes.map((label) => {
      const width = this.#measure(context, label.text, fontOf(label, NODE_SIZE)) + 6;
      return { ...label, width, height: NODE_SIZE + 4 };
    });
    this.#placed = placeLabels(candidates, discs, size);
    const edgeCandidates = edges.map((label) => {
      const width = this.#measure(context, label.text, fontOf(label, EDGE_SIZE)) + 6;
      const height = EDGE_SIZE + 4;
      return { ...label, y: label.y - height / 2, radius: -3, width, height, priority: 0, required: false };
    });
    const placedEdges = placeLabels(edgeCandidates, discs, size, this.#placed);
    const edgeTexts = new Map(edges.map((label) => [label.id, label]));
    const drawn = (place: PlacedLabel, label: NodeLabel | EdgeLabel, size: number) => {
      return { place, label, size, x: label.x, y: label.y };
    };
    this.#drawn = [
      ...placedEdges.map((place) => drawn(place, edgeTexts.get(place.id)!, EDGE_SIZE)),
      ...[...this.#placed].reverse().map((place) => drawn(place, texts.get(place.id)!, NODE_SIZE)),
    ];
    this.#writeAll(context, background);
  }

  /**
   * Draws the same labels again, moved with what they belong to: while the picture moves, choosing them anew for each frame would cost
   * more than the frame. Those whose place is unknown are left out.
   */
  follow(
    size: { width: number; height: number },
    placeOf: (id: string) => { x: number; y: number } | undefined,
    background: string,
  ): void {
    const context = clearedContext(this.#canvas, size);
    if (!context) return;
    this.#drawn = this.#drawn.flatMap(({ place, label, size, x, y }) => {
      const at = placeOf(place.id);
      if (at === undefined) return [];
      const [right, down] = [at.x - x, at.y - y];
      const { id, left, top } = place;
      const moved = {
        id,
        left: left + right,
        top: top + down,
        right: place.right + right,
        bottom: place.bottom + down,
      };
      return [{ place: moved, label, size, x: at.x, y: at.y }];
    });
    const nodes = new Set(this.#placed.map(({ id }) => id));
    this.#placed = this.#drawn.map(({ place }) => place).filter(({ id }) => nodes.has(id));
    this.#writeAll(context, background);
  }

  /** Writes words under columns, at the lower rim; those that would run into each other are left out. */
  drawHeadings(
    headings: readonly { readonly text: string; readonly x: number }[],
    size: { width: number; height: number },
    color: string,
    halo: string,
  ): void {
    const context = this.#canvas.getContext("2d");
    if (!context) return;
    let right = Number.NEGATIVE_INFINITY;
    for (const { text, x } of headings) {
      const label = { text, color, strong: true, faded: false };
      const half = this.#measure(context, text, fontOf(label, NODE_SIZE)) / 2;
      if (x - half < right + HEADING_SPACE || x + half < 0 || x - half > size.width) continue;
      right = x + half;
      const y = size.height - HEADING_SPACE;
      this.#write(context, { id: "", left: x - half, right, top: y, bottom: y }, label, NODE_SIZE, halo);
    }
  }

  #writeAll(context: CanvasRenderingContext2D, background: string): void {
    this.#written = [];
    context.lineJoin = "round";
    context.textBaseline = "middle";
    context.textAlign = "center";
    for (const { place, label, size } of this.#drawn) this.#write(context, place, label, size, background);
  }

  #write(context: CanvasRenderingContext2D, place: PlacedLabel, label: LabelText, size: number, halo: string): void {
    const x = (place.left + place.right) / 2;
    const y = (place.top + place.bottom) / 2;
    const { text, color, strong } = label;
    this.#written.push({ at: { x, y }, text, size, weight: strong ? 600 : 500, color });
    context.font = fontOf(label, size);
    context.lineWidth = HALO;
    context.strokeStyle = halo;
    context.fillStyle = label.color;
    context.globalAlpha = 0.9;
    context.strokeText(label.text, x, y);
    context.globalAlpha = 1;
    context.fillText(label.text, x, y);
  }

  #measure(context: CanvasRenderingContext2D, text: string, font: string): number {
    const key = `${font} ${text}`;
    const known = this.#widths.get(key);
    if (known !== undefined) return known;
    context.font = font;
    const { width } = context.measureText(text);
    if (this.#widths.size > 20_000) this.#widths.clear();
    this.#widths.set(key, width);
    return width;
  }
}

function fontOf(label: LabelText, size: number): string {
  return `${label.strong ? 600 : 500} ${size}px ${FONT}`;
}
