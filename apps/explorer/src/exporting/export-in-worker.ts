import type { ExportRequest } from "./export.worker.js";
import type { SavedFile } from "./graph-formats.js";

/** Writes a graph in a worker, so that a large one leaves the page responsive. Rejects where the worker fails. */
export function exportInWorker(request: ExportRequest): Promise<readonly SavedFile[]> {
  const worker = new Worker(new URL("./export.worker.ts", import.meta.url), { type: "module" });
  return new Promise<readonly SavedFile[]>((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<readonly SavedFile[]>) => resolve(data);
    worker.onerror = (event) => reject(new Error(event.message || "the worker could not be started"));
    worker.postMessage(request);
  }).finally(() => worker.terminate());
}
