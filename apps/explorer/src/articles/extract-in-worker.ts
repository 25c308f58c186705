import type { ExtractionMessage } from "./extraction.worker.js";
import type { ExtractionJob, ExtractionOutcome, ExtractionProgress } from "./extraction-job.js";

/** A job that runs: what comes of it, and how to call it off, after which `outcome` never settles. */
export type RunningExtraction = { readonly outcome: Promise<ExtractionOutcome>; cancel(): void };

/** A worker that has done a job and holds the models: the next job begins at once. */
let idle: Worker | undefined;

/** Runs a job in a worker, so that the page stays responsive. `outcome` rejects where the worker or its models cannot be loaded. */
export function extractInWorker(job: ExtractionJob, report: (progress: ExtractionProgress) => void): RunningExtraction {
  const worker = idle ?? new Worker(new URL("./extraction.worker.ts", import.meta.url), { type: "module" });
  idle = undefined;
  const outcome = new Promise<ExtractionOutcome>((resolve, reject) => {
    const fail = (message: string) => {
      worker.terminate();
      reject(new Error(message));
    };
    worker.onmessage = ({ data }: MessageEvent<ExtractionMessage>) => {
      if (data.type === "progress") report(data);
      else if (data.type === "failed") fail(data.message);
      else {
        idle = worker;
        resolve(data);
      }
    };
    worker.onerror = (event) => fail(event.message || "the worker could not be started");
    worker.onmessageerror = () => fail("the worker's answer could not be read");
    worker.postMessage(job);
  });
  return { outcome, cancel: () => worker.terminate() };
}
