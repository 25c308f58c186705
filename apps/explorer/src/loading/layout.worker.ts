import { type Arrangement, type ArrangementInput, arrangementSteps } from "../model/arrangement.js";
import type { Positions } from "../model/layout.js";
import { type PackedEdges, unpackEdges } from "./packed-edges.js";

/**
 * What the worker is asked: to arrange, telling of the first sketch only or of more; to go on, once a sketch is drawn; or to end with
 * what there is.
 */
export type LayoutRequest = { readonly input: PackedInput; readonly live: boolean } | "go-on" | "stop";
type PackedInput = Omit<ArrangementInput, "edges"> & { readonly edges: PackedEdges };

/** What it tells: how far it has come, from 0 to 1, at times with a sketch of the picture; in the end the arrangement. */
export type LayoutMessage =
  | { readonly type: "progress"; readonly share: number; readonly sketch?: Positions }
  | { readonly type: "done"; readonly arrangement: Arrangement };

/** Milliseconds between two looks at whether to stop. */
const BREATH_MS = 100;
/** Milliseconds until the first sketch; each next one comes after twice the time. */
const FIRST_SKETCH_MS = 500;

let stopped = false;
/** Ends the wait for a sketch to be drawn. */
let goOn = () => {};

self.addEventListener("message", ({ data }: MessageEvent<LayoutRequest>) => {
  if (typeof data === "object") return void arrange(data);
  stopped ||= data === "stop";
  goOn();
});

async function arrange({ input, live }: Extract<LayoutRequest, object>): Promise<void> {
  const tell = (message: LayoutMessage) => self.postMessage(message);
  const begun = performance.now();
  const steps = arrangementSteps({ ...input, edges: unpackEdges(input.nodes, input.edges) });
  let breath = begun + BREATH_MS;
  let sketchAfter = FIRST_SKETCH_MS;
  let step = steps.next(stopped);
  while (!step.done) {
    if (performance.now() >= breath) {
      const { share, sketch } = step.value;
      const isDue = performance.now() - begun >= sketchAfter;
      tell({ type: "progress", share, ...(isDue && { sketch: sketch() }) });
      if (isDue) {
        sketchAfter = live ? sketchAfter * 2 : Number.POSITIVE_INFINITY;
        // Where few processors share the work, and draw too, the picture would come the later.
        await new Promise<void>((resolve) => {
          goOn = resolve;
        });
      } else {
        // Messages are taken in only while nothing runs.
        await new Promise((resolve) => setTimeout(resolve));
      }
      breath = performance.now() + BREATH_MS;
    }
    step = steps.next(stopped);
  }
  tell({ type: "done", arrangement: step.value });
}
