import type { LayoutInput, Positions } from "../model/layout.js";
import type { LoadResult } from "./read-graph.js";

/** Checks a graph file's bytes in a worker, so that a large file leaves the page responsive. Takes the buffer over. */
export function readGraphInWorker(bytes: ArrayBuffer): Promise<LoadResult> {
  const worker = new Worker(new URL("./graph.worker.ts", import.meta.url), { type: "module" });
  return ask<LoadResult>(worker, bytes, [bytes]).catch((error: Error) => ({
    problem: "unreadable" as const,
    detail: error.message,
  }));
}

/** Lays a graph out in a worker. Rejects when the worker fails. */
export function layOutInWorker(input: LayoutInput): Promise<Positions> {
  const worker = new Worker(new URL("./layout.worker.ts", import.meta.url), { type: "module" });
  return ask<Positions>(worker, input);
}

function ask<Answer>(worker: Worker, message: unknown, transfer: Transferable[] = []): Promise<Answer> {
  return new Promise<Answer>((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<Answer>) => resolve(data);
    worker.onerror = (event) => reject(new Error(event.message || "the worker could not be started"));
    worker.onmessageerror = () => reject(new Error("the worker's answer could not be read"));
    worker.postMessage(message, transfer);
  }).finally(() => worker.terminate());
}
