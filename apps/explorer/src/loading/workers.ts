import type { Arrangement, ArrangementInput } from "../model/arrangement.js";
import { isSingleFile } from "./held-graph.js";
import type { LoadResult } from "./read-graph.js";

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

/** Reads a file's bytes as a graph in a worker, so that a large file leaves the page responsive. Takes the buffer over. */
export function readGraphInWorker(bytes: ArrayBuffer, name: string): Promise<LoadResult> {
  return ask<LoadResult>("graph", { bytes, name }, [bytes]).catch((error: Error) => ({
    problem: "unreadable" as const,
    detail: error.message,
  }));
}

/** Arranges a graph in a worker. Rejects when the worker fails. */
export function arrangeInWorker(input: ArrangementInput): Promise<Arrangement> {
  return ask<Arrangement>("layout", input);
}

function ask<Answer>(task: keyof typeof starts, message: unknown, transfer: Transferable[] = []): Promise<Answer> {
  const worker = spares.get(task) ?? starts[task]();
  spares.delete(task);
  return new Promise<Answer>((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<Answer>) => resolve(data);
    worker.onerror = (event) => reject(new Error(event.message || "the worker could not be started"));
    worker.onmessageerror = () => reject(new Error("the worker's answer could not be read"));
    worker.postMessage(message, transfer);
  }).finally(() => worker.terminate());
}
