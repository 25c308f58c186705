import type { GraphFile } from "@newsgraph/schema";

/** The communities of a graph's entities by id, found in a worker, the largest first. Rejects where the worker fails. */
export function communitiesInWorker(file: GraphFile): Promise<string[][]> {
  const worker = new Worker(new URL("./communities.worker.ts", import.meta.url), { type: "module" });
  return new Promise<string[][]>((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<string[][]>) => resolve(data);
    worker.onerror = (event) => reject(new Error(event.message || "the worker could not be started"));
    worker.postMessage(file);
  }).finally(() => worker.terminate());
}
