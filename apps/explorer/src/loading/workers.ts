import { GraphAnswers } from "../answering/graph-answers.js";
import type { Arrangement, ArrangementInput } from "../model/arrangement.js";
import type { Positions } from "../model/layout.js";
import { answerOf } from "./answer-of.js";
import type { GraphRequest } from "./graph.worker.js";
import { isSingleFile } from "./held-graph.js";
import type { LayoutMessage, LayoutRequest } from "./layout.worker.js";
import { type PackedEdges, type PackedGraph, packPositions, unpackPositions } from "./packed-graph.js";
import type { LoadProblem, LoadResult } from "./read-graph.js";

const starts = {
  graph: () => new Worker(new URL("./graph.worker.ts", import.meta.url), { type: "module" }),
  layout: () => new Worker(new URL("./layout.worker.ts", import.meta.url), { type: "module" }),
};

/** Started while the page is still being built: a worker takes as long to start as a small graph to lay out. */
const spares = new Map(
  Object.entries(starts)
    .filter(([task]) => task !== "graph" || !isSingleFile)
    .map(([task, start]) => [task, start()]),
);

/** A graph that was read, with the answers to questions about it; or why there is none. */
export type LoadedGraph = (Extract<LoadResult, { graph: unknown }> & { readonly answers: GraphAnswers }) | LoadProblem;

/** Reads a file's bytes as a graph in a worker, so that a large file leaves the page responsive. Takes the buffer over. */
export function readGraphInWorker(bytes: ArrayBuffer, name: string): Promise<LoadedGraph> {
  return askForGraph({ type: "read", bytes, name }, [bytes]);
}

/** Fetches a graph in a worker, and reads it there; `missing` where the address gives none. */
export function fetchGraphInWorker(address: string, name: string): Promise<LoadedGraph> {
  return askForGraph({ type: "read", address, name });
}

/** The worker that reads a graph keeps it, and answers questions about it. */
async function askForGraph(request: GraphRequest, transfer: Transferable[] = []): Promise<LoadedGraph> {
  const worker = takeWorker("graph");
  try {
    const result = await answerOf<LoadResult, LoadResult>(
      worker,
      (result, resolve) => resolve(result),
      () => worker.postMessage(request, transfer),
    );
    if ("graph" in result) return { ...result, answers: new GraphAnswers(worker) };
    worker.terminate();
    return result;
  } catch (error) {
    worker.terminate();
    return { problem: "unreadable", detail: (error as Error).message };
  }
}

/** How far an arrangement has come, from 0 to 1, at times with a sketch of it. */
export type ArrangementProgress = { readonly share: number; readonly sketch?: Positions };

/** An arrangement on its way; after `stop` it is soon there, as far as it has come. */
export type RunningArrangement = { readonly arrangement: Promise<Arrangement>; stop(): void };

/** How to arrange a graph that is packed already: it is the same one whenever it is arranged in another way. */
export type PackedArrangement = Omit<ArrangementInput, "nodes" | "edges"> & {
  readonly graph: PackedGraph;
  /** What holds nodes together beside the graph's edges. */
  readonly ties?: PackedEdges | undefined;
};

/** Arranges a graph in a worker; `live` asks for more than a first sketch. `arrangement` rejects when the worker fails. */
export function arrangeInWorker(
  { graph, ties, start, anchors, ...how }: PackedArrangement,
  live: boolean,
  report: (progress: ArrangementProgress) => void,
): RunningArrangement {
  const worker = takeWorker("layout");
  const { nodes, edges } = graph;
  const { ids, ...columns } = nodes;
  const ask = (request: LayoutRequest) => worker.postMessage(request);
  const arrangement = answerOf<LayoutMessage, Arrangement>(
    worker,
    (message, resolve) => {
      if (message.type === "done") {
        const { arrangement } = message;
        return resolve({ ...arrangement, positions: unpackPositions(nodes, arrangement.positions) });
      }
      const { share, sketch } = message;
      report({ share, ...(sketch && { sketch: unpackPositions(nodes, sketch) }) });
      if (sketch !== undefined) afterNextFrame(() => ask("go-on"));
    },
    () =>
      ask({
        ...how,
        // Of many short texts a copy takes far longer than of a long one.
        ids: JSON.stringify(ids),
        nodes: columns,
        edges,
        ...(ties && { ties }),
        ...(start && { start: packPositions(nodes, start) }),
        ...(anchors && { anchors: packPositions(nodes, anchors) }),
        live,
      }),
  ).finally(() => worker.terminate());
  return { arrangement, stop: () => ask("stop") };
}

/** Calls back when what has changed is drawn; soon, where nothing is. */
function afterNextFrame(then: () => void): void {
  if (document.hidden) setTimeout(then);
  else requestAnimationFrame(() => setTimeout(then));
}

function takeWorker(task: keyof typeof starts): Worker {
  const worker = spares.get(task) ?? starts[task]();
  spares.delete(task);
  return worker;
}
