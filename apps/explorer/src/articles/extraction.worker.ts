import "../loading/strict-csp.js";
import {
  type ExtractionJob,
  type ExtractionOutcome,
  type ExtractionProgress,
  runExtraction,
} from "./extraction-job.js";
import { loadExtractor } from "./load-extractor.js";

/** What the worker says: how far it is, and at last what came of it. */
export type ExtractionMessage =
  | ({ readonly type: "progress" } & ExtractionProgress)
  | ({ readonly type: "done" } & ExtractionOutcome)
  | { readonly type: "failed"; readonly message: string };

const post = (message: ExtractionMessage) => self.postMessage(message);

/** Loaded with the first article, and kept for the next job. */
let extractor: ReturnType<typeof loadExtractor> | undefined;
const load = () => {
  extractor ??= loadExtractor();
  return extractor;
};

self.addEventListener("message", ({ data }: MessageEvent<ExtractionJob>) => {
  runExtraction(data, load, (progress) => post({ type: "progress", ...progress })).then(
    (outcome) => post({ type: "done", ...outcome }),
    (error: unknown) => {
      extractor = undefined;
      post({ type: "failed", message: error instanceof Error ? error.message : String(error) });
    },
  );
});
