import { nextTask } from "../breath.js";
import { type Arrangement, type ArrangementInput, arrangementSteps } from "../model/arrangement.js";
import {
  type PackedEdges,
  type PackedNodes,
  type PackedPositions,
  packPositions,
  unpackEdges,
  unpackNodes,
  unpackPositions,
} from "./packed-graph.js";

/**
 * What the worker is asked: to arrange, telling of the first sketch only or of more; to go on, once a sketch is drawn; or to end with
 * what there is.
 */
export type LayoutRequest = PackedInput | "go-on" | "stop";
type PackedInput = Omit<ArrangementInput, "nodes" | "edges" | "start" | "anchors"> & {
  /** The ids of the nodes, as JSON. */
  readonly ids: string;
  readonly nodes: Omit<PackedNodes, "ids">;
  readonly edges: PackedEdges;
  readonly ties?: PackedEdges;
  readonly start?: PackedPositions;
  readonly anchors?: PackedPositions;
  readonly live: boolean;
};

/** What it tells: how far it has come, from 0 to 1, at times with a sketch of the picture; in the end the arrangement. */
export type LayoutMessage =
  | { readonly type: "progress"; readonly share: number; readonly sketch?: PackedPositions }
  | { readonly type: "done"; readonly arrangement: PackedArrangement };
type PackedArrangement = Omit<Arrangement, "positions"> & { readonly positions: PackedPositions };

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

async function arrange({ ids, edges, ties, start, anchors, live, ...how }: PackedInput): Promise<void> {
  const tell = (message: LayoutMessage) => self.postMessage(message);
  const nodes: PackedNodes = { ...how.nodes, ids: JSON.parse(ids) };
  const begun = performance.now();
  const steps = arrangementSteps({
    ...how,
    nodes: unpackNodes(nodes),
    edges: [...unpackEdges(nodes, edges), ...(ties ? unpackEdges(nodes, ties) : [])],
    ...(start && { start: unpackPositions(nodes, start) }),
    ...(anchors && { anchors: unpackPositions(nodes, anchors) }),
  });
  let breath = begun + BREATH_MS;
  let sketchAfter = FIRST_SKETCH_MS;
  let step = steps.next(stopped);
  while (!step.done) {
    if (performance.now() >= breath) {
      const { share, sketch } = step.value;
      const isDue = performance.now() - begun >= sketchAfter;
      tell({ type: "progress", share, ...(isDue && { sketch: packPositions(nodes, sketch()) }) });
      if (isDue) {
        sketchAfter = live ? sketchAfter * 2 : Number.POSITIVE_INFINITY;
        // Where few processors share the work, and draw too, the picture would come the later.
        await new Promise<void>((resolve) => {
          goOn = resolve;
        });
      } else {
        // Messages are taken in only while nothing runs.
        await nextTask();
      }
      breath = performance.now() + BREATH_MS;
    }
    step = steps.next(stopped);
  }
  const { positions, ...rest } = step.value;
  tell({ type: "done", arrangement: { ...rest, positions: packPositions(nodes, positions) } });
}
