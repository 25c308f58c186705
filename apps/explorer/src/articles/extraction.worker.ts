import "../loading/strict-csp.js";
import type { GraphFile } from "@newsgraph/schema";
import { joinPieces, piecesOf } from "../loading/graph-pieces.js";
import {
  type ExtractionJob,
  type ExtractionOutcome,
  type ExtractionProgress,
  runExtraction,
} from "./extraction-job.js";
import { loadExtractor } from "./load-extractor.js";

/** What the worker is told: pieces of the graph that articles are added to, where there is one; then what is to be read. */
export type ExtractionRequest = { readonly piece: GraphFile } | { readonly job: Omit<ExtractionJob, "base"> };

/** What the worker says: how far it is, and at last what came of it, after the pieces of the graph. */
export type ExtractionMessage =
  | ({ readonly type: "progress" } & ExtractionProgress)
  | { readonly type: "piece"; readonly piece: GraphFile }
  | ({ readonly type: "done" } & Omit<ExtractionOutcome, "graph">)
  | { readonly type: "failed"; readonly message: string };

const post = (message: ExtractionMessage) => self.postMessage(message);

/** Loaded with the first article, and kept for the next job. */
let extractor: ReturnType<typeof loadExtractor> | undefined;
const load = () => {
  extractor ??= loadExtractor();
  return extractor;
};

let pieces: GraphFile[] = [];

self.addEventListener("message", ({ data }: MessageEvent<ExtractionRequest>) => {
  if ("piece" in data) pieces.push(data.piece);
  else run(data.job);
});

function run(job: Omit<ExtractionJob, "base">): void {
  const base = pieces.length > 0 ? { base: joinPieces(pieces) } : {};
  pieces = [];
  runExtraction({ ...job, ...base }, load, (progress) => post({ type: "progress", ...progress })).then(
    ({ graph, ...outcome }) => {
      for (const piece of piecesOf(graph)) post({ type: "piece", piece });
      post({ type: "done", ...outcome });
    },
    (error: unknown) => {
      extractor = undefined;
      post({ type: "failed", message: error instanceof Error ? error.message : String(error) });
    },
  );
}
