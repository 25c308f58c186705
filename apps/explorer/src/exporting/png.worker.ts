import { paintPicture } from "./paint-picture.js";
import type { Picture, PictureEdge } from "./picture.js";

/** A picture comes in pieces, since many lines take long to hand over: first some of its lines, in the end all else. */
export type PngRequest = { readonly edges: readonly PictureEdge[] } | { readonly rest: Omit<Picture, "edges"> };

/** The image, or why there is none. */
export type PngAnswer = { readonly image: Blob } | { readonly problem: string };

/** Pixels of the image for each CSS pixel: enough for print. */
const SCALE = 3;

const edges: PictureEdge[] = [];

self.addEventListener("message", ({ data }: MessageEvent<PngRequest>) => {
  if ("edges" in data) for (const edge of data.edges) edges.push(edge);
  else void tell({ ...data.rest, edges });
});

async function tell(picture: Picture): Promise<void> {
  const send = (answer: PngAnswer) => self.postMessage(answer);
  try {
    send({ image: await toImage(picture) });
  } catch {
    send({ problem: "the browser makes no image of this size; make the window smaller, or take the SVG" });
  }
}

function toImage(picture: Picture): Promise<Blob> {
  const canvas = new OffscreenCanvas(Math.round(picture.width * SCALE), Math.round(picture.height * SCALE));
  const context = canvas.getContext("2d");
  if (!context) throw new Error("no canvas of this size");
  context.scale(SCALE, SCALE);
  paintPicture(context, picture);
  return canvas.convertToBlob({ type: "image/png" });
}
