import type { GraphFile } from "@newsgraph/schema";
import { joinPieces, sendPieces } from "../loading/graph-pieces.js";
import type { ExtractionMessage, ExtractionRequest } from "./extraction.worker.js";
import type { ExtractionJob, ExtractionOutcome, ExtractionProgress } from "./extraction-job.js";

/** A job that runs: what comes of it, and how to call it off, after which `outcome` never settles. */
export type RunningExtraction = { readonly outcome: Promise<ExtractionOutcome>; cancel(): void };

/** A worker that has done a job and holds the models: the next job begins at once. */
let idle: Worker | undefined;

/** Runs a job in a worker, so that the page stays responsive. `outcome` rejects where the worker or its models cannot be loaded. */
export function extractInWorker(
  { base, ...job }: ExtractionJob,
  report: (progress: ExtractionProgress) => void,
): RunningExtraction {
  const worker = idle ?? new Worker(new URL("./extraction.worker.ts", import.meta.url), { type: "module" });
  idle = undefined;
  const outcome = new Promise<ExtractionOutcome>((resolve, reject) => {
    const fail = (message: string) => {
      worker.terminate();
      reject(new Error(message));
    };
    const pieces: GraphFile[] = [];
    worker.onmessage = ({ data }: MessageEvent<ExtractionMessage>) => {
      if (data.type === "progress") report(data);
      else if (data.type === "piece") pieces.push(data.piece);
      else if (data.type === "failed") fail(data.message);
      else {
        const { type: _, ...result } = data;
        idle = worker;
        resolve({ ...result, graph: joinPieces(pieces) });
      }
    };
    worker.onerror = (event) => fail(event.message || "the worker could not be started");
    worker.onmessageerror = () => fail("the worker's answer could not be read");
    const ask = (request: ExtractionRequest) => worker.postMessage(request);
    void (base === undefined ? Promise.resolve() : sendPieces(base, (piece) => ask({ piece }))).then(() =>
      ask({ job }),
    );
  });
  return { outcome, cancel: () => worker.terminate() };
}
